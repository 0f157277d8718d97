import type { DataContext } from '#electron/backend/context.ts'
import { importParsedChats, type ParsedSource } from '#electron/features/chat-import/service.ts'
import { chatImportInput } from '#shared/features/chat-import/contract.ts'
import { type GroupDraft, groupDraft } from '#shared/features/groups/model.ts'
import type { SampleProgress } from '#shared/features/workspace/contract.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { makeContacts } from './contacts.ts'
import { copiedSource } from './copied-talk.ts'
import { FLASH_DAY_1, type GroupProfile } from './groups.ts'
import { writeKnowledge } from './knowledge.ts'
import { parsedItemsOf } from './parsed-items.ts'
import { makePrivateLogs, type PrivateLog, privateItems } from './private-talks.ts'
import { hasSample } from './queries.ts'
import { exportMoment, makeSample, type Sample } from './sample.ts'
import { makeSeeds } from './seeds.ts'

/**
 * Loads the sample workspace through the import pipeline, so that everything on screen is derived as from real logs.
 * Throws SAMPLE_PRESENT. Cancelling while it reads leaves nothing behind.
 */
export async function* loadSample(
  ctx: DataContext,
  signal?: AbortSignal,
): AsyncGenerator<SampleProgress | { kind: 'done' }> {
  if (hasSample(ctx.read)) throw new AppError('SAMPLE_PRESENT')
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  const sample = await makeSample(calendar.dateAt(now), () => ctx.pause())
  const contacts = { ...makeContacts(sample), seeds: makeSeeds(sample) }
  const sources = sourcesOf(ctx, sample, exportMoment(now, calendar, sample.days))
  const total = sample.groups.reduce((sum, { lines }) => sum + lines.length, 0)
  yield { kind: 'progress', done: 0, total }
  for await (const event of importParsedChats(ctx, sources, signal)) {
    if (event.kind === 'done') break
    yield { kind: 'progress', done: Math.min(total, event.messages), total }
    if (event.stage === 'deriving') await writeKnowledge(ctx, sample, contacts)
  }
  const logs = privateSource(ctx, sample, makePrivateLogs(contacts.cards), now)
  const copied = copiedSource(sample, exportMoment(now, calendar, sample.days))
  for await (const _ of importParsedChats(ctx, [logs, copied])) await ctx.pause()
  for (const feature of [
    'settings',
    'workspace',
    'groups',
    'members',
    'follow-ups',
    'seed-users',
    'personas',
    'content-output',
    'campaigns',
    'rituals',
  ] as const)
    ctx.announce(feature)
  yield { kind: 'done' }
}

function sourcesOf(ctx: DataContext, sample: Sample, until: number): ParsedSource[] {
  const calendar = ctx.calendar()
  const startsAt = sample.days.map((day) => calendar.startOf(day.date))
  return sample.groups.map(({ profile, members, lines }) => {
    // A group that is over was exported on the evening of its last day.
    const exportedAt = Math.min(until, (startsAt[profile.lastDay + 1] ?? Number.POSITIVE_INFINITY) - 1000)
    return {
      input: chatImportInput.parse({
        source: { text: '' },
        target: { kind: 'new', draft: draftOf(profile, sample) },
        exportedAt,
      }),
      format: 'chatlab-json',
      name: `示例 · ${profile.draft.name}`,
      exportedAt,
      items: parsedItemsOf(profile, members, lines, { startsAt, until: exportedAt }),
    }
  })
}

/** Private chats of the operator; people are there by now, and recognised by their ids. */
function privateSource(
  ctx: DataContext,
  sample: Sample,
  logs: readonly PrivateLog[],
  now: number,
): ParsedSource {
  const calendar = ctx.calendar()
  const exportedAt = exportMoment(now, calendar, sample.days)
  const startsAt = sample.days.map((day) => calendar.startOf(day.date))
  return {
    input: chatImportInput.parse({ source: { text: '' }, exportedAt }),
    format: 'chatlab-json',
    name: '示例 · 私聊记录',
    exportedAt,
    items: privateItems(logs, startsAt, exportedAt),
  }
}

function draftOf(profile: GroupProfile, { days }: Sample): GroupDraft {
  const isFlash = profile.key === 'flash'
  return groupDraft.parse({
    ...profile.draft,
    leaderName: '林夏',
    startsOn: days[isFlash ? FLASH_DAY_1 : profile.firstDay]?.date ?? null,
    endsOn: isFlash ? (days[profile.lastDay]?.date ?? null) : null,
  })
}

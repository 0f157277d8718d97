import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherCandidates } from '#electron/features/follow-ups/gathering.ts'
import type { RuleCandidate } from '#shared/features/follow-ups/rules.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
type Line = { at: number; name: string; text: string; isSystem: boolean }

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const UNTIL = Date.parse('2026-03-10T11:00:00+08:00')
const NAMES = ['周敏', '宋捷', '阿青', '何小满', '徐岚']
const TEXTS = [
  '请问在哪里报名？',
  '今天读到第三章',
  '@周敏 用备忘录就可以记',
  '大家好，我是新来的',
  '有没有人一起晨读',
  '好的',
]

/** A log of one group over forty days, with joins, leaves, questions, answers and silences. */
const anyLog: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({
      // Denser towards the end, as only late events raise anything.
      back: fc
        .integer({ min: 1, max: 40 * 24 * 60 })
        .map((minutes) => Math.floor(minutes ** 2 / (40 * 24 * 60)) + 1),
      name: fc.constantFrom(...NAMES),
      text: fc.constantFrom(...TEXTS),
      event: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 4, maxLength: 24 },
  )
  .map((lines) =>
    lines
      .map(({ back, name, text, event }) => ({
        at: UNTIL - back * MINUTE_MS,
        name,
        text: event === 0 ? `"徐岚"邀请"${name}"加入了群聊` : event === 1 ? `"${name}"退出了群聊` : text,
        isSystem: event <= 1,
      }))
      .sort((a, b) => a.at - b.at),
  )

/** A ChatLab file of some lines, as an exporter writes it. */
function fileOf(lines: readonly Line[], exportedAt: number, group: string): { name: string; text: string } {
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt: exportedAt / 1000 },
    meta: { name: group, platform: 'wechat', type: 'group', groupId: `${group}@chatroom` },
  }
  const rows = lines.map(({ at, name, text, isSystem }) => ({
    _type: 'message',
    sender: isSystem ? 'system' : `wxid_${name}`,
    accountName: isSystem ? '系统消息' : name,
    timestamp: at / 1000,
    type: isSystem ? 80 : 0,
    content: text,
  }))
  return { name: `${group}.jsonl`, text: [head, ...rows].map((row) => JSON.stringify(row)).join('\n') }
}

/** Cuts a log into three overlapping files, as somebody exports it now and again. */
function filesOf(lines: readonly Line[]) {
  const third = Math.ceil(lines.length / 3)
  return [0, 1, 2].map((at) => {
    const part = lines.slice(Math.max(0, at * third - 2), (at + 1) * third)
    const last = part.at(-1)?.at ?? UNTIL
    return { part, exportedAt: at === 2 ? UNTIL : last + MINUTE_MS }
  })
}

async function importInto(
  { api }: App,
  file: { part: readonly Line[]; exportedAt: number },
  group = '晚读共读会',
): Promise<void> {
  if (file.part.length === 0) return
  await api.chatImport.importLog({ source: fileOf(file.part, file.exportedAt, group), isComplete: true })
}

/** What candidates say, without what differs from one workspace to the next: ids and internal keys. */
async function told(app: App): Promise<string[]> {
  const gathered = await gatherCandidates(app.ctx, 'recent')
  const names = new Map(
    app.ctx.read
      .all<{ no: number; id: string; name: string }>('SELECT no, id, display_name AS name FROM people')
      .map((person) => [person.no, person]),
  )
  const sentence = ({ key, personNo, eventAt, dueAt, facts, mayRaise }: RuleCandidate) => {
    const kind = key.split('|').slice(3).join('|')
    return JSON.stringify([names.get(personNo)?.name, facts.rule, kind, eventAt, dueAt, mayRaise, facts])
  }
  return (gathered?.candidates ?? []).map(sentence).sort()
}

const anyOrder = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 })

describe('candidates of an imported log', () => {
  it('are the same for any order of imports, with re-imports and restarts in between', {
    timeout: 120_000,
  }, async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(anyLog, anyOrder, fc.nat({ max: 2 }), async (lines, order, again) => {
        const files = filesOf(lines)
        const straight = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
        for (const file of files) await importInto(straight, file)
        const winding = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
        for (const at of order) await importInto(winding, files[at]!)
        await importInto(winding, files[again]!)
        await winding.close()
        const restarted = createTestApp({ now: '2026-03-10T12:00:00+08:00', dataDir: winding.dataDir })
        await restarted.backend.recover()
        const sentences = await told(straight)
        expect(await told(restarted)).toEqual(sentences)
        seen += sentences.length
      }),
      { numRuns: 12 },
    )
    expect(seen).toBeGreaterThan(0)
  })

  it('come to the same when only what an import touched is looked at again', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, anyOrder, async (lines, order) => {
        const app = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
        const other = filesOf([{ at: UNTIL - DAY_MS, name: '别群的', text: '请问几点？', isSystem: false }])
        for (const at of order) await importInto(app, filesOf(lines)[at]!)
        await importInto(app, other[0]!, '夜跑群')
        const remembered = await gatherCandidates(app.ctx, new Map())
        const afresh = await gatherCandidates(app.ctx, 'recent')
        const byKey = (one: RuleCandidate, two: RuleCandidate) => (one.key < two.key ? -1 : 1)
        expect(remembered?.candidates.sort(byKey)).toEqual(afresh?.candidates.sort(byKey))
      }),
      { numRuns: 12 },
    )
  })
})

import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { membershipFigures } from '#electron/features/activity/tables.ts'
import { hashOfMessage } from '#electron/features/chat-import/message-writer.ts'
import { insertGroup } from '#electron/features/groups/commands.ts'
import { groupDraft } from '#shared/features/groups/model.ts'

/** Rows as imports and derivation leave them, for tests of what stands on top of those. Times as ISO text. */

export type GivenGroup = { no: number; id: string; name: string; batchNo: number }
export type GivenMember = {
  personNo: number
  personId: string
  membershipNo: number
  group: GivenGroup
  name: string
}

const DAY_MS = 86_400_000

/** An ordinary member of whom nothing special is known. */
const plainFigures = {
  role: 'regular',
  tier: 'base',
  tierNow: 'base',
  tierBefore: null,
  isEnough: 1,
  coveredDays: 30,
  inputs: '',
  activeDays: 1,
  messages: 1,
  questions: 0,
  answers: 0,
  shares: 0,
  weighted: 1,
}

/** A group with one finished chat import that covers `from` … `until`; null = an excerpt that covers nothing. */
export function givenGroup(
  ctx: DataContext,
  options: { name?: string; from?: string; until?: string | null; lifecycle?: 'active' | 'ended' } = {},
): GivenGroup {
  const id = newId()
  const name = options.name ?? '晚读共读会'
  const draft = groupDraft.parse({
    name,
    platform: 'wechat',
    capacity: 500,
    kind: 'paid_knowledge',
    lifecycle: options.lifecycle ?? 'active',
    leaderName: '林夏',
  })
  const no = ctx.write('groups', (db) => insertGroup(db, draft, { id, createdAt: ctx.clock.now() }))
  const from = Date.parse(options.from ?? '2025-12-01T00:00:00+08:00')
  const until = options.until === null ? null : options.until ? Date.parse(options.until) : ctx.clock.now()
  return { no, id, name, batchNo: givenChatBatch(ctx, no, until === null ? null : { from, until }) }
}

/** One more finished chat import of a group. */
export function givenChatBatch(
  ctx: DataContext,
  groupNo: number,
  covers: { from: number; until: number } | null,
): number {
  return ctx.writeQuietly(
    (db) =>
      db.run(
        `INSERT INTO import_batches (id, kind, state, group_no, format, source_name, fingerprint, zone, is_complete,
           covers_from, covers_until, created_at) VALUES (?, 'chat', 'done', ?, 'chatlab-json', 'x', ?, 'Asia/Shanghai',
           ?, ?, ?, ?)`,
        newId(),
        groupNo,
        newId(),
        covers ? 1 : 0,
        covers?.from ?? null,
        covers?.until ?? null,
        ctx.clock.now(),
      ).lastId,
  )
}

/** Somebody in a group; without `joinedOn` nobody knows when they came. */
export function givenMember(
  ctx: DataContext,
  group: GivenGroup,
  options: {
    name: string
    joinedOn?: string
    joinedAt?: string
    joinedAfter?: string
    staffRole?: string
    personNo?: number
    inviterNo?: number
    leftOn?: string
  },
): GivenMember {
  const { name } = options
  return ctx.writeQuietly((db) => {
    const personNo =
      options.personNo ??
      db.run(
        'INSERT INTO people (id, display_name, search_text, created_at) VALUES (?, ?, ?, ?)',
        newId(),
        name,
        name.toLowerCase(),
        ctx.clock.now(),
      ).lastId
    const joinedAt = options.joinedAt ? Date.parse(options.joinedAt) : null
    const joinedBy = options.joinedOn ?? (joinedAt === null ? null : ctx.calendar().dateAt(joinedAt))
    const kind = options.joinedAfter ? 'interval' : joinedBy ? 'day' : 'unknown'
    const membershipNo = db.run(
      `INSERT INTO memberships (id, group_no, person_no, nickname, staff_role, joined_kind, joined_after, joined_by,
         joined_at, left_kind, left_by, inviter_no, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      newId(),
      group.no,
      personNo,
      name,
      options.staffRole ?? 'none',
      kind,
      options.joinedAfter ?? (kind === 'day' ? joinedBy : null),
      joinedBy,
      joinedAt,
      options.leftOn ? 'day' : null,
      options.leftOn ?? null,
      options.inviterNo ?? null,
      ctx.clock.now(),
    ).lastId
    givenStay(db, membershipNo)
    const personId = db.value<string>('SELECT id FROM people WHERE no = ?', personNo) ?? ''
    return { personNo, personId, membershipNo, group, name }
  })
}

/** The one stay of a membership that was written without evidence. */
export function givenStay(db: WriteDb, membershipNo: number): void {
  db.run(
    `INSERT INTO membership_stays SELECT no, 1, group_no, joined_kind, joined_after, joined_by, joined_at, left_kind,
       left_after, left_by, left_at, inviter_no, channel
     FROM memberships WHERE no = ? AND (joined_kind <> 'unknown' OR left_kind IS NOT NULL)`,
    membershipNo,
  )
}

/** A line of the log together with the daily facts and figures that follow from it. Returns the message id. */
export function givenLine(
  ctx: DataContext,
  member: GivenMember,
  line: { at: string; text: string; kind?: number; flags?: number },
): number {
  const at = Date.parse(line.at)
  const kind = line.kind ?? 0
  return ctx.writeQuietly((db) => {
    const { lastId } = db.run(
      `INSERT INTO messages (group_no, membership_no, sent_at, precision, kind, flags, characters, text, text_hash,
         batch_no) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
      member.group.no,
      member.membershipNo,
      at,
      kind,
      line.flags ?? 0,
      line.text.length,
      line.text,
      hashOfMessage(kind, line.text),
      member.group.batchNo,
    )
    const on = ctx.calendar().dateAt(at)
    db.run(
      `INSERT INTO daily_facts (membership_no, on_date, group_no, messages, characters, questions, answers, replies_sent,
         replies_received, mentions_received, shares, hours) VALUES (?, ?, ?, 1, ?, 0, 0, 0, 0, 0, 0, 0)
       ON CONFLICT DO UPDATE SET messages = messages + 1`,
      member.membershipNo,
      on,
      member.group.no,
      line.text.length,
    )
    const { membershipNo, personNo, group } = member
    const known = db.get<{ first: number; last: number; total: number }>(
      `SELECT first_spoke_at AS first, last_spoke_at AS last, messages_total AS total FROM membership_figures
       WHERE membership_no = ?`,
      membershipNo,
    )
    const spoken = {
      messagesTotal: (known?.total ?? 0) + 1,
      firstSpokeAt: Math.min(known?.first ?? at, at),
      lastSpokeAt: Math.max(known?.last ?? at, at),
    }
    db.orm
      .insert(membershipFigures)
      .values({ ...plainFigures, ...spoken, membershipNo, personNo, groupNo: group.no, asOf: on })
      .onConflictDoUpdate({ target: membershipFigures.membershipNo, set: spoken })
      .run()
    return lastId
  })
}

/** A certain question, unanswered unless told otherwise. */
export function givenQuestion(
  ctx: DataContext,
  member: GivenMember,
  line: { at: string; text: string; certainty?: 'certain' | 'likely'; answerKind?: 'certain' | 'probable' },
): number {
  const certainty = line.certainty ?? 'certain'
  const messageId = givenLine(ctx, member, { ...line, flags: certainty === 'certain' ? 1 : 2 })
  const at = Date.parse(line.at)
  ctx.writeQuietly((db) =>
    db.run(
      `INSERT INTO questions (message_id, group_no, membership_no, asked_at, certainty, answer_kind, answered_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      messageId,
      member.group.no,
      member.membershipNo,
      at,
      certainty,
      line.answerKind ?? null,
      line.answerKind ? at + 60_000 : null,
    ),
  )
  return messageId
}

/** One line a day on `days` days up to and with the day of `lastAt`. */
export function givenActiveDays(ctx: DataContext, member: GivenMember, lastAt: string, days: number): void {
  for (let back = days - 1; back >= 0; back -= 1)
    givenLine(ctx, member, {
      at: new Date(Date.parse(lastAt) - back * DAY_MS).toISOString(),
      text: `第 ${back} 条`,
    })
}

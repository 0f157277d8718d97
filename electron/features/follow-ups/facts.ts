import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { dataUntilOf, mergeSpans, type Span } from '#shared/features/activity/rules.ts'
import { messageFlags, messageKinds } from '#shared/features/chat-import/model.ts'
import type { VoiceKind } from '#shared/features/follow-ups/model.ts'
import type {
  FirstVoiceFact,
  FollowUpFacts,
  GroupCoverage,
  JoinFact,
  MemberRef,
  QuestionFact,
  SilenceFact,
} from '#shared/features/follow-ups/rules/rule.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import type { RuleSettings } from '#shared/features/settings/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What gathering needs to know: how far back, and from when details are wanted that stale events do without. */
export type FactWindow = {
  now: number
  since: number
  sinceOn: CalendarDate
  detailsSince: number
  detailsSinceOn: CalendarDate
}

type MemberRow = Omit<MemberRef, 'isReachable'> & { isReachable: number }

const SHARE_KINDS = [messageKinds.link, messageKinds.file, messageKinds.image, messageKinds.share].join(', ')

const MEMBER = `m.person_no AS personNo, p.id AS personId, m.group_no AS groupNo, g.id AS groupId,
  (m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND m.left_kind IS NULL AND p.do_not_contact = 0
    AND g.archived_at IS NULL AND g.lifecycle <> 'ended') AS isReachable`

const MEMBERS = `memberships m JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL
  JOIN groups g ON g.no = m.group_no`

/** Groups in which people are followed up. */
export function findFollowedGroups(db: ReadDb): number[] {
  return db
    .all<{ no: number }>(
      "SELECT no FROM groups WHERE archived_at IS NULL AND lifecycle <> 'ended' ORDER BY no",
    )
    .map((row) => row.no)
}

/** Reads what rules look at in one group, with a pause between the steps: none takes long. Null when aborted. */
export async function gatherFacts(
  ctx: DataContext,
  groupNo: number,
  window: FactWindow,
  settings: RuleSettings,
  signal?: AbortSignal,
): Promise<FollowUpFacts | null> {
  const isStopped = async () => {
    await ctx.pause()
    return signal?.aborted === true
  }
  if (await isStopped()) return null
  const joins = findJoins(ctx.read, groupNo, window)
  if (await isStopped()) return null
  const firstVoices = findFirstVoices(ctx.read, groupNo, window, settings)
  if (await isStopped()) return null
  const unanswered = findUnanswered(ctx.read, groupNo, window)
  if (await isStopped()) return null
  const silences = findSilences(ctx.read, groupNo, window, settings)
  if (await isStopped()) return null
  return { coverage: findCoverage(ctx.read), joins, firstVoices, unanswered, silences }
}

function memberOf(row: MemberRow): MemberRef {
  const { personNo, personId, groupNo, groupId } = row
  return { personNo, personId, groupNo, groupId, isReachable: row.isReachable === 1 }
}

/** What finished complete chat imports observed, by group (domain.md §4.2). */
export function findCoverage(db: ReadDb): Map<number, GroupCoverage> {
  const rows = db.all<Span & { groupNo: number }>(
    `SELECT group_no AS groupNo, covers_from AS "from", covers_until AS until FROM import_batches
     WHERE kind = 'chat' AND state = 'done' AND is_complete = 1 AND group_no IS NOT NULL
       AND covers_from IS NOT NULL AND covers_until IS NOT NULL`,
  )
  const byGroup = Map.groupBy(rows, (row) => row.groupNo)
  const coverage = new Map<number, GroupCoverage>()
  for (const [groupNo, batches] of byGroup) {
    const spans = mergeSpans(batches.map(({ from, until }) => ({ from, until })))
    coverage.set(groupNo, { spans, dataUntil: dataUntilOf(spans) })
  }
  return coverage
}

/** Members whose present stay began on a known day. */
export function findJoins(db: ReadDb, groupNo: number, window: FactWindow): JoinFact[] {
  const rows = db.all<MemberRow & Omit<JoinFact, 'member'>>(
    `SELECT ${MEMBER}, m.joined_by AS joinedOn, m.joined_at AS joinedAt, m.channel,
       (SELECT coalesce(nullif(i.card, ''), i.nickname) FROM memberships i WHERE i.no = m.inviter_no) AS inviterName
     FROM ${MEMBERS} WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND m.joined_kind = 'day' AND m.joined_by >= ?`,
    groupNo,
    window.sinceOn,
  )
  return rows.map((row) => ({
    member: memberOf(row),
    joinedOn: row.joinedOn,
    joinedAt: row.joinedAt,
    inviterName: row.inviterName,
    channel: row.channel,
  }))
}

type VoiceRow = MemberRow & {
  membershipNo: number
  joinedAfter: CalendarDate
  firstSpokeAt: number
  questionAt: number | null
  shareAt: number | null
}

/**
 * First lines of members of whom the earliest possible day of joining is known. Firsts of each kind only for recent
 * joiners; of the others only the first line of all, as it is merely counted. Leans on messages_by_member_time.
 */
export function findFirstVoices(
  db: ReadDb,
  groupNo: number,
  window: FactWindow,
  { rules }: RuleSettings,
): FirstVoiceFact[] {
  // Only the first days matter, and only the first hit: a chatty member has thousands of lines.
  const firstOf = (condition: string) =>
    `CASE WHEN m.joined_by >= ? THEN (SELECT s.sent_at FROM shown_messages s WHERE s.membership_no = m.no
       AND s.sent_at < ? + 1000 * unixepoch(m.joined_by) AND ${condition} ORDER BY s.sent_at LIMIT 1) END`
  const reach = (rules.first_voice.withinDays + 2) * DAY_MS
  const rows = db.all<VoiceRow>(
    `SELECT ${MEMBER}, m.no AS membershipNo, f.first_spoke_at AS firstSpokeAt,
       CASE m.joined_kind WHEN 'day' THEN m.joined_by ELSE m.joined_after END AS joinedAfter,
       ${firstOf(`s.flags & ${messageFlags.certainQuestion}`)} AS questionAt,
       ${firstOf(`s.kind IN (${SHARE_KINDS})`)} AS shareAt
     FROM ${MEMBERS} JOIN membership_figures f ON f.membership_no = m.no
     WHERE m.group_no = ? AND +m.pending_batch_no IS NULL AND f.first_spoke_at >= ?
       AND (m.joined_kind = 'day' OR (m.joined_kind = 'interval' AND m.joined_after IS NOT NULL))
       AND f.first_spoke_at BETWEEN 1000 * unixepoch(joinedAfter) - ? AND 1000 * unixepoch(joinedAfter) + ?`,
    window.detailsSinceOn,
    reach,
    window.detailsSinceOn,
    reach,
    groupNo,
    window.since,
    DAY_MS,
    reach,
  )
  const answers = findFirstAnswers(db, groupNo, window)
  return rows.flatMap((row) => voicesOf(db, row, answers.get(row.membershipNo) ?? null))
}

function voicesOf(db: ReadDb, row: VoiceRow, answerAt: number | null): FirstVoiceFact[] {
  const firsts: [VoiceKind, number | null][] = [
    ['message', row.firstSpokeAt],
    ['question', row.questionAt],
    ['answer', answerAt],
    ['share', row.shareAt],
  ]
  return firsts.flatMap(([kind, at]) => {
    if (at === null || (kind !== 'message' && at === row.firstSpokeAt)) return []
    const line = findLine(db, row.membershipNo, at)
    if (!line) return []
    const voice = kind === 'message' ? firstKindOf(row, answerAt) : kind
    return [{ ...line, member: memberOf(row), event: kind, voice, at, joinedAfter: row.joinedAfter }]
  })
}

/** What the very first line was. */
function firstKindOf(row: VoiceRow, answerAt: number | null): VoiceKind {
  if (row.questionAt === row.firstSpokeAt) return 'question'
  if (answerAt === row.firstSpokeAt) return 'answer'
  return row.shareAt === row.firstSpokeAt ? 'share' : 'message'
}

function findFirstAnswers(db: ReadDb, groupNo: number, window: FactWindow): Map<number, number> {
  const rows = db.all<{ answererNo: number; at: number }>(
    `SELECT answerer_no AS answererNo, min(answered_at) AS at FROM questions
     WHERE group_no = ? AND asked_at >= ? AND answer_kind = 'certain' AND answerer_no IS NOT NULL
     GROUP BY answerer_no`,
    groupNo,
    window.detailsSince,
  )
  return new Map(rows.map((row) => [row.answererNo, row.at]))
}

/** The line of a member at an instant; of several in one minute always the same, whatever order they were stored in. */
function findLine(
  db: ReadDb,
  membershipNo: number,
  at: number,
): { messageId: number; textHash: number } | undefined {
  return db.get<{ messageId: number; textHash: number }>(
    `SELECT id AS messageId, text_hash AS textHash FROM shown_messages WHERE membership_no = ? AND sent_at = ?
     ORDER BY text_hash, id LIMIT 1`,
    membershipNo,
    at,
  )
}

/** Certain questions without any answer. Leans on questions_by_group_time. */
export function findUnanswered(db: ReadDb, groupNo: number, window: FactWindow): QuestionFact[] {
  const rows = db.all<MemberRow & { askedAt: number; messageId: number; textHash: number; isFirst: number }>(
    `SELECT ${MEMBER}, q.asked_at AS askedAt, q.message_id AS messageId, s.text_hash AS textHash,
       (q.asked_at >= ? AND NOT EXISTS (SELECT 1 FROM shown_messages e WHERE e.membership_no = q.membership_no
          AND e.sent_at < q.asked_at AND e.flags & ${messageFlags.certainQuestion})) AS isFirst
     FROM questions q JOIN messages s ON s.id = q.message_id JOIN memberships m ON m.no = q.membership_no
       JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN groups g ON g.no = m.group_no
     WHERE q.group_no = ? AND q.asked_at >= ? AND q.certainty = 'certain' AND q.answer_kind IS NULL
       AND +m.pending_batch_no IS NULL`,
    window.detailsSince,
    groupNo,
    window.since,
  )
  return rows.map((row) => ({
    member: memberOf(row),
    askedAt: row.askedAt,
    messageId: row.messageId,
    textHash: row.textHash,
    isFirst: row.isFirst === 1,
  }))
}

/** Members who were active before their last line; the rule judges whether the silence since was observed. */
export function findSilences(
  db: ReadDb,
  groupNo: number,
  window: FactWindow,
  { rules }: RuleSettings,
): SilenceFact[] {
  const { activeDays, inDays, silentDays } = rules.gone_quiet
  const rows = db.all<MemberRow & { membershipNo: number; lastSpokeAt: number; activeDays: number }>(
    `SELECT ${MEMBER}, m.no AS membershipNo, f.last_spoke_at AS lastSpokeAt,
       (SELECT count(*) FROM daily_facts d WHERE d.membership_no = m.no AND d.messages > 0 AND d.on_date >
          (SELECT date(max(l.on_date), ?) FROM daily_facts l WHERE l.membership_no = m.no)) AS activeDays
     FROM membership_figures f JOIN ${MEMBERS}
     WHERE f.group_no = ? AND m.no = f.membership_no AND +m.pending_batch_no IS NULL
       AND f.last_spoke_at BETWEEN ? AND ? AND f.messages_total >= ? AND activeDays >= ?`,
    `-${inDays} days`,
    groupNo,
    window.since,
    window.now - silentDays * DAY_MS,
    activeDays,
    activeDays,
  )
  return rows.flatMap((row) => {
    const line = findLine(db, row.membershipNo, row.lastSpokeAt)
    const { lastSpokeAt } = row
    return line ? [{ ...line, member: memberOf(row), lastSpokeAt, activeDays: row.activeDays }] : []
  })
}

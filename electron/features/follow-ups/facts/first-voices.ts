import type { ReadDb } from '#electron/database/handles.ts'
import { messageFlags, messageKinds } from '#shared/features/chat-import/model.ts'
import type { FirstVoiceFact, VoiceKind } from '#shared/features/follow-ups/rules/first-voice.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type FactReader, findLine, MEMBER, MEMBERS, type MemberRow, memberOf } from './reader.ts'

const SHARE_KINDS = [messageKinds.link, messageKinds.file, messageKinds.image, messageKinds.share].join(', ')

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
export const firstVoices: FactReader<'first_voice'> = {
  scope: 'group',
  leadDays: ({ withinDays }) => withinDays + 2,
  find(db, window, settings, groupNo) {
    // Only the first days matter, and only the first hit: a chatty member has thousands of lines.
    const firstOf = (condition: string) =>
      `CASE WHEN m.joined_by >= ? THEN (SELECT s.sent_at FROM shown_messages s WHERE s.membership_no = m.no
         AND s.sent_at < ? + 1000 * unixepoch(m.joined_by) AND ${condition} ORDER BY s.sent_at LIMIT 1) END`
    const reach = (settings.withinDays + 2) * DAY_MS
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
    const answers = findFirstAnswers(db, groupNo, window.detailsSince)
    return rows.flatMap((row) => voicesOf(db, row, answers.get(row.membershipNo) ?? null))
  },
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

function findFirstAnswers(db: ReadDb, groupNo: number, since: number): Map<number, number> {
  const rows = db.all<{ answererNo: number; at: number }>(
    `SELECT answerer_no AS answererNo, min(answered_at) AS at FROM questions
     WHERE group_no = ? AND asked_at >= ? AND answer_kind = 'certain' AND answerer_no IS NOT NULL
     GROUP BY answerer_no`,
    groupNo,
    since,
  )
  return new Map(rows.map((row) => [row.answererNo, row.at]))
}

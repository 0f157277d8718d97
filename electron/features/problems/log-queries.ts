import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { LoggedLine } from '#shared/features/problems/model.ts'
import { RESPONSE_WINDOW_MS, type StaffLine } from '#shared/features/problems/rules/first-response.ts'
import type { StoredProblem } from './queries.ts'

/** Lines of staff and of the operator after an instant. Leans on messages_by_group_time. */
export const staffLines = `SELECT s.id AS messageId, s.sent_at AS at, p.display_name AS name, s.text,
    (SELECT r.nickname FROM messages o JOIN memberships r ON r.no = o.membership_no
     WHERE s.reply_to IS NOT NULL AND o.group_no = s.group_no AND o.platform_id = s.reply_to
       AND o.sent_at BETWEEN s.sent_at - 172800000 AND s.sent_at LIMIT 1) AS repliesTo
  FROM shown_messages s JOIN memberships m ON m.no = s.membership_no AND (m.staff_role <> 'none' OR m.is_me = 1)
    JOIN people p ON p.no = m.person_no
  WHERE s.group_no = ? AND s.sent_at >= ? AND s.sent_at <= ? AND s.kind < ${FIRST_EVENT_KIND} AND m.is_bot = 0
  ORDER BY s.sent_at, s.id LIMIT 200`

/** What staff said in the two days after a problem happened. */
export function findStaffLines(db: ReadDb, groupNo: number, from: number): StaffLine[] {
  return db.all<StaffLine>(staffLines, groupNo, from, from + RESPONSE_WINDOW_MS)
}

/** Names by which somebody is called in a group: as they were and are. */
export function findNamesIn(db: ReadDb, groupNo: number, personNo: number): string[] {
  return db
    .all<{ name: string }>(
      `SELECT DISTINCT name FROM (
         SELECT nickname AS name FROM memberships WHERE group_no = ?1 AND person_no = ?2
         UNION SELECT card FROM memberships WHERE group_no = ?1 AND person_no = ?2
         UNION SELECT n.name FROM memberships m JOIN member_names n ON n.membership_no = m.no
           WHERE m.group_no = ?1 AND m.person_no = ?2
         UNION SELECT display_name FROM people WHERE no = ?2) WHERE name <> ''`,
      groupNo,
      personNo,
    )
    .map(({ name }) => name)
}

/** The line with which a problem began, while its log is there. */
export function findQuestionLine(db: ReadDb, problem: StoredProblem): LoggedLine | null {
  const { groupNo, personNo, questionMinute, questionHash } = problem
  if (personNo === null || questionMinute === null || questionHash === null) return null
  return (
    db.get<LoggedLine>(
      `SELECT s.id AS messageId, s.sent_at AS at, p.display_name AS name, s.text
       FROM memberships m CROSS JOIN shown_messages s ON s.membership_no = m.no AND s.sent_at >= ? AND s.sent_at < ?
         AND s.text_hash = ? JOIN people p ON p.no = m.person_no
       WHERE m.group_no = ? AND m.person_no = ? ORDER BY s.id LIMIT 1`,
      questionMinute * 60_000,
      questionMinute * 60_000 + 60_000,
      questionHash,
      groupNo,
      personNo,
    ) ?? null
  )
}

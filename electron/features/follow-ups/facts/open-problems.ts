import type { ProblemKind } from '#shared/features/problems/model.ts'
import { type FactReader, type MemberRow, memberOf } from './reader.ts'

type ProblemRow = MemberRow & {
  problemId: string
  round: number
  kind: ProblemKind
  title: string
  happenedAt: number
  messageId: number | null
}

/** By index alone: problems_open for the problems, then keys; the line it began with by member and time. */
export const openProblemRows = `SELECT p.no AS personNo, p.id AS personId, g.no AS groupNo, g.id AS groupId,
    (p.do_not_contact = 0 AND g.archived_at IS NULL AND g.lifecycle <> 'ended'
      AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no AND m.group_no = g.no
        AND (m.is_me = 1 OR m.is_bot = 1 OR m.staff_role <> 'none' OR m.left_kind IS NOT NULL))) AS isReachable,
    b.id AS problemId,
    (SELECT count(*) FROM problem_steps t WHERE t.problem_no = b.no AND t.kind = 'reopened') AS round, b.kind, b.title, b.happened_at AS happenedAt,
    (SELECT s.id FROM memberships l CROSS JOIN shown_messages s ON s.membership_no = l.no
       AND s.sent_at >= b.question_minute * 60000 AND s.sent_at < b.question_minute * 60000 + 60000
       AND s.text_hash = b.question_hash
     WHERE b.question_minute IS NOT NULL AND l.group_no = b.group_no AND l.person_no = b.person_no
     ORDER BY s.id LIMIT 1) AS messageId
  FROM problems b CROSS JOIN people p ON p.no = b.person_no AND +p.pending_batch_no IS NULL
    CROSS JOIN groups g ON g.no = b.group_no AND +g.pending_batch_no IS NULL
  WHERE b.closed_at IS NULL`

/** Problems that are not closed, of people; nobody can be talked to about one that belongs to no one. */
export const openProblems: FactReader<'problem_open'> = {
  scope: 'everyone',
  find(db) {
    return db.all<ProblemRow>(openProblemRows).map((row) => ({
      member: memberOf(row),
      problemId: row.problemId,
      round: row.round,
      kind: row.kind,
      title: row.title,
      happenedAt: row.happenedAt,
      messageId: row.messageId,
    }))
  },
}

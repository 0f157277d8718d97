import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { messageFlags } from '#shared/features/chat-import/model.ts'
import type { SampleProblem } from './problems.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A question of the log is looked for within this time after the one that is named. */
const SEARCH_MS = 60 * HOUR_MS

type Line = { personNo: number; at: number; text: string; textHash: number }

/** The first certain question of an ordinary member from an instant on. Leans on messages_by_group_time. */
function findLoggedQuestion(db: WriteDb, groupNo: number, from: number): Line | undefined {
  return db.get<Line>(
    `SELECT m.person_no AS personNo, s.sent_at AS at, s.text, s.text_hash AS textHash
     FROM messages s JOIN memberships m ON m.no = s.membership_no
     WHERE s.group_no = ? AND s.sent_at >= ? AND s.sent_at < ? AND s.flags & ${messageFlags.certainQuestion} AND s.characters >= 14
       AND m.staff_role = 'none' AND m.is_me = 0 ORDER BY s.sent_at, s.id LIMIT 1`,
    groupNo,
    from,
    from + SEARCH_MS,
  )
}

/** Writes a problem of the sample with its steps; one that has no title of its own begins with a question of the log. */
export function insertSampleProblem(
  db: WriteDb,
  problem: SampleProblem,
  where: { groupNo: number; personNo: number | null; happenedAt: number },
): void {
  const line = problem.title === '' ? findLoggedQuestion(db, where.groupNo, where.happenedAt) : undefined
  if (problem.title === '' && !line) return
  const happenedAt = line?.at ?? where.happenedAt
  const after = (minutes: number | null) => (minutes === null ? null : happenedAt + minutes * MINUTE_MS)
  const respondedAt = after(problem.respondedAfterMinutes)
  const closedAt = problem.closedAfterHours === null ? null : after(problem.closedAfterHours * 60)
  const problemNo = db.run(
    `INSERT INTO problems (id, group_no, person_no, kind, severity, title, owner, happened_at, responded_at,
       response_source, public_reply, resolution, lesson, closed_at, question_minute, question_hash, is_sample, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    newId(),
    where.groupNo,
    line ? line.personNo : where.personNo,
    problem.kind,
    problem.severity,
    line?.text ?? problem.title,
    problem.owner,
    happenedAt,
    respondedAt,
    respondedAt === null ? null : 'hand',
    problem.reply,
    problem.resolution,
    problem.lesson,
    closedAt,
    line ? Math.floor(line.at / MINUTE_MS) : null,
    line?.textHash ?? null,
    happenedAt,
  ).lastId
  if (line) insertProblemVerdict(db, where.groupNo, line)
  const steps = [
    ...(respondedAt === null ? [] : [['responded', respondedAt, problem.reply] as const]),
    ...problem.notes.map(([minutes, note]) => ['note', happenedAt + minutes * MINUTE_MS, note] as const),
    ...(closedAt === null ? [] : [['closed', closedAt, problem.resolution] as const]),
  ]
  for (const [kind, at, note] of steps)
    db.run(
      'INSERT INTO problem_steps (id, problem_no, kind, at, note, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      newId(),
      problemNo,
      kind,
      at,
      note,
      at,
    )
}

function insertProblemVerdict(db: WriteDb, groupNo: number, line: Line): void {
  db.run(
    `INSERT INTO question_verdicts (group_no, person_no, asked_minute, text_hash, verdict, is_sample, at)
     VALUES (?, ?, ?, ?, 'problem', 1, ?) ON CONFLICT DO NOTHING`,
    groupNo,
    line.personNo,
    Math.floor(line.at / MINUTE_MS),
    line.textHash,
    line.at,
  )
}

/** Deletes problems and verdicts of sample groups and sample people, whoever made them; returns how many. */
export function deleteSampleProblems(db: WriteDb, isGone: string, limit: number): number {
  const inSample = `(is_sample = 1 OR person_no IN (${isGone})
    OR group_no IN (SELECT no FROM groups WHERE is_sample = 1))`
  const problems = db.all<{ no: number }>(`SELECT no FROM problems WHERE ${inSample} LIMIT ${limit}`)
  for (const { no } of problems) {
    db.run('DELETE FROM problem_steps WHERE problem_no = ?', no)
    db.run('DELETE FROM problems WHERE no = ?', no)
  }
  const verdicts = db.run(
    `DELETE FROM question_verdicts WHERE no IN (
       SELECT no FROM question_verdicts WHERE ${inSample} LIMIT ${limit})`,
  )
  return problems.length + verdicts.changes
}

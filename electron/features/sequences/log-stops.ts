import type { WriteDb } from '#electron/database/handles.ts'
import { reopenRun } from './commands.ts'

/** Whether a private log holds a line of theirs since a run began. Leans on private_chats_by_person. */
export const REPLIED_IN_LOG = `EXISTS (SELECT 1 FROM private_chats c
  JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
  JOIN private_messages l ON l.batch_no = c.batch_no AND l.sent_at >= r.started_at
  WHERE c.person_no = r.person_no AND l.is_own = 0)`

/** Remembers that a reply in a log ended a run. */
export function rememberLogStop(db: WriteDb, runNo: number, at: number): void {
  db.run(
    'INSERT INTO runs_ended_by_log (run_no, ended_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET ended_at = excluded.ended_at',
    runNo,
    at,
  )
}

type Ended = { no: number; key: string; shiftDays: number; endedAt: number; isAsLeft: number }

/**
 * Lets runs go on whose reply went with its import, together with the cards that were withdrawn for it; who was started
 * anew or stopped otherwise since stays as they are. Returns how many go on.
 */
export function resumeUnproven(db: WriteDb): number {
  const ended = db.all<Ended>(
    `SELECT e.run_no AS no, coalesce(r.key, '') AS key, coalesce(r.shift_days, 0) AS shiftDays, e.ended_at AS endedAt,
       coalesce(r.state = 'stopped' AND r.end_reason = 'replied' AND r.ended_at = e.ended_at AND r.is_latest = 1, 0)
         AS isAsLeft
     FROM runs_ended_by_log e LEFT JOIN sequence_runs r ON r.no = e.run_no
     WHERE r.no IS NULL OR NOT ${REPLIED_IN_LOG}`,
  )
  for (const run of ended) {
    db.run('DELETE FROM runs_ended_by_log WHERE run_no = ?', run.no)
    if (run.isAsLeft === 0) continue
    reopenRun(db, run.no, run.shiftDays)
    reopenCards(db, run)
  }
  return ended.filter(({ isAsLeft }) => isAsLeft === 1).length
}

/**
 * Steps whose cards were withdrawn when the run ended stand open again. Where another card of that person is open by now,
 * the step joins it, as there is one card for each person.
 */
function reopenCards(db: WriteDb, { key, endedAt }: Ended): void {
  const steps = db.all<{
    key: string
    cardNo: number
    state: string
    closedAt: number | null
    openNo: number | null
  }>(
    `SELECT e.key, f.no AS cardNo, f.state, f.closed_at AS closedAt,
       (SELECT o.no FROM follow_ups o WHERE o.person_no = f.person_no AND o.state = 'open' AND o.rule <> 'manual'
        LIMIT 1) AS openNo
     FROM follow_up_reasons e JOIN follow_ups f ON f.no = e.follow_up_no
     WHERE e.key > 'sequence|' || ? || '|' AND e.key < 'sequence|' || ? || '}' AND e.state = 'withdrawn'`,
    key,
    key,
  )
  for (const step of steps) {
    const isOfThis = step.state === 'open' || (step.state === 'withdrawn' && (step.closedAt ?? 0) >= endedAt)
    if (!isOfThis) continue
    const cardNo = step.openNo ?? step.cardNo
    if (step.openNo === null)
      db.run("UPDATE follow_ups SET state = 'open', closed_at = NULL WHERE no = ?", step.cardNo)
    db.run("UPDATE follow_up_reasons SET state = 'open', follow_up_no = ? WHERE key = ?", cardNo, step.key)
  }
}

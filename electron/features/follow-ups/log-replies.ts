import type { WriteDb } from '#electron/database/handles.ts'
import { findReplyInLogs } from '#electron/features/interactions/queries.ts'
import { updateSettled } from './commands.ts'

type Waiting = { no: number; personNo: number; since: number }

/**
 * Settles waiting cards to which a private log holds the reply, and lets those wait again whose reply went with its
 * import. A card counts from the copy of its script, as the operator may have ticked it only after the answer. Returns how
 * many cards changed.
 */
export function settleLoggedReplies(db: WriteDb): number {
  return reopenUnproven(db) + settleProven(db)
}

const SINCE = 'coalesce(f.copied_at, f.sent_at, f.closed_at)'

function reopenUnproven(db: WriteDb): number {
  const settled = db.all<Waiting>(
    `SELECT s.follow_up_no AS no, coalesce(f.person_no, 0) AS personNo, coalesce(${SINCE}, 0) AS since
     FROM settled_by_log s LEFT JOIN follow_ups f ON f.no = s.follow_up_no`,
  )
  const unproven = settled.filter(({ personNo, since }) => findReplyInLogs(db, personNo, since) === null)
  for (const { no } of unproven) {
    db.run('DELETE FROM settled_by_log WHERE follow_up_no = ?', no)
    db.run(
      `UPDATE follow_ups SET state = 'waiting', outcome = 'sent_waiting'
       WHERE no = ? AND state = 'done' AND outcome = 'replied'`,
      no,
    )
  }
  return unproven.length
}

function settleProven(db: WriteDb): number {
  const waiting = db.all<Waiting>(
    `SELECT f.no, f.person_no AS personNo, ${SINCE} AS since FROM follow_ups f
     WHERE f.state = 'waiting' AND f.person_no IN (SELECT person_no FROM private_chats)`,
  )
  let changed = 0
  for (const { no, personNo, since } of waiting) {
    const repliedAt = findReplyInLogs(db, personNo, since)
    if (repliedAt === null) continue
    updateSettled(db, no, { outcome: 'replied', note: '' })
    db.run(
      'INSERT INTO settled_by_log (follow_up_no, replied_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET replied_at = excluded.replied_at',
      no,
      repliedAt,
    )
    changed += 1
  }
  return changed
}

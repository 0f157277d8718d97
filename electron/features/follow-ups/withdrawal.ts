import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { withdrawCard, withdrawReasons } from './commands.ts'

/**
 * Takes back reasons that the operator no longer wants (a sequence that was stopped by hand), within a larger command
 * and its undo. A card on which nothing else stands goes with its reason; one that was copied, put off or edited is the
 * operator's and stays.
 */
export function withdrawReasonsByKey(
  db: WriteDb,
  recorder: UndoRecorder,
  keys: readonly string[],
  at: number,
): void {
  for (const key of keys) {
    const card = db.get<{ no: number }>(
      `SELECT f.no FROM follow_up_reasons r JOIN follow_ups f ON f.no = r.follow_up_no
       WHERE r.key = ? AND r.state = 'open' AND f.state = 'open' AND f.is_touched = 0`,
      key,
    )
    if (!card) continue
    recorder.touch('follow_ups', card.no)
    recorder.touch('follow_up_reasons', key)
    withdrawReasons(db, [key])
    const next = db.value<string>(
      "SELECT rule FROM follow_up_reasons WHERE follow_up_no = ? AND state = 'open' ORDER BY event_at LIMIT 1",
      card.no,
    )
    if (next === undefined) withdrawCard(db, card.no, at)
    else db.run('UPDATE follow_ups SET rule = ? WHERE no = ?', next, card.no)
  }
}

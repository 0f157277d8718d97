import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'

/** How many rows a command changed; without any there is nothing to undo. */
export type Changed = { undoId: string | null; changed: number }

export const NOTHING_CHANGED: Changed = { undoId: null, changed: 0 }

/** Runs a change of participants that can be taken back; `code` is worded as `undo.participants.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const { code, facts } = entry
  return ctx.write('participants', (db) =>
    undoable(db, { id: newId(), code: `participants.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

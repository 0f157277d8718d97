import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'

/** How many things a command changed; without any there is nothing to undo. */
export type Changed = { undoId: string | null; changed: number }

export const NOTHING_CHANGED: Changed = { undoId: null, changed: 0 }

/** Runs a change of members that the operator can take back. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  return ctx.write('members', (db) =>
    undoable(db, { ...entry, id: newId(), at: ctx.clock.now() }, (recorder) => work(db, recorder)),
  )
}

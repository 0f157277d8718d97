import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'

/** Runs a command on rituals that can be taken back; `code` is worded as `undo.rituals.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const { code, facts } = entry
  return ctx.write('rituals', (db) =>
    undoable(db, { id: newId(), code: `rituals.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

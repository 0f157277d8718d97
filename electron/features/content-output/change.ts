import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'

type Facts = Record<string, string | number>

/** Runs a change that can be taken back; `code` is worded as `undo.contentOutput.<code>`. The work may add to the facts. */
export function undoableChange<Result>(
  ctx: DataContext,
  code: string,
  work: (db: WriteDb, recorder: UndoRecorder, facts: Facts) => Result,
): { undoId: string; result: Result } {
  const facts: Facts = {}
  return ctx.write('content-output', (db) =>
    undoable(db, { id: newId(), code: `contentOutput.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder, facts),
    ),
  )
}

import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { ChangedFlash } from '#shared/features/flash-groups/contract.ts'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'
import { hasLife } from './queries.ts'

export const NOTHING_CHANGED: ChangedFlash = { undoId: null, changed: 0 }

/** Runs a change that can be taken back; `code` is worded as `undo.flash-groups.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  { code, facts }: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  return ctx.write('flash-groups', (db) =>
    undoable(db, { id: newId(), code: `flash-groups.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

/** A flash group into which people came since is not taken back: they would be left in a group that is gone. */
export function checkUndoOfFlash(db: ReadDb, code: string, facts: ErrorFacts): void {
  if (code === 'flash-groups.start' && hasLife(db, String(facts.id)))
    throw new AppError('UNDO_CHANGED', { code })
}

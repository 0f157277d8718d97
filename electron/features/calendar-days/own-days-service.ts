import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { OwnDay, OwnDayContent } from '#shared/features/calendar-days/model.ts'
import { deleteOwnDay, insertOwnDay, updateOwnDay } from './commands.ts'
import { requireOwnDay } from './queries.ts'

/** Runs a change that can be taken back; `code` is worded as `undo.calendar-days.<code>`. */
function undoableChange(
  ctx: DataContext,
  { code, name }: { code: string; name: string },
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): string {
  const entry = { id: newId(), code: `calendar-days.${code}`, facts: { name }, at: ctx.clock.now() }
  return ctx.write('calendar-days', (db) => undoable(db, entry, (recorder) => work(db, recorder)).undoId)
}

/** Adds a day that comes again every year. */
export function createOwnDay(ctx: DataContext, content: OwnDayContent): { day: OwnDay; undoId: string } {
  const id = newId()
  const undoId = undoableChange(ctx, { code: 'createOwn', name: content.name }, (db, recorder) => {
    recorder.created('own_days', insertOwnDay(db, { ...content, id, at: ctx.clock.now() }))
  })
  return { day: requireOwnDay(ctx.read, id).day, undoId }
}

/** Replaces what an own day consists of. Throws OWN_DAY_NOT_FOUND. */
export function changeOwnDay(
  ctx: DataContext,
  { id, content }: { id: string; content: OwnDayContent },
): { day: OwnDay; undoId: string } {
  const { no } = requireOwnDay(ctx.read, id)
  const undoId = undoableChange(ctx, { code: 'updateOwn', name: content.name }, (db, recorder) => {
    recorder.touch('own_days', no)
    updateOwnDay(db, no, content)
  })
  return { day: requireOwnDay(ctx.read, id).day, undoId }
}

/** Removes an own day. Throws OWN_DAY_NOT_FOUND. */
export function removeOwnDay(ctx: DataContext, { id }: { id: string }): { undoId: string } {
  const { no, day } = requireOwnDay(ctx.read, id)
  const undoId = undoableChange(ctx, { code: 'removeOwn', name: day.name }, (db, recorder) => {
    recorder.touch('own_days', no)
    deleteOwnDay(db, no)
  })
  return { undoId }
}

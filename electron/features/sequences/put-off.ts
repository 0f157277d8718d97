import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { stepClock } from './planning.ts'
import { requireTask } from './queries.ts'

/**
 * Puts open tasks off to a day, each at its own time of the day but never in quiet hours, within a command and its undo.
 * Refuses TASK_CLOSED. Returns their titles.
 */
export function putTasksOff(
  ctx: DataContext,
  { db, recorder }: { db: WriteDb; recorder: UndoRecorder },
  { ids, on }: { ids: readonly string[]; on: CalendarDate },
): string[] {
  const { calendar, allowed } = stepClock(ctx)
  return ids.map((id) => {
    const { key, state, title, groupName, dueAt } = requireTask(db, id)
    if (state !== 'open') throw new AppError('TASK_CLOSED', { name: groupName, title })
    recorder.touch('sequence_tasks', key)
    const minute = calendar.minuteOfDayAt(dueAt)
    const next = allowed(calendar.at(on, Math.floor(minute / 60), minute % 60))
    db.run('UPDATE sequence_tasks SET due_at = ? WHERE key = ?', next, key)
    return title
  })
}

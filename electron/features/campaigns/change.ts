import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { dueOf } from '#shared/features/campaigns/rules/due.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type CampaignColumns, growRevision, updateCampaign, updateTask } from './commands.ts'
import { type CampaignRow, findTasksOf, requireCampaign } from './queries.ts'

/** The day of now in the workspace zone. */
export function todayOf(ctx: DataContext): CalendarDate {
  return ctx.calendar().dateAt(ctx.clock.now())
}

/** Runs a change that can be taken back; `code` is worded as `undo.campaigns.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const { code, facts } = entry
  return ctx.write('campaigns', (db) =>
    undoable(db, { id: newId(), code: `campaigns.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

/** Counts a change of a campaign; taking it back is one more. */
export function countChange(db: WriteDb, recorder: UndoRecorder, campaignNo: number): void {
  growRevision(db, campaignNo)
  recorder.counters.push({ table: 'campaigns', key: campaignNo, column: 'revision' })
}

/** Changes one campaign or its parts, with one undo. */
export function changeCampaign<Result>(
  ctx: DataContext,
  { id, code, facts = {} }: { id: string; code: string; facts?: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder, before: CampaignRow) => Result,
): { undoId: string; result: Result } {
  const before = requireCampaign(ctx.read, id)
  return undoableChange(ctx, { code, facts: { name: before.name, ...facts } }, (db, recorder) => {
    const result = work(db, recorder, before)
    countChange(db, recorder, before.no)
    return result
  })
}

/** Writes columns of a campaign, so that only these are looked at and restored by the undo. */
export function writeColumns(
  db: WriteDb,
  recorder: UndoRecorder,
  campaignNo: number,
  columns: CampaignColumns,
): void {
  recorder.touchColumns('campaigns', campaignNo, Object.keys(columns))
  updateCampaign(db, campaignNo, columns)
}

/** Writes anew when the tasks of a campaign are due, after its start was moved. */
export function rescheduleTasks(db: WriteDb, recorder: UndoRecorder, { id, no }: CampaignRow): void {
  const start = requireCampaign(db, id)
  for (const task of findTasksOf(db, no)) {
    const due = dueOf(start, task)
    if (due.on === task.dueOn && due.minute === task.dueMinute) continue
    recorder.touchColumns('campaign_tasks', task.no, ['due_on', 'due_minute'])
    updateTask(db, task.no, { due_on: due.on, due_minute: due.minute })
  }
}

import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { recordPost } from '#electron/features/scripts/service.ts'
import type { WrittenMark } from '#shared/features/rituals/rules/days.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { undoableChange } from './change.ts'
import { saveMark, updateRevision } from './commands.ts'
import { holidaysIn, planDays, todayOf } from './planning.ts'
import { findMark, type RitualRow, requireRitual } from './queries.ts'

type OneDay = { ritualId: string; day: CalendarDate }

/** What is written about a day, or would be. Refuses RITUAL_NOT_ON_DAY where the ritual does not take place on it. */
function requireDay(ctx: DataContext, db: ReadDb, row: RitualRow, day: CalendarDate): WrittenMark {
  const written = findMark(db, row.no, day)
  if (written) return written
  const range = { from: day, to: day }
  if (planDays(row, range, holidaysIn(ctx, range)).length === 0)
    throw new AppError('RITUAL_NOT_ON_DAY', { name: row.name, day })
  return { onDay: day, state: 'open', movedTo: null, movedMinute: null }
}

/**
 * Says what became of a day, by the day of its rule. Only what is here can be kept: RITUAL_STILL_AHEAD. A day of an earlier
 * rule that is reopened counts as missed, as no rule would name it any more.
 */
export function markDay(
  ctx: DataContext,
  { ritualId, day, state }: OneDay & { state: 'kept' | 'skipped' | 'open' },
): { undoId: string } {
  const row = requireRitual(ctx.read, ritualId)
  const { name } = row
  const { undoId } = undoableChange(ctx, { code: state, facts: { name, day } }, (db, recorder) => {
    const mark = requireDay(ctx, db, row, day)
    if (state === 'kept' && (mark.movedTo ?? day) > todayOf(ctx))
      throw new AppError('RITUAL_STILL_AHEAD', { name })
    const isOfEarlierRule = day < row.countsFrom && mark.movedTo === null
    const next = state === 'open' && isOfEarlierRule ? 'missed' : state
    saveMark(db, row.no, { ...mark, state: next }, ctx.clock.now(), recorder)
    if (mark.state === 'skipped' || next === 'skipped') updateRevision(db, row.no, recorder)
    if (next === 'kept' && mark.state !== 'kept') countPosts(ctx, db, row, recorder)
  })
  return { undoId }
}

/** The words of the library were posted in each group. */
function countPosts(ctx: DataContext, db: WriteDb, row: RitualRow, recorder: UndoRecorder): void {
  if (row.words !== '' || row.scriptId === null) return
  const { scriptId } = row
  for (const { id } of row.groups) recordPost(db, recorder, { scriptId, groupId: id, at: ctx.clock.now() })
}

/** Holds one day at another time, from today on; null = at its own again. */
export function moveOneDay(
  ctx: DataContext,
  { ritualId, day, to }: OneDay & { to: { day: CalendarDate; minute: number } | null },
): { undoId: string } {
  const row = requireRitual(ctx.read, ritualId)
  const { name } = row
  if (to !== null && to.day < todayOf(ctx)) throw new AppError('RITUAL_MOVED_BACK', { name })
  const code = to === null ? 'moveBack' : 'moveOne'
  const facts = { name, day, to: to?.day ?? day }
  const { undoId } = undoableChange(ctx, { code, facts }, (db, recorder) => {
    const mark = requireDay(ctx, db, row, day)
    if (mark.state !== 'open') throw new AppError('RITUAL_DAY_SETTLED', { name, day })
    const place = { movedTo: to?.day ?? null, movedMinute: to?.minute ?? null }
    saveMark(db, row.no, { ...mark, ...place }, ctx.clock.now(), recorder)
    updateRevision(db, row.no, recorder)
  })
  return { undoId }
}

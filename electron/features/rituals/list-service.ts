import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { Ritual, RitualDay, RitualMark, RitualSchedule } from '#shared/features/rituals/model.ts'
import { type DayRange, daysOfRitual } from '#shared/features/rituals/rules/days.ts'
import { patternOf } from '#shared/features/rituals/rules/pattern.ts'
import { streakOf } from '#shared/features/rituals/rules/streak.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { fieldsOf } from './fields.ts'
import { daysOfRituals, holidaysIn, planDays, todayOf } from './planning.ts'
import { findRituals, type RitualRow } from './queries.ts'

/** How far back a row of kept days is counted, and how far ahead the next day is looked for. */
const BACK_DAYS = 366
const AHEAD_DAYS = 400
/** The leap day of a year is four years off, eight around 2100. */
const FAR_AHEAD_DAYS = 3000
const RECENT = 14

type Scope = { groupId?: string | undefined }

function scopedRituals(ctx: DataContext, { groupId }: Scope): RitualRow[] {
  return findRituals(ctx.read, groupId === undefined ? null : requireGroupNo(ctx.read, groupId))
}

/** All rituals of a scope with how steadily they are kept. */
export function listRituals(ctx: DataContext, scope: Scope): Ritual[] {
  const today = todayOf(ctx)
  const rows = scopedRituals(ctx, scope)
  const days = daysOfRituals(ctx, rows, { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) })
  return rows.map((row) => toRitual(row, days.get(row.no) ?? [], today))
}

function toRitual(row: RitualRow, days: readonly RitualDay[], today: CalendarDate): Ritual {
  const next = days.find(({ state }) => state === 'ahead') ?? null
  const settled = days.filter(
    ({ day, state }) => day <= today && (state === 'kept' || state === 'missed' || state === 'skipped'),
  )
  const { id, name, kind, groups, owner, scriptId, words, isSample } = row
  return {
    id,
    name,
    kind,
    groups: groups.map(shownGroup),
    owner,
    scriptId,
    words,
    isSample,
    schedule: scheduleOf(row),
    pause: row.pauses.find(({ until }) => until === null || until >= today) ?? null,
    isOver: next === null && isOver(row, today),
    streak: streakOf(settled, today),
    recent: settled.slice(-RECENT),
    next,
  }
}

function shownGroup({ id, name }: RitualRow['groups'][number]) {
  return { id, name }
}

function isOver(row: RitualRow, today: CalendarDate): boolean {
  return !row.isLive || row.count !== null || (row.endsOn !== null && row.endsOn <= today)
}

/** When a ritual takes place, as people say it. */
export function scheduleOf(row: RitualRow): RitualSchedule {
  const { startsOn, endsOn, count, minute, durationMinutes } = row
  const pattern = patternOf(row.rrule, row.holidays === 'workdays')
  return { pattern, startsOn, endsOn, count, minute, durationMinutes, skipsHolidays: row.holidays !== 'keep' }
}

/** Rituals on the days of a range, in the order of time. */
export function listMarks(ctx: DataContext, { from, to, ...scope }: DayRange & Scope): RitualMark[] {
  const rows = scopedRituals(ctx, scope)
  const days = daysOfRituals(ctx, rows, { from, to })
  return rows.flatMap((row) => (days.get(row.no) ?? []).map((day) => toMark(row, day))).sort(inTime)
}

/** A ritual on one of its days. */
export function toMark(row: RitualRow, day: RitualDay): RitualMark {
  const { id: ritualId, name, kind, durationMinutes, groups } = row
  return { ...day, ritualId, name, kind, durationMinutes, groups: groups.map(shownGroup) }
}

function inTime(a: RitualMark, b: RitualMark): number {
  return a.day === b.day ? a.minute - b.minute : a.day < b.day ? -1 : 1
}

/** The next days of a schedule as it would be, from today or its start on. */
export function previewSchedule(
  ctx: DataContext,
  { schedule, limit }: { schedule: RitualSchedule; limit: number },
): RitualDay[] {
  const today = todayOf(ctx)
  const from = schedule.startsOn > today ? schedule.startsOn : today
  const fields = { ...fieldsOf(schedule), countsFrom: from, pauses: [], isLive: true }
  for (const ahead of [AHEAD_DAYS, FAR_AHEAD_DAYS]) {
    const range = { from, to: addDays(from, ahead) }
    const days = planDays(fields, range, holidaysIn(ctx, range))
    if (days.length >= limit || ahead === FAR_AHEAD_DAYS)
      return daysOfRitual(days.slice(0, limit), [], schedule.minute, range, today)
  }
  return []
}

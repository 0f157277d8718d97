import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { expandDays } from './expansion.ts'
import { daysOfRituals, todayOf } from './planning.ts'
import { findRituals, type RitualRow } from './queries.ts'

/** Days for which the exceptions of a rule are told. */
const BACK_DAYS = 366
const AHEAD_DAYS = 731

/** A ritual as calendar files say it: a rule with its exceptions, all by the wall clock of the workspace. */
export type RitualEntry = Pick<
  RitualRow,
  | 'id'
  | 'name'
  | 'kind'
  | 'rrule'
  | 'count'
  | 'minute'
  | 'durationMinutes'
  | 'owner'
  | 'words'
  | 'revision'
  | 'groups'
> & {
  /** DTSTART: the first day of the rule itself. */
  startsOn: CalendarDate
  /** UNTIL: its last day, also where it rests from then on; null = without end. */
  endsOn: CalendarDate | null
  /** EXDATE: days of the rule on which nothing happens (holidays, pauses, skipped ones). */
  exceptDays: CalendarDate[]
  /** RDATE: further days, such as weekend days that are worked. */
  moreDays: CalendarDate[]
  /** RECURRENCE-ID: days that are held at another time. */
  movedDays: { ruleDay: CalendarDate; day: CalendarDate; minute: number }[]
}

/** Rituals that still take place, for calendar files; of one group, or all. */
export function listRitualEntries(
  ctx: DataContext,
  { groupId }: { groupId?: string | undefined },
): RitualEntry[] {
  const today = todayOf(ctx)
  const rows = findRituals(ctx.read, groupId === undefined ? null : requireGroupNo(ctx.read, groupId))
  const live = rows.filter(({ isLive, endsOn }) => isLive && (endsOn === null || endsOn >= today))
  return live.flatMap((row) => toEntry(ctx, row, today) ?? [])
}

function toEntry(ctx: DataContext, row: RitualRow, today: CalendarDate): RitualEntry | null {
  const [startsOn] = expandDays(row, { from: row.startsOn, to: addDays(row.startsOn, BACK_DAYS * 8) })
  if (startsOn === undefined) return null
  const rest = row.pauses.find(({ until }) => until === null)
  const endsOn = rest ? addDays(rest.from, -1) : row.endsOn
  const back = addDays(today, -BACK_DAYS)
  const from = startsOn > back ? startsOn : back
  const horizon = addDays(today, AHEAD_DAYS)
  const range = { from, to: endsOn !== null && endsOn < horizon ? endsOn : horizon }
  if (range.to < range.from) return null
  const days = daysOfRituals(ctx, [row], range).get(row.no) ?? []
  const held = new Set(
    days.filter(({ state }) => state !== 'skipped' && state !== 'moved').map(({ ruleDay }) => ruleDay),
  )
  const byRule = expandDays(row, range)
  const ruled = new Set(byRule)
  return {
    ...row,
    startsOn,
    endsOn,
    exceptDays: byRule.filter((day) => !held.has(day)),
    moreDays: [...held].filter((day) => !ruled.has(day) && day >= row.countsFrom).sort(),
    movedDays: days.filter(({ day, ruleDay, minute }) => day !== ruleDay || minute !== row.minute),
  }
}

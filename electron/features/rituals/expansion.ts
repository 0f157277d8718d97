import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { DayRange } from '#shared/features/rituals/rules/days.ts'
import { addDays, type CalendarDate, dateOfDayNumber, daysBetween } from '#shared/kernel/calendar-date.ts'

/** A recurrence by days: an RRULE of ours, the day it is counted from, and after how many days it ends. */
export type DayRule = { rrule: string; startsOn: CalendarDate; count: number | null }

type Known = DayRange & { days: CalendarDate[]; rule: RRuleTemporal<Temporal.ZonedDateTime> }

const KEPT_RULES = 1000
const DAY_MS = 86_400_000
/** A range that lies farther off than this from what is known is expanded for itself. */
const FAR_DAYS = 400

const known = new Map<string, Known>()

/**
 * The days of a rule in a range, in order. Days know no zone, so that no change of clocks can move them. What was expanded
 * is kept by rule, and a wider range expands only what is new of it.
 */
export function expandDays(rule: DayRule, range: DayRange): CalendarDate[] {
  const key = `${rule.rrule}|${rule.startsOn}|${rule.count ?? ''}`
  let entry = known.get(key)
  if (!entry) {
    if (known.size >= KEPT_RULES) known.clear()
    const parsed = parse(rule)
    entry = { ...range, rule: parsed, days: between(parsed, range) }
    known.set(key, entry)
  } else if (isFar(entry, range)) return between(entry.rule, range)
  else widen(entry, range)
  const { days } = entry
  const first = days.findIndex((day) => day >= range.from)
  return first < 0 ? [] : days.slice(first, days.findLastIndex((day) => day <= range.to) + 1)
}

function isFar(entry: DayRange, { from, to }: DayRange): boolean {
  return daysBetween(entry.to, from) > FAR_DAYS || daysBetween(to, entry.from) > FAR_DAYS
}

function widen(entry: Known, { from, to }: DayRange): void {
  if (from < entry.from) {
    entry.days = [...between(entry.rule, { from, to: addDays(entry.from, -1) }), ...entry.days]
    entry.from = from
  }
  if (to > entry.to) {
    entry.days = [...entry.days, ...between(entry.rule, { from: addDays(entry.to, 1), to })]
    entry.to = to
  }
}

function parse({ rrule, startsOn, count }: DayRule): RRuleTemporal<Temporal.ZonedDateTime> {
  const start = `${startsOn.replaceAll('-', '')}T000000Z`
  const end = count === null ? '' : `;COUNT=${count}`
  return new RRuleTemporal({ rruleString: `DTSTART:${start}\nRRULE:${rrule}${end}`, temporal: Temporal })
}

function between(rule: RRuleTemporal<Temporal.ZonedDateTime>, { from, to }: DayRange): CalendarDate[] {
  return rule
    .between(midnight(from), midnight(to), true)
    .map(({ epochMilliseconds }) => dateOfDayNumber(epochMilliseconds / DAY_MS))
}

function midnight(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

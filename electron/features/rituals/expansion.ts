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
  const days = daysInPhase(inPhase(rule), range)
  const from = rule.startsOn > range.from ? rule.startsOn : range.from
  return days.slice(firstFrom(days, from), firstFrom(days, addDays(range.to, 1)))
}

function daysInPhase(rule: DayRule, range: DayRange): readonly CalendarDate[] {
  const key = `${rule.rrule}|${rule.startsOn}|${rule.count ?? ''}`
  const entry = known.get(key)
  if (!entry) {
    if (known.size >= KEPT_RULES) known.clear()
    const parsed = parse(rule)
    const days = between(parsed, range)
    known.set(key, { ...range, rule: parsed, days })
    return days
  }
  if (isFar(entry, range)) return between(entry.rule, range)
  widen(entry, range)
  return entry.days
}

/** Begins of days, weeks (on Monday), months and years from which rules without an end are counted. */
const BASE = '2000-01-03' as CalendarDate
const BASE_MONTH = '2000-01-01' as CalendarDate

/**
 * The same rule, begun where all begin that are in step with it: without a count the days of a rule depend only on that, and
 * rules of many rituals are expanded once.
 */
function inPhase(rule: DayRule): DayRule {
  const { rrule, startsOn, count } = rule
  if (count !== null || startsOn < BASE) return rule
  const interval = Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1)
  const days = daysBetween(BASE, startsOn)
  if (rrule.startsWith('FREQ=DAILY')) return { ...rule, startsOn: addDays(BASE, days % interval) }
  if (rrule.startsWith('FREQ=WEEKLY'))
    return { ...rule, startsOn: addDays(BASE, (Math.floor(days / 7) % interval) * 7) }
  if (rrule.startsWith('FREQ=YEARLY')) return { ...rule, startsOn: BASE_MONTH }
  const [year = 0, month = 0] = startsOn.split('-').map(Number)
  const months = ((year - 2000) * 12 + month - 1) % interval
  const phase = `${2000 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  return { ...rule, startsOn: phase as CalendarDate }
}

/** The place of the first day that is not before `from`. */
function firstFrom(days: readonly CalendarDate[], from: CalendarDate): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < from) low = middle + 1
    else high = middle
  }
  return low
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

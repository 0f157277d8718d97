import type { RitualPattern } from '../model.ts'

const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const everyNth = (interval: number) => (interval === 1 ? '' : `;INTERVAL=${interval}`)
const weekdayName = (weekday: number) => WEEKDAYS[weekday - 1] ?? 'MO'
const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
/** Days of a month from its first to its last, −1. */
const daysInOrder = (days: readonly number[]) => [
  ...inOrder(days.filter((day) => day > 0)),
  ...(days.includes(-1) ? [-1] : []),
]

/** The RRULE (RFC 5545) of a pattern, without its end. That of workdays leaves out which weekend days are worked. */
export function rruleOf(pattern: RitualPattern): string {
  switch (pattern.every) {
    case 'day':
      return `FREQ=DAILY${everyNth(pattern.interval)}`
    case 'workday':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'
    case 'week':
      return `FREQ=WEEKLY${everyNth(pattern.interval)};BYDAY=${inOrder(pattern.weekdays).map(weekdayName)}`
    case 'month':
      return `FREQ=MONTHLY${everyNth(pattern.interval)};BYMONTHDAY=${daysInOrder(pattern.days)}`
    case 'month_weekday':
      return `FREQ=MONTHLY${everyNth(pattern.interval)};BYDAY=${pattern.ordinal}${weekdayName(pattern.weekday)}`
    case 'year':
      return `FREQ=YEARLY;BYMONTH=${pattern.month};BYMONTHDAY=${pattern.day}`
  }
}

/** The pattern that an RRULE of {@link rruleOf} came from; throws for another one. */
export function patternOf(rrule: string, isWorkdays: boolean): RitualPattern {
  if (isWorkdays) return { every: 'workday' }
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const numbers = (name: string) => (parts.get(name) ?? '').split(',').map(Number)
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const byDay = parts.get('BYDAY')
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return { every: 'day', interval }
    case 'WEEKLY':
      return { every: 'week', interval, weekdays: (byDay ?? '').split(',').map(weekdayOfName) }
    case 'MONTHLY': {
      if (byDay === undefined) return { every: 'month', interval, days: numbers('BYMONTHDAY') }
      const ordinal = Number(byDay.slice(0, -2)) as 1 | 2 | 3 | 4 | -1
      return { every: 'month_weekday', interval, ordinal, weekday: weekdayOfName(byDay.slice(-2)) }
    }
    case 'YEARLY':
      return { every: 'year', month: Number(parts.get('BYMONTH')), day: Number(parts.get('BYMONTHDAY')) }
    default:
      throw new TypeError(`not a rule of a ritual: ${rrule}`)
  }
}

function weekdayOfName(name: string): number {
  return WEEKDAYS.indexOf(name) + 1
}

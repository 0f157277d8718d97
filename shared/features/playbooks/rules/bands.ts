import type { DurationBand, EffortBand } from '../model.ts'

/** Upper bounds of the operator's own hours: 1, 3, 8 (a working day), then more. */
export function effortBandOf(hours: number): EffortBand {
  if (hours <= 1) return 'hour'
  if (hours <= 3) return 'halfDay'
  return hours <= 8 ? 'day' : 'more'
}

/** Upper bounds of the days from the first to the last: 1, 3, 7, then more. */
export function durationBandOf(days: number): DurationBand {
  if (days <= 1) return 'day'
  if (days <= 3) return 'days'
  return days <= 7 ? 'week' : 'more'
}

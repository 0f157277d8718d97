import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { RitualDay, RitualStreak } from '../model.ts'

/** Days back, today included, over which the share kept is told. */
const SHARE_DAYS = 30

/**
 * How steadily a ritual is kept, from its days in the order of time. Only kept and missed days count: what is skipped on
 * purpose, moved away or still ahead neither counts nor breaks a row.
 */
export function streakOf(
  days: readonly Pick<RitualDay, 'day' | 'state'>[],
  today: CalendarDate,
): RitualStreak {
  const counted = days.filter(({ state }) => state === 'kept' || state === 'missed')
  let [row, longest] = [0, 0]
  for (const { state } of counted) {
    row = state === 'kept' ? row + 1 : 0
    longest = Math.max(longest, row)
  }
  const since = addDays(today, 1 - SHARE_DAYS)
  const latest = counted.filter(({ day }) => day >= since && day <= today)
  return {
    current: row,
    longest,
    kept: latest.filter(({ state }) => state === 'kept').length,
    due: latest.length,
  }
}

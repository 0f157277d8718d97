import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Audience } from '../model.ts'

/** When somebody came: a `day`, an `interval` (after one day, by another) or `unknown`. */
export type Coming = { kind: string; after: CalendarDate | null; by: CalendarDate | null }
export type Going = Coming
/** Members who came on the same terms. */
export type Wave = Coming & { count: number }
/** Somebody present who had been there before: the present stay, and the earlier ones. */
export type Returned = { came: Coming; earlier: readonly { came: Coming; went: Going }[] }

type Answer = 'yes' | 'no' | 'unclear'

/** Whether something happened after a day; what happened on the day itself did not. */
function isAfter(on: CalendarDate, { kind, after, by }: Coming): Answer {
  if (by === null || kind === 'unknown') return 'unclear'
  if (by <= on) return 'no'
  if (kind === 'day') return 'yes'
  return after !== null && addDays(after, 1) > on ? 'yes' : 'unclear'
}

/** Whether somebody was there on a day, though only for a part of it. */
function wasThere(on: CalendarDate, { came, went }: { came: Coming; went: Going }): Answer {
  const hadCome = isAfter(on, came)
  if (hadCome === 'yes') return 'no'
  const left = isAfter(addDays(on, -1), went)
  if (left === 'no') return 'no'
  return left === 'yes' && hadCome === 'no' ? 'yes' : 'unclear'
}

/** Whether somebody who returned is new to what was posted on a day: nobody who was there then is. */
function isNewTo(on: CalendarDate, { came, earlier }: Returned): Answer {
  const joined = isAfter(on, came)
  if (joined === 'no') return 'no'
  const there = earlier.map((stay) => wasThere(on, stay))
  if (there.includes('yes')) return 'no'
  return there.includes('unclear') ? 'unclear' : joined
}

/**
 * Today's members by whether they came after a post. Who came on the day itself counts as having read it, and so does who
 * was there then, left and returned. `waves` hold all members, `returned` those among them with earlier stays.
 */
export function audienceSince(
  on: CalendarDate | null,
  waves: readonly Wave[],
  returned: readonly Returned[],
): Audience {
  const members = waves.reduce((sum, { count }) => sum + count, 0)
  if (on === null) return { members, joined: 0, unclear: 0 }
  const counts: Record<Answer, number> = { yes: 0, no: 0, unclear: 0 }
  for (const wave of waves) counts[isAfter(on, wave)] += wave.count
  for (const one of returned) {
    counts[isAfter(on, one.came)] -= 1
    counts[isNewTo(on, one)] += 1
  }
  return { members, joined: counts.yes, unclear: counts.unclear }
}

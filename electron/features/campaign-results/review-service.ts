import type { DataContext } from '#electron/backend/context.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { findReviewsDue, type ReviewRow } from './review-queries.ts'

/** For so many days after its end a campaign asks, once, for its review. */
const ASKED_DAYS = 14

/** Campaigns that are over and wait for their review, the latest first. */
export function listReviewsDue(ctx: DataContext, groupNo: number | null): ReviewRow[] {
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  const today = calendar.dateAt(now)
  return findReviewsDue(ctx.read, { from: addDays(today, -ASKED_DAYS), to: today, groupNo }).filter(
    ({ endsOn, endsMinute }) =>
      now >=
      (endsMinute === null ? calendar.startOf(addDays(endsOn, 1)) : calendar.at(endsOn, 0, endsMinute)),
  )
}

import type { DataContext } from '#electron/backend/context.ts'
import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import { isEnough, type Span } from '#shared/features/activity/rules/coverage.ts'
import type { Tier } from '#shared/features/members/model.ts'
import { type CalendarDate, dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import { loadFrame, loadStandings } from './derive-figures.ts'

/** The tier of a member on the last day of a month; null = not there, or too little data to say. */
export type MonthTier = { on: CalendarDate; tier: Tier | null }

/**
 * Tiers on the last days of the `months` months before that of `today`, newest first. Recomputed from the facts, as the
 * shown tier is (domain.md §4.3): nothing about the past is stored.
 */
export function tiersAtMonthEnds(
  ctx: Pick<DataContext, 'read' | 'calendar'>,
  member: { no: number; groupNo: number },
  at: { spans: readonly Span[]; limits: ActivityThresholds; today: CalendarDate; months: number },
): MonthTier[] {
  const history: MonthTier[] = []
  let on = at.today
  for (let month = 0; month < at.months; month += 1) {
    const { window, tier } = tierBefore(ctx, member, { ...at, on })
    const lastDay = dateOfDayNumber(window.day)
    const isKnown = isEnough(window.coveredDays, window.days, at.limits.coveredShare)
    history.push({ on: lastDay, tier: isKnown ? tier : null })
    // Any day of that month looks back to the end of the one before.
    on = lastDay
  }
  return history
}

function tierBefore(
  ctx: Pick<DataContext, 'read' | 'calendar'>,
  { no, groupNo }: { no: number; groupNo: number },
  { spans, limits, on }: { spans: readonly Span[]; limits: ActivityThresholds; on: CalendarDate },
) {
  const frame = loadFrame(ctx, groupNo, spans, { on, limits })
  const [found] = loadStandings(ctx, frame, [no])
  return { window: frame.then, tier: found?.standing.tierBefore ?? null }
}

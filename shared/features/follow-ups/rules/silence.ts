import { type DayRun, isEnough } from '#shared/features/activity/rules.ts'
import { DAY_MS, type DataLimits, type GroupCoverage } from './rule.ts'

/** Observed silent days, and the day (as a number) that was the `wanted`-th of them. */
export type Silence = { silentDays: number; reachedOn: number }

/** Observed days after `lastDay`; null while they are fewer than wanted, or too few of the days were observed. */
export function measureSilence(
  runs: readonly DayRun[],
  lastDay: number,
  wanted: number,
  { coveredShare }: DataLimits,
): Silence | null {
  let silentDays = 0
  let reachedOn: number | null = null
  let end = lastDay
  for (const run of runs) {
    const first = Math.max(run.first, lastDay + 1)
    if (first > run.last) continue
    const length = run.last - first + 1
    if (reachedOn === null && silentDays + length >= wanted) reachedOn = first + (wanted - silentDays) - 1
    silentDays += length
    end = run.last
  }
  if (reachedOn === null || !isEnough(silentDays, end - lastDay, coveredShare)) return null
  return { silentDays, reachedOn }
}

/** Tells whether the data are new enough to call anybody silent. */
export function isRecent(coverage: GroupCoverage, now: number, { staleAfterDays }: DataLimits): boolean {
  return now - (coverage.dataUntil ?? 0) <= staleAfterDays * DAY_MS
}

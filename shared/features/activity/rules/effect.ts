import type { Effect, EffectSide } from '#shared/features/activity/model.ts'
import { tWithin } from '#shared/kernel/student-t.ts'

/** What was counted on one covered day; `day` as days since 1970-01-01. Uncovered days are left out, never zero. */
export type DayCount = { day: number; count: number }

/** Below these on either side nothing is said (domain.md §6). */
export const effectLimits = { days: 10, count: 30 } as const

const CONFIDENCE = 0.95

/**
 * Compares a series of daily counts with itself before and after something (domain.md §6): log rate ratio, variance
 * φ·(1/ΣA + 1/ΣB) with φ = max(1, Pearson χ² ÷ (n − 2)), t with n − 2 degrees of freedom, widened by √((1+ρ)/(1−ρ)) for
 * the residuals' lag-1 correlation ρ > 0. `ratio` is after ÷ before, per covered day; an interval that spans 1 is
 * `no_clear_effect`. A comparison of before and after, no proof of a cause.
 */
export function effectOf(before: readonly DayCount[], after: readonly DayCount[]): Effect {
  const sides = { before: sideOf(before), after: sideOf(after) }
  if (isTooLittle(sides.before) || isTooLittle(sides.after))
    return { ...sides, verdict: 'too_little', ratio: null, low: null, high: null, spread: null, echo: null }
  const residuals = [...residualsOf(before, sides.before), ...residualsOf(after, sides.after)]
  const days = residuals.length
  const squares = residuals.reduce((sum, { value }) => sum + value * value, 0)
  const spread = Math.max(1, squares / (days - 2))
  const echo = squares === 0 ? 0 : Math.max(0, neighbourProducts(residuals) / squares)
  const error = Math.sqrt(
    spread * (1 / sides.before.total + 1 / sides.after.total) * ((1 + echo) / (1 - echo)),
  )
  const logRatio = Math.log(sides.after.perDay / sides.before.perDay)
  const reach = tWithin(CONFIDENCE, days - 2) * error
  const [low, high] = [Math.exp(logRatio - reach), Math.exp(logRatio + reach)]
  const verdict = low > 1 ? 'rise' : high < 1 ? 'fall' : 'no_clear_effect'
  return { ...sides, verdict, ratio: Math.exp(logRatio), low, high, spread, echo }
}

function sideOf(days: readonly DayCount[]): EffectSide {
  const total = days.reduce((sum, { count }) => sum + count, 0)
  return { days: days.length, total, perDay: days.length === 0 ? 0 : total / days.length }
}

function isTooLittle({ days, total }: EffectSide): boolean {
  return days < effectLimits.days || total < effectLimits.count
}

type Residual = { day: number; value: number }

/** Pearson residuals of one side around its own mean, in order of time. */
function residualsOf(days: readonly DayCount[], { perDay }: EffectSide): Residual[] {
  return days
    .map(({ day, count }) => ({ day, value: (count - perDay) / Math.sqrt(perDay) }))
    .sort((a, b) => a.day - b.day)
}

/** Products of neighbouring days only: what lies across a gap is no neighbour. Always below the sum of squares. */
function neighbourProducts(residuals: readonly Residual[]): number {
  let sum = 0
  for (const [at, { day, value }] of residuals.entries()) {
    const last = residuals[at - 1]
    if (last && day - last.day === 1) sum += last.value * value
  }
  return sum
}

import { type DayCount, effectOf } from '#shared/features/activity/rules/effect.ts'
import { seeded } from '#tests/bench/generate.ts'

/** Daily counts of a group around something whose effect is known; seeded, the same on every machine. */
export type Setting = {
  /** Mean of a day before, and how many times as much a day is after. */
  mean: number
  ratio: number
  /** Shape of the negative binomial: the smaller, the wilder; Infinity = Poisson. */
  shape: number
  days?: number
  /** Correlation of the latent level of a day with that of the day before. */
  echo?: number
  /** How many times as busy Saturday and Sunday are. */
  weekend?: number
  /** Share of days without coverage. */
  gaps?: number
}

type Random = () => number

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Marsaglia and Tsang. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Knuth's product, in pieces so that nothing underflows. */
function poisson(random: Random, mean: number): number {
  if (mean > 500) return poisson(random, 500) + poisson(random, mean - 500)
  let count = -1
  for (let left = Math.exp(-mean), product = 1; product > left; count += 1) product *= random()
  return count
}

/** One run: what was counted before and after. */
export function simulate(setting: Setting, random: Random): { before: DayCount[]; after: DayCount[] } {
  const { mean, ratio, shape, days = 14, echo = 0, weekend = 1, gaps = 0 } = setting
  const scale = Math.sqrt(Math.log(1 + 1 / shape))
  let latent = normal(random)
  const level = () => {
    if (echo === 0) return shape === Infinity ? 1 : gamma(random, shape) / shape
    latent = echo * latent + Math.sqrt(1 - echo * echo) * normal(random)
    return Math.exp(scale * latent - (scale * scale) / 2)
  }
  const side = (first: number, rate: number) =>
    Array.from({ length: days }, (_, at) => {
      const day = first + at
      const isWeekend = day % 7 >= 5
      return { day, count: poisson(random, rate * level() * (isWeekend ? weekend : 1)) }
    }).filter(() => gaps === 0 || random() >= gaps)
  return { before: side(0, mean), after: side(days + 1, mean * ratio) }
}

export type Coverage = { share: number; runs: number; tooLittle: number }

/** In how many of `runs` the 95 % interval holds the true ratio; runs with too little to say are drawn again. */
export function coverageOf(setting: Setting, runs: number, seed: number): Coverage {
  const random = seeded(seed)
  let held = 0
  let tooLittle = 0
  for (let run = 0; run < runs; ) {
    const { before, after } = simulate(setting, random)
    const { low, high } = effectOf(before, after)
    if (low === null || high === null) {
      tooLittle += 1
      if (tooLittle > 20 * runs) throw new Error('this setting never has enough')
      continue
    }
    run += 1
    if (low <= setting.ratio && setting.ratio <= high) held += 1
  }
  return { share: held / runs, runs, tooLittle }
}

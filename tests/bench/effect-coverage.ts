import { coverageOf, type Setting } from '#tests/support/simulated-days.ts'
import { type Figure, plain } from './figures.ts'

const RUNS = 2000
const SEED = 20_260_310

/** Series on which the assumptions of the interval do not hold; what it covers there is told, not asserted. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  'independent, wild': { mean: 20, ratio: 1, shape: 2 },
  'independent, +50 %': { mean: 20, ratio: 1.5, shape: 5 },
  Poisson: { mean: 60, ratio: 1, shape: Infinity },
  'near the lower limit': { mean: 3, ratio: 1, shape: 3 },
  'days echo by 0.3': { mean: 40, ratio: 1, shape: 4, echo: 0.3 },
  'days echo by 0.6': { mean: 40, ratio: 1, shape: 4, echo: 0.6 },
  'weekends twice as busy': { mean: 40, ratio: 1, shape: 8, weekend: 2 },
  'weekends half as busy': { mean: 40, ratio: 1, shape: 8, weekend: 0.5 },
}

/** In how many of 2,000 runs the 95 % interval of the effect function holds the true ratio. */
export function coverageFigures(): Figure[] {
  return Object.entries(SETTINGS).map(([name, setting]) =>
    plain(`effect-coverage (${name})`, 100 * coverageOf(setting, RUNS, SEED).share, '%', null),
  )
}

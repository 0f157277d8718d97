import { precisions } from './model.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * Two times of two sources are the same when they fall into the same unit of the coarser precision (domain.md §4.1b);
 * precisions numbered as in model.ts.
 */
export function isSameTime(a: number, aPrecision: number, b: number, bPrecision: number): boolean {
  const coarser = Math.max(aPrecision, bPrecision)
  if (coarser === precisions.second) return Math.floor(a / SECOND_MS) === Math.floor(b / SECOND_MS)
  if (coarser === precisions.minute) return Math.floor(a / MINUTE_MS) === Math.floor(b / MINUTE_MS)
  // A day-precise time stands at the start of its local day.
  const [day, exact] = aPrecision === precisions.day ? [a, b] : [b, a]
  return exact >= day && exact < day + DAY_MS
}

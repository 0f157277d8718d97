import { diffArrays } from 'diff'

/** Fewer equal lines in a row than this may be chance. */
export const LEAST_RUN = 3

/** Places of one line in two lists. */
export type Pair = { left: number; right: number }

/**
 * Pairs the lines of two lists around a run of equal ones (domain.md §4.1b): those of the run, and before and after it
 * the equal ones that keep the order. `run.length` lines from `run.left` and `run.right` on are equal.
 */
export function pairAround(
  left: readonly string[],
  right: readonly string[],
  run: Pair & { length: number },
): Pair[] {
  const before = pairInOrder(left.slice(0, run.left), right.slice(0, run.right), { left: 0, right: 0 })
  const within = Array.from({ length: run.length }, (_, at) => ({
    left: run.left + at,
    right: run.right + at,
  }))
  const end = { left: run.left + run.length, right: run.right + run.length }
  return [...before, ...within, ...pairInOrder(left.slice(end.left), right.slice(end.right), end)]
}

function pairInOrder(left: readonly string[], right: readonly string[], from: Pair): Pair[] {
  const pairs: Pair[] = []
  const at = { ...from }
  for (const { value, added, removed } of diffArrays([...left], [...right])) {
    if (!added && !removed)
      for (let line = 0; line < value.length; line += 1)
        pairs.push({ left: at.left + line, right: at.right + line })
    if (!added) at.left += value.length
    if (!removed) at.right += value.length
  }
  return pairs
}

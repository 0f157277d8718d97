/** A persona keeps to three to five themes (domain.md §8.4): fewer bore, more blur. */
export const pillarLimits = { least: 3, most: 5 } as const

/** Whether there are too few or too many pillars. */
export function pillarAdviceOf(count: number): 'too_few' | 'too_many' | null {
  if (count < pillarLimits.least) return 'too_few'
  return count > pillarLimits.most ? 'too_many' : null
}

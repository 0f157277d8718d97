/** A similarity of 0–1 as whole percent, rounded down: what shows the threshold has reached it. */
export function percentOf(value: number): number {
  // 0.29 * 100 = 28.999…: what is a whole percent but for rounding counts as one.
  return Math.floor(value * 100 + 1e-9)
}

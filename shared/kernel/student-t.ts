/**
 * Share of Student's t distribution with `degrees` (a whole number ≥ 1) of freedom that lies within ±`t`. The finite sums
 * of Abramowitz & Stegun 26.7.3 and 26.7.4, exact up to rounding.
 */
export function shareWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  if (degrees === 1) return (2 * angle) / Math.PI
  const cosine = Math.cos(angle)
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = term
  for (let step = isOdd ? 3 : 2; step <= degrees - 2; step += 2) {
    term *= (cosine * cosine * (step - 1)) / step
    sum += term
  }
  const share = Math.sin(angle) * sum
  return isOdd ? (2 / Math.PI) * (angle + share) : share
}

/** The t within which `share` (0 … 1, neither included) of the distribution lies: 2.0555 for 0.95 and 26 degrees. */
export function tWithin(share: number, degrees: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`share ${share}`)
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`degrees ${degrees}`)
  let low = 0
  let high = 1
  while (shareWithin(high, degrees) < share) high *= 2
  // Sixty halvings leave nothing that a double could tell apart.
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A small seeded generator (mulberry32): the same seed gives the same sample on every machine. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** A generator of its own for a part, so that a change in one part leaves the others as they are. */
  static of(...labels: (string | number)[]): Random {
    let hash = 2166136261
    for (const char of labels.join(' ')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619)
    return new Random(hash)
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, `from` and `to` included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.next() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** One of `list` by weight; null when all weights are 0. */
  weighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item | null {
    let total = 0
    for (const item of list) total += weightOf(item)
    if (total <= 0) return null
    let left = this.next() * total
    for (const item of list) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    return list.at(-1) ?? null
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    const result = [...list]
    for (let at = result.length - 1; at > 0; at -= 1) {
      const other = Math.floor(this.next() * (at + 1))
      const item = result[at] as Item
      result[at] = result[other] as Item
      result[other] = item
    }
    return result
  }

  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return radius * Math.cos(2 * Math.PI * this.next())
  }

  /** Positive, most values near `median`, a few far above. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }
}

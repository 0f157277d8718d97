import type { FaqSimilarity } from '../model.ts'
import { isQuestionWord, unitsOf } from './wording.ts'

/**
 * What a question is compared by, each once: overlapping pairs of units (characters, see wording.ts), a lone unit, and
 * question words by themselves. 什么时候发货 → 什么时候, 什么时候发, 发货.
 */
export function pairsOf(question: string): Set<string> {
  const pairs = new Set<string>()
  for (const units of unitsOf(question)) {
    const [only] = units
    if (units.length === 1 && only !== undefined) pairs.add(only)
    for (let at = 1; at < units.length; at += 1) pairs.add(`${units[at - 1]}${units[at]}`)
    for (const unit of units) if (isQuestionWord(unit)) pairs.add(unit)
  }
  return pairs
}

/** What a pair is worth. */
export type WeightOf = (pair: string) => number

/**
 * How rare a pair is among `questions` questions of which `holding` hold it: ln(1 + (questions + 1) / (holding + 1)), a
 * smoothed inverse document frequency (Spärck Jones 1972). Always above 0, also for a pair that none holds.
 */
export function weightOfRarity(holding: number, questions: number): number {
  return Math.log(1 + (questions + 1) / (holding + 1))
}

/**
 * How alike two sets of pairs are: the weighted cosine of sets (Ochiai 1957), that is the weight of what is shared over
 * the root of the product of both weights. 0 without a shared pair, 1 for equal sets that are not empty, the same in both
 * directions. Against Dice it asks less of a short question in the midst of a long message.
 */
export function similarityOf(
  asked: ReadonlySet<string>,
  entry: ReadonlySet<string>,
  weightOf: WeightOf,
): FaqSimilarity {
  const shared = [...asked]
    .filter((pair) => entry.has(pair))
    .map((pair) => ({ pair, weight: weightOf(pair) }))
  const askedWeight = sumOf(asked, weightOf)
  const entryWeight = sumOf(entry, weightOf)
  const sharedWeight = shared.reduce((sum, { weight }) => sum + weight, 0)
  return { value: cosineOf(sharedWeight, askedWeight, entryWeight), shared, askedWeight, entryWeight }
}

/** shared / √(one · other), held within 0–1 against rounding. */
export function cosineOf(shared: number, one: number, other: number): number {
  return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(one * other))
}

function sumOf(pairs: ReadonlySet<string>, weightOf: WeightOf): number {
  let sum = 0
  for (const pair of pairs) sum += weightOf(pair)
  return sum
}

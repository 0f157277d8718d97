import type { FaqSimilarity } from '../model.ts'
import { comparedClauses } from './wording.ts'

const RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々〇]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々〇]+/gu
const IDEOGRAPHS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々〇]/u

/**
 * What a question is compared by, each once: overlapping pairs of characters (a lone one stands for itself), and words
 * of letters and digits whole. 尺码表 → 尺码, 码表; XL码 → xl, 码.
 */
export function pairsOf(question: string): Set<string> {
  const pairs = new Set<string>()
  for (const clause of comparedClauses(question))
    for (const run of clause.match(RUN) ?? []) addPairs(pairs, run)
  return pairs
}

function addPairs(pairs: Set<string>, run: string): void {
  const characters = IDEOGRAPHS.test(run) ? [...run] : [run]
  if (characters.length === 1) pairs.add(run)
  for (let at = 1; at < characters.length; at += 1) pairs.add(`${characters[at - 1]}${characters[at]}`)
}

/** What a pair is worth. */
export type WeightOf = (pair: string) => number

/**
 * How rare a pair is among `questions` questions, `holding` of which hold it: ln(1 + (questions + 1) / (holding + 1)), the
 * smoothed inverse document frequency (Spärck Jones 1972). Always above 0.
 */
export function weightOfRarity(holding: number, questions: number): number {
  return Math.log(1 + (questions + 1) / (holding + 1))
}

/**
 * Weighted Dice coefficient (Dice 1945) of two sets of pairs: twice the weight of what is shared over the weight of both.
 * 0 without a shared pair, 1 for equal sets that are not empty, the same in both directions.
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
  return { value: diceOf(sharedWeight, askedWeight, entryWeight), shared, askedWeight, entryWeight }
}

/** 2 · shared / (a + b), held within 0–1 against rounding. */
export function diceOf(shared: number, one: number, other: number): number {
  return shared === 0 ? 0 : Math.min(1, (2 * shared) / (one + other))
}

function sumOf(pairs: ReadonlySet<string>, weightOf: WeightOf): number {
  let sum = 0
  for (const pair of pairs) sum += weightOf(pair)
  return sum
}

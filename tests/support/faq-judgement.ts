import { percentOf } from '#shared/features/faq/rules/offers.ts'
import {
  pairsOf,
  similarityOf,
  type WeightOf,
  weightOfRarity,
} from '#shared/features/faq/rules/similarity.ts'
import type { QuestionPair } from '#tests/features/faq/pairs/tuning.ts'

/** What a threshold does to pairs that were judged by hand. */
export type Judgement = { threshold: number; precision: number; recall: number; f1: number }
/** How often the entry that answers stands first, and among three, when an alike question comes in. */
export type Retrieval = { first: number; amongThree: number; rightOffers: number; wrongOffers: number }

type Scored = { alike: readonly QuestionPair[]; unlike: readonly QuestionPair[] }

/** Rarity among the left-hand questions, which play the part of the FAQ. */
function weightsAmong(questions: readonly string[]): WeightOf {
  const holding = new Map<string, number>()
  for (const question of questions)
    for (const pair of pairsOf(question)) holding.set(pair, (holding.get(pair) ?? 0) + 1)
  return (pair) => weightOfRarity(holding.get(pair) ?? 0, questions.length)
}

const entriesOf = ({ alike, unlike }: Scored) => [
  ...new Set([...alike, ...unlike].map(([question]) => question)),
]
const percentBetween = (one: string, other: string, weightOf: WeightOf) =>
  percentOf(similarityOf(pairsOf(one), pairsOf(other), weightOf).value)

/** Precision and recall over the pairs, for each threshold asked for. */
export function judge(pairs: Scored, thresholds: readonly number[]): Judgement[] {
  const weightOf = weightsAmong(entriesOf(pairs))
  const scores = (list: readonly QuestionPair[]) =>
    list.map(([one, other]) => percentBetween(one, other, weightOf))
  const alike = scores(pairs.alike)
  const unlike = scores(pairs.unlike)
  return thresholds.map((threshold) => {
    const found = alike.filter((percent) => percent >= threshold).length
    const wrong = unlike.filter((percent) => percent >= threshold).length
    const precision = found + wrong === 0 ? 1 : found / (found + wrong)
    const recall = found / alike.length
    return { threshold, precision, recall, f1: (2 * found) / (found + wrong + alike.length) }
  })
}

/** Asks every right-hand question of the alike pairs against all left-hand ones, as the app does with its three offers. */
export function retrieve(pairs: Scored, threshold: number): Retrieval {
  const entries = entriesOf(pairs)
  const weightOf = weightsAmong(entries)
  const sum: Retrieval = { first: 0, amongThree: 0, rightOffers: 0, wrongOffers: 0 }
  for (const [right, asked] of pairs.alike) {
    const ranked = entries
      .map((entry) => ({ entry, percent: percentBetween(asked, entry, weightOf) }))
      .sort((a, b) => b.percent - a.percent)
      .slice(0, 3)
    if (ranked[0]?.entry === right) sum.first += 1
    if (ranked.some(({ entry }) => entry === right)) sum.amongThree += 1
    const offered = ranked.filter(({ percent }) => percent >= threshold)
    const rightOnes = offered.filter(({ entry }) => entry === right).length
    sum.rightOffers += rightOnes
    sum.wrongOffers += offered.length - rightOnes
  }
  return sum
}

import type { Trade } from '#shared/features/personas/model.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import type { CredentialKind } from '../model.ts'
import type { ExampleLine } from './example-lines.ts'
import { chineseExamples } from './examples-chinese.ts'
import { englishExamples } from './examples-english.ts'

/** How somebody of a trade answers: who, what the brand is, what it gives, what changes, and one credential. */
export type TradeExample = {
  identity: string
  brand_is: string
  gives: string
  outcome: string
  kind: CredentialKind
  proof: string
}

const toExample = ([identity, brand_is, gives, outcome, kind, proof]: ExampleLine): TradeExample => ({
  identity,
  brand_is,
  gives,
  outcome,
  kind,
  proof,
})

/** Examples of a trade; for any other trade one of each. */
export function tradeExamples(trade: Trade, locale: Locale): readonly TradeExample[] {
  const examples = locale === 'en' ? englishExamples : chineseExamples
  const lines = trade === 'other' ? Object.values(examples).flatMap((of) => of.slice(0, 1)) : examples[trade]
  return lines.map(toExample)
}

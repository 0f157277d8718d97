import type { Trade } from '#shared/features/personas/model.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { type CredentialKind, credentialKind } from '../model.ts'
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

function examplesIn(list: string): TradeExample[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [identity = '', brand_is = '', gives = '', outcome = '', kind, proof = ''] = line
        .trim()
        .split(' | ')
      return { identity, brand_is, gives, outcome, kind: credentialKind.parse(kind), proof }
    })
}

/** Examples of a trade; for any other trade one of each. */
export function tradeExamples(trade: Trade, locale: Locale): readonly TradeExample[] {
  const examples = locale === 'en' ? englishExamples : chineseExamples
  if (trade !== 'other') return examplesIn(examples[trade])
  return Object.values(examples).flatMap((list) => examplesIn(list).slice(0, 1))
}

import type { Trade } from '#shared/features/personas/model.ts'
import type { CredentialKind } from '../model.ts'

/** One example, in the order of a table. */
export type ExampleLine = readonly [
  identity: string,
  brandIs: string,
  gives: string,
  outcome: string,
  kind: CredentialKind,
  proof: string,
]

/** Examples of every trade that has its own. */
export type TradeExamples = Readonly<Record<Exclude<Trade, 'other'>, readonly ExampleLine[]>>

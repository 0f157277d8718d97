import type { Trade } from '#shared/features/personas/model.ts'

/**
 * Examples of every trade that has its own, one a line: who | what the brand is | what it gives | what changes | kind of
 * the credential | the credential.
 */
export type TradeExamples = Readonly<Record<Exclude<Trade, 'other'>, string>>

/** Plain facts about a refusal, for the sentence on screen: names, counts, line numbers. Never a stack. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | null>>

/**
 * A refusal that the operator can understand. It travels from rule, query or service to the screen, where
 * `error.<code>` of messages.ts words it; anything that is not an AppError becomes `unexpected` with an incident id.
 */
export class AppError extends Error {
  readonly code: string
  readonly facts: ErrorFacts

  constructor(code: string, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options)
    this.name = 'AppError'
    this.code = code
    this.facts = facts
  }
}

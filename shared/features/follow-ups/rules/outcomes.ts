import type { SalesStage } from '#shared/features/members/model.ts'
import type { CompletionOutcome, Outcome } from '../model.ts'

/** Chosen when the completion row opens: after copying, the script was sent and the reply is still to come. */
export function defaultOutcome(copiedAt: number | null): CompletionOutcome {
  return copiedAt === null ? 'replied' : 'sent_waiting'
}

/** Days until the next contact that an outcome suggests; null = none. Waiting cards ask for themselves after 3 days. */
export function suggestedNextDays(outcome: CompletionOutcome): number | null {
  switch (outcome) {
    case 'replied':
      return 3
    case 'not_reached':
      return 1
    case 'won':
      return 7
    case 'sent_waiting':
    case 'refused':
    case 'other':
      return null
  }
}

/** Tells whether the person was really contacted, so that clocks of cadences start anew. */
export function isContact(outcome: Outcome): boolean {
  return outcome !== 'not_reached' && outcome !== 'no_reply'
}

/** The sales stage after a private chat: whoever was to be followed up is being followed up; a sale wins. */
export function stageAfter(stage: SalesStage, outcome: CompletionOutcome): SalesStage {
  if (outcome === 'won') return 'won'
  return stage === 'to_follow' && isContact(outcome) ? 'following' : stage
}

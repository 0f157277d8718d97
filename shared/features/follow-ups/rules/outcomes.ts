import type { SalesStage } from '#shared/features/members/model.ts'
import type { StageSettings } from '#shared/features/settings/model.ts'
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

/**
 * The sales stage after a private chat. An outcome that leads to an open stage only ever moves forward, and from an open
 * one: talking again to somebody who bought makes no beginner of them. One that leads to a sale or an end always counts.
 */
export function stageAfter(
  { stages, after }: StageSettings,
  stage: SalesStage,
  outcome: CompletionOutcome,
): SalesStage {
  const target = after[outcome]
  const [to, from] = [target, stage].map((id) => stages.findIndex((one) => one.id === id)) as [number, number]
  const aim = stages[to]
  if (target === null || !aim) return stage
  if (aim.kind !== 'open') return target
  return from < to && (stages[from]?.kind ?? 'open') === 'open' ? target : stage
}

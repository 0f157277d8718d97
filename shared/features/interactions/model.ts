import { z } from 'zod'
import { instant } from '#shared/kernel/calendar-date.ts'

export const interactionId = z.string().min(1).brand<'InteractionId'>()
export type InteractionId = z.infer<typeof interactionId>

/** How the operator met somebody in private; a note is no contact. The order is that of the keys on screen. */
export const interactionKinds = ['private_chat', 'call', 'meeting', 'note'] as const
export const interactionKind = z.enum(interactionKinds)
export type InteractionKind = z.infer<typeof interactionKind>

/** How the follow-up ended to which a contact belongs. */
export const contactOutcomes = [
  'sent_waiting',
  'replied',
  'refused',
  'won',
  'not_reached',
  'other',
  'no_reply',
] as const
export const contactOutcome = z.enum(contactOutcomes)
export type ContactOutcome = z.infer<typeof contactOutcome>

/** One contact with a person, as lists show it. */
export const interaction = z.object({
  id: interactionId,
  kind: interactionKind,
  at: instant,
  outcome: contactOutcome.nullable(),
  note: z.string(),
})
export type Interaction = z.infer<typeof interaction>

/** Chats that came to an answer or to none, of those that the operator began. */
export type ReplyCount = { settled: number; replied: number }

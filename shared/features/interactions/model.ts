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

/** A conversation of an imported private log: from `at` until `endedAt`, with its last line. */
export const conversation = z.object({
  endedAt: instant,
  isFirstMine: z.boolean(),
  isLastMine: z.boolean(),
  ownLines: z.number().int(),
  theirLines: z.number().int(),
  excerpt: z.string(),
})
export type ConversationFacts = z.infer<typeof conversation>

/** One contact with a person, as lists show it. What a log or a follow-up tells is changed there. */
export const interaction = z.object({
  id: interactionId,
  kind: interactionKind,
  at: instant,
  outcome: contactOutcome.nullable(),
  note: z.string(),
  conversation: conversation.nullable(),
  isEditable: z.boolean(),
})
export type Interaction = z.infer<typeof interaction>

/** A line of a private log. `kind` and `precision` numbered as in chat-import/model.ts. */
export const privateLine = z.object({
  sentAt: instant,
  precision: z.number().int(),
  isOwn: z.boolean(),
  kind: z.number().int(),
  text: z.string(),
})
export type PrivateLine = z.infer<typeof privateLine>

/** How the operator and a person stand in private. `rate` is null below 5 settled chats (数据不足). */
export const contactSummary = z.object({
  lastContactAt: instant.nullable(),
  /** Who wrote the last line of the imported private chats; null without any. */
  isLastMine: z.boolean().nullable(),
  settled: z.number().int(),
  replied: z.number().int(),
  rate: z.number().nullable(),
})
export type ContactSummary = z.infer<typeof contactSummary>

/** Chats that came to an answer or to none, of those that the operator began. */
export type ReplyCount = { settled: number; replied: number }

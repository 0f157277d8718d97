import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { contactOutcome, interaction } from '#shared/features/interactions/model.ts'
import { contactState, personId, salesStage } from '#shared/features/members/model.ts'
import { filledScript } from '#shared/features/scripts/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { priority } from './rules/rule.ts'
import { type ReasonFacts, reasonFacts, ruleIds } from './rules.ts'

export { priority, type ReasonFacts, reasonFacts }

export const followUpId = z.string().min(1).brand<'FollowUpId'>()
export type FollowUpId = z.infer<typeof followUpId>

/** Where a card comes from: a rule, or the operator's own hand. */
export const cardSource = z.enum([...ruleIds, 'manual'])
export type CardSource = z.infer<typeof cardSource>

export const followUpStates = ['open', 'waiting', 'done', 'skipped', 'withdrawn'] as const
export const followUpState = z.enum(followUpStates)

/** How a private chat ended, in the order of the number keys on screen. */
export const completionOutcomes = [
  'sent_waiting',
  'replied',
  'refused',
  'won',
  'not_reached',
  'other',
] as const
export const completionOutcome = z.enum(completionOutcomes)
export type CompletionOutcome = z.infer<typeof completionOutcome>

/** `no_reply` is what a waiting card becomes, never chosen when completing. */
export const outcome = contactOutcome
export type Outcome = z.infer<typeof outcome>

export const skipReasons = ['not_needed', 'already_talked', 'bad_time', 'not_my_customer', 'other'] as const
export const skipReason = z.enum(skipReasons)
export type SkipReason = z.infer<typeof skipReason>

/** One line of a card. */
export const reason = z.object({
  facts: reasonFacts,
  eventAt: instant,
  groupId: groupId.nullable(),
  groupName: z.string().nullable(),
})
export type Reason = z.infer<typeof reason>

/** Cards that a list of the day holds at most; counts tell how many there are. */
export const LISTED_CARDS = 300

/** A row of the lists: who, why, until when. */
export const followUpCard = z.object({
  id: followUpId,
  personId,
  personName: z.string(),
  groupId: groupId.nullable(),
  groupName: z.string().nullable(),
  source: cardSource,
  priority,
  dueAt: instant,
  state: followUpState,
  /** What the operator wrote on a card of their own; '' otherwise. */
  title: z.string(),
  reasons: z.array(reason),
  outcome: outcome.nullable(),
  note: z.string(),
  copiedAt: instant.nullable(),
  sentAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** A waiting card that asks whether a reply came. */
  asksForReply: z.boolean(),
})
export type FollowUpCard = z.infer<typeof followUpCard>

/** Names by which the operator finds the person in the chat app. */
export const personNames = z.object({
  remark: z.string(),
  groupNickname: z.string(),
  nickname: z.string(),
  wechatId: z.string(),
})

/** Everything an open card shows. */
export const followUpDetail = z.object({
  card: followUpCard,
  trigger: z
    .object({
      messageId: z.number().int(),
      text: z.string(),
      sentAt: instant,
      daysInGroup: z.number().nullable(),
    })
    .nullable(),
  lastContacts: z.array(interaction),
  names: personNames,
  contactState,
  contactRequestedOn: calendarDate.nullable(),
  /** Friend requests that may still be sent today. */
  addFriendLeft: z.number().int(),
  salesStage,
  scripts: z.array(filledScript),
  verification: z.array(filledScript),
})
export type FollowUpDetail = z.infer<typeof followUpDetail>

import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { conversation, interactionId, interactionKind } from '../interactions/model.ts'
import { problemKind, severity, stepKind } from '../problems/model.ts'
import { seedMove } from '../seed-users/model.ts'
import { membershipSpan, tier } from './model.ts'

/** What the timeline can be narrowed to. */
export const timelineKinds = [
  'chats',
  'calls',
  'meetings',
  'notes',
  'follow_ups',
  'messages',
  'membership',
  'names',
  'standing',
  'seeds',
  'problems',
] as const
export const timelineKind = z.enum(timelineKinds)
export type TimelineKind = z.infer<typeof timelineKind>

/** How many entries there are of each kind, whatever is shown. */
export const timelineCounts = z.partialRecord(timelineKind, z.number().int())
export type TimelineCounts = z.infer<typeof timelineCounts>

const inGroup = { groupName: z.string() }

/** One line of a person's life in the groups, newest first. */
export const timelineEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('joined'),
    ...inGroup,
    span: membershipSpan,
    inviterName: z.string().nullable(),
    channel: z.string().nullable(),
    at: instant,
  }),
  z.object({
    type: z.literal('left'),
    ...inGroup,
    span: membershipSpan,
    isRemoved: z.boolean(),
    at: instant,
  }),
  z.object({
    type: z.literal('spoke'),
    ...inGroup,
    on: calendarDate,
    messages: z.number().int(),
    shares: z.number().int(),
    sample: z.string(),
    at: instant,
  }),
  z.object({
    type: z.literal('asked'),
    ...inGroup,
    text: z.string(),
    isAnswered: z.boolean(),
    at: instant,
  }),
  z.object({ type: z.literal('answered'), ...inGroup, askerName: z.string(), text: z.string(), at: instant }),
  z.object({
    type: z.literal('renamed'),
    ...inGroup,
    kind: z.enum(['nick', 'card', 'remark']),
    name: z.string(),
    before: z.string(),
    at: instant,
  }),
  z.object({
    type: z.literal('follow_up'),
    rule: z.string(),
    title: z.string(),
    state: z.string(),
    outcome: z.string().nullable(),
    note: z.string(),
    at: instant,
  }),
  z.object({
    type: z.literal('contact'),
    id: interactionId,
    kind: interactionKind,
    note: z.string(),
    conversation: conversation.nullable(),
    isEditable: z.boolean(),
    at: instant,
  }),
  z.object({
    type: z.literal('tier'),
    ...inGroup,
    tier,
    before: tier,
    at: instant,
  }),
  z.object({
    type: z.literal('seed'),
    ...inGroup,
    ...seedMove.pick({ kind: true, from: true, to: true, reason: true, note: true }).shape,
    at: instant,
  }),
  z.object({
    type: z.literal('problem'),
    ...inGroup,
    problemId: z.string(),
    /** What happened to it; `happened` = the problem itself. */
    step: z.enum(['happened', ...stepKind.options]),
    kind: problemKind,
    severity,
    title: z.string(),
    note: z.string(),
    at: instant,
  }),
])
export type TimelineEntry = z.infer<typeof timelineEntry>

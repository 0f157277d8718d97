import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { groupDraft, groupId } from '../groups/model.ts'
import { personId } from '../members/model.ts'
import { batchId, chatFormat, sourceRef } from './model.ts'

const issue = z.object({
  line: z.number().int(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  excerpt: z.string(),
})
export type ImportIssue = z.infer<typeof issue>

/** A message as the preview shows it. */
const previewLine = z.object({
  sender: z.string().nullable(),
  sentAt: instant.nullable(),
  precision: z.number().int(),
  kind: z.number().int(),
  text: z.string(),
})

/** What the head of a source tells, before anything is written. */
export const chatInspection = z.object({
  sourceName: z.string(),
  size: z.number().int(),
  modifiedAt: instant,
  encoding: z.string(),
  format: chatFormat,
  needsDate: z.boolean(),
  isComplete: z.boolean(),
  chatName: z.string(),
  platform: z.enum(['wechat', 'wecom', 'qq', 'other']),
  isGroup: z.boolean().nullable(),
  exportedAt: instant.nullable(),
  /** True when the (first) chat is with one person, as the source says or as it reads. */
  isPrivate: z.boolean(),
  /** Of a private chat: who the other side most likely is. */
  suggestedPerson: z.object({ id: personId, name: z.string() }).nullable(),
  /** Of a private chat: the name of the other side, for a new person. */
  peerName: z.string(),
  /** The group that the source most likely belongs to. */
  suggestedGroupId: groupId.nullable(),
  lines: z.array(previewLine),
})
export type ChatInspection = z.infer<typeof chatInspection>

/** Choices of the wizard; what is left out is taken from the source or from the inspection's defaults. */
export const chatImportInput = z.object({
  source: sourceRef,
  /**
   * `auto` = the recognised group, else a new one named like the chat; a private chat goes to the person who is recognised
   * (else refused, PERSON_NEEDED). A person chosen here is the other side of the first private chat.
   */
  target: z
    .union([
      z.object({ kind: z.literal('auto') }),
      z.object({ kind: z.literal('group'), groupId }),
      z.object({ kind: z.literal('new'), draft: groupDraft }),
      z.object({ kind: z.literal('person'), personId }),
      z.object({ kind: z.literal('newPerson'), name: z.string().trim().min(1).max(100) }),
    ])
    .default({ kind: 'auto' }),
  format: chatFormat.optional(),
  encoding: z.string().optional(),
  zone: z.string().optional(),
  /** Day of the first line where the source does not tell it; null = unknown: such lines are aligned, never counted. */
  startDate: calendarDate.nullable().optional(),
  isComplete: z.boolean().optional(),
  exportedAt: instant.optional(),
  /** Private chats of a source of many chats, by name: whose they are; null = somebody new. */
  people: z.array(z.object({ chatName: z.string(), personId: personId.nullable() })).default([]),
  /** Names under which the operator speaks in this source. */
  myNames: z.array(z.string()).default([]),
})
export type ChatImportInput = z.infer<typeof chatImportInput>

/** One chat of a source after reading: what the import adds. Preview and result are the same numbers. */
export const chatPlan = z.object({
  batchId,
  chatName: z.string(),
  /** Null of a private chat. */
  group: z.object({ id: groupId, name: z.string(), isNew: z.boolean() }).nullable(),
  /** Whose private chat it is; null of a group's chat. */
  person: z.object({ id: personId, name: z.string(), isNew: z.boolean() }).nullable().default(null),
  format: chatFormat,
  /** Messages recognised in the source; = added + known + repeated. */
  messages: z.number().int(),
  added: z.number().int(),
  known: z.number().int(),
  repeated: z.number().int(),
  /** System lines among them that tell of people coming and going. */
  joined: z.number().int(),
  left: z.number().int(),
  systemLines: z.number().int(),
  senders: z.number().int(),
  newMembers: z.number().int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  isComplete: z.boolean(),
  coversFrom: instant.nullable(),
  coversUntil: instant.nullable(),
  issues: z.number().int(),
  firstIssues: z.array(issue),
  lines: z.array(previewLine),
})
export type ChatPlan = z.infer<typeof chatPlan>

/** A private chat of a source that was left out, as nobody was recognised; the operator may say whose it is. */
export const leftOutChat = z.object({
  chatName: z.string(),
  messages: z.number().int(),
  reason: z.enum(['PERSON_NEEDED', 'ME_NEEDED']),
})
export type LeftOutChat = z.infer<typeof leftOutChat>

export const importProgress = z.object({
  kind: z.literal('progress'),
  stage: z.enum(['reading', 'deriving', 'removing']),
  done: z.number(),
  total: z.number(),
  messages: z.number().int(),
})

export const importHistoryEntry = z.object({
  batchId,
  kind: z.enum(['chat', 'private', 'roster']),
  state: z.enum(['pending', 'done', 'removing', 'undone']),
  groupId: groupId.nullable(),
  groupName: z.string(),
  /** Whose private chat it brought; '' of other imports. */
  personName: z.string(),
  format: z.string(),
  sourceName: z.string(),
  counts: z.record(z.string(), z.number()),
  issues: z.number().int(),
  createdAt: instant,
  undoneAt: instant.nullable(),
})
export type ImportHistoryEntry = z.infer<typeof importHistoryEntry>

/** All that a screen may ask about bringing chat logs in. */
export const chatImportContract = {
  /** Looks at the head of a source: format, encoding, likely group. Refuses with FORMAT_UNKNOWN and the first lines. */
  inspect: operation
    .input(chatImportInput.pick({ source: true, encoding: true, format: true, startDate: true, zone: true }))
    .output(chatInspection),
  /** Reads the whole source into a hidden batch and tells what it would add; nothing shows until `commit`. */
  prepare: operation
    .input(chatImportInput)
    .output(
      eventIterator(
        z.union([
          importProgress,
          z.object({ kind: z.literal('ready'), chats: z.array(chatPlan), leftOut: z.array(leftOutChat) }),
        ]),
      ),
    ),
  /** Shows what `prepare` wrote and derives people, facts and follow-ups from it. */
  commit: operation
    .input(z.object({ batchIds: z.array(batchId).min(1) }))
    .output(
      eventIterator(
        z.union([importProgress, z.object({ kind: z.literal('done'), chats: z.array(chatPlan) })]),
      ),
    ),
  /** Forgets what `prepare` wrote. */
  discard: operation
    .input(z.object({ batchIds: z.array(batchId).min(1) }))
    .output(eventIterator(z.union([importProgress, z.object({ kind: z.literal('done') })]))),
  /** prepare and commit in one go, for scripts. */
  importLog: operation
    .input(chatImportInput)
    .output(z.object({ chats: z.array(chatPlan), leftOut: z.array(leftOutChat) })),
  history: operation.output(z.array(importHistoryEntry)),
  issues: operation.input(z.object({ batchId })).output(z.array(issue)),
  /** What undoing a batch would take away, and who stays because a hand touched them. */
  undoPreview: operation.input(z.object({ batchId })).output(
    z.object({
      messages: z.number().int(),
      kept: z.number().int(),
      members: z.number().int(),
      staying: z.array(z.string()),
    }),
  ),
  /** Withdraws the contribution of one batch, in any order, and derives everything again. */
  undoBatch: operation
    .input(z.object({ batchId }))
    .output(eventIterator(z.union([importProgress, z.object({ kind: z.literal('done') })]))),
}

import { z } from 'zod'
import {
  campaignId,
  campaignStatus,
  campaignTaskId,
  minuteOfDay,
  taskChannel,
} from '#shared/features/campaigns/model.ts'
import { groupId, lifecycle } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

export const flashGroupId = z.string().min(1).max(100).brand<'FlashGroupId'>()
export type FlashGroupId = z.infer<typeof flashGroupId>

/** The playbook whose steps a flash group runs by. */
export const FLASH_PLAYBOOK = 'flash-trial'

/** When the offer stands, as days after the first day (0) and minutes of these days. */
export const saleWindow = z.object({
  opensDay: z.number().int().min(0).max(30),
  opensMinute: minuteOfDay,
  closesDay: z.number().int().min(0).max(30),
  closesMinute: minuteOfDay,
})
export type SaleWindow = z.infer<typeof saleWindow>

/** Parts of a flash group in time: the call, its days, the offer, what comes after. */
export const flashParts = ['recruit', 'days', 'sale', 'after'] as const
const flashPart = z.enum(flashParts)
/** `day` counts from 1 within `days` and is 0 elsewhere. */
export const flashPhase = z.object({ part: flashPart, day: z.number().int() })
export type FlashPhase = z.infer<typeof flashPhase>

/** Who is invited to the group that lasts. */
export const fateRule = z.object({ bought: z.boolean(), active: z.boolean(), signed: z.boolean() })
export type FateRule = z.infer<typeof fateRule>

/** What becomes of somebody: invited to the group that lasts, or thanked. */
export const fate = z.enum(['invite', 'thank'])
export type Fate = z.infer<typeof fate>

/** Somebody who signed up, was in the flash group, or bought. */
export const flashPerson = z.object({
  personId,
  name: z.string(),
  isSigned: z.boolean(),
  isPresent: z.boolean(),
  /** Marked as having been there, or spoke in the flash group while it ran. */
  isActive: z.boolean(),
  hasBought: z.boolean(),
  messages: z.number().int(),
  doNotContact: z.boolean(),
  hasOpenCard: z.boolean(),
  fate,
  /** Against the rule, by hand. */
  isByHand: z.boolean(),
  invitedAt: instant.nullable(),
  thankedAt: instant.nullable(),
  /** Stands in the roster of the group that lasts. */
  hasJoined: z.boolean(),
})
export type FlashPerson = z.infer<typeof flashPerson>

export const flashTask = z.object({
  id: campaignTaskId,
  campaignId,
  title: z.string(),
  note: z.string(),
  words: z.string(),
  channel: taskChannel,
  phase: flashPhase,
  dueOn: calendarDate,
  dueMinute: minuteOfDay.nullable(),
  doneAt: instant.nullable(),
  skippedAt: instant.nullable(),
})
export type FlashTask = z.infer<typeof flashTask>

const count = z.number().int().min(0)
const flashCounts = z.object({
  /** Everybody in the sign-up list, also names that are nobody's yet. */
  signed: count,
  /** Names in it that are nobody's yet. */
  unknown: count,
  present: count,
  active: count,
  bought: count,
  toInvite: count,
  invited: count,
  joined: count,
  toThank: count,
  thanked: count,
})

const place = z.object({ id: groupId, name: z.string() })

/** A flash group as a list shows it. */
export const flashEntry = z.object({
  id: flashGroupId,
  name: z.string(),
  status: campaignStatus,
  phase: flashPhase,
  isEnded: z.boolean(),
  recruitOn: calendarDate,
  startsOn: calendarDate,
  endsOn: calendarDate,
  groupName: z.string(),
  wantedSignups: count,
  signed: count,
  bought: count,
  openTasks: count,
  isSample: z.boolean(),
})
export type FlashEntry = z.infer<typeof flashEntry>

/** One flash group with all its parts. */
export const flashDetail = z.object({
  id: flashGroupId,
  name: z.string(),
  status: campaignStatus,
  recruitId: campaignId,
  campId: campaignId,
  recruitOn: calendarDate,
  startsOn: calendarDate,
  endsOn: calendarDate,
  days: z.number().int(),
  group: place.extend({ lifecycle }),
  sources: z.array(place),
  target: place.nullable(),
  sale: saleWindow.extend({ opensOn: calendarDate, closesOn: calendarDate }),
  wantedSignups: count,
  rule: fateRule,
  /** Where it stands by the clock. */
  phase: flashPhase,
  tasks: z.array(flashTask),
  /** The open task that is due, the latest one; and the next one ahead. */
  nowId: campaignTaskId.nullable(),
  nextId: campaignTaskId.nullable(),
  counts: flashCounts,
  endedAt: instant.nullable(),
  isSample: z.boolean(),
})
export type FlashDetail = z.infer<typeof flashDetail>

import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { pageOf, pageRequest } from '#shared/kernel/page.ts'
import { groupId } from '../groups/model.ts'
import { likelyPair, mergePreview } from './merge-model.ts'
import {
  lockableField,
  memberColumn,
  memberDetail,
  memberQuery,
  memberRole,
  memberRow,
  memberSelection,
  membershipId,
  personId,
  profile,
  profileChanges,
  staffRole,
} from './model.ts'
import { timelineCounts, timelineEntry, timelineKind } from './timeline-model.ts'

const undoId = z.string()
const changed = z.object({ undoId: undoId.nullable(), changed: z.number().int() })
const twoPeople = z.object({ keepId: personId, otherId: personId })
const tag = z.string().trim().min(1).max(60)
const counted = z.array(z.object({ value: z.string(), people: z.number().int() }))

/** All that a screen may ask about members. Refusals: PERSON_NOT_FOUND, MEMBERSHIP_NOT_FOUND and those named below. */
export const membersContract = {
  /** A window of the member table; `scopeTotal` counts everybody present in the scope, whatever the filters. */
  page: operation
    .input(memberQuery.extend(pageRequest.shape))
    .output(pageOf(memberRow).extend({ scopeTotal: z.number().int() })),
  /** Values that filters can offer in a scope, with how many people carry each. */
  filterChoices: operation
    .input(z.object({ groupId: groupId.nullable().default(null) }))
    .output(z.object({ tags: counted, channels: counted })),
  detail: operation.input(z.object({ personId })).output(memberDetail),
  /** A window of a person's life, newest first; without `kinds` everything. */
  timeline: operation
    .input(z.object({ personId, kinds: z.array(timelineKind).min(1).optional() }).extend(pageRequest.shape))
    .output(pageOf(timelineEntry).extend({ counts: timelineCounts })),
  /**
   * Writes fields by hand and locks them against imports. `seen` holds the values that the operator looked at; refuses
   * with PROFILE_CHANGED when one of them is another by now.
   */
  editProfile: operation
    .input(z.object({ personId, changes: profileChanges, seen: profile.partial() }))
    .output(changed),
  /** Lets imports fill fields again; what they claimed meanwhile appears at once. */
  liftLock: operation.input(z.object({ personId, fields: z.array(lockableField).min(1) })).output(changed),
  /** Adds and removes tags of many people; nothing happens to those who are so already. */
  tag: operation
    .input(
      z.object({
        selection: memberSelection,
        add: z.array(tag).default([]),
        remove: z.array(tag).default([]),
      }),
    )
    .output(changed),
  setDoNotContact: operation
    .input(z.object({ selection: memberSelection, doNotContact: z.boolean() }))
    .output(changed),
  /** Staff never counts in figures, so those of the group are derived again. */
  setStaffRole: operation.input(z.object({ membershipId, staffRole })).output(changed),
  /** Says which account is the operator's own, a bot, or exempt from clean-up. */
  setMembershipFlags: operation
    .input(
      z.object({
        membershipId,
        isMe: z.boolean().optional(),
        isBot: z.boolean().optional(),
        isExempt: z.boolean().optional(),
      }),
    )
    .output(changed),
  /** A role by hand stays until it is taken away with null. */
  setManualRole: operation.input(z.object({ membershipId, role: memberRole.nullable() })).output(changed),
  /**
   * Adds somebody to a group by hand; a known name is the same member and comes back into the group. Refuses with
   * ALREADY_MEMBER when a member of this name is present.
   */
  add: operation
    .input(
      z.object({
        groupId,
        name: z.string().trim().min(1).max(100),
        joinedOn: calendarDate.nullable().default(null),
        channel: z.string().trim().max(60).default(''),
        remark: z.string().trim().max(100).default(''),
      }),
    )
    .output(z.object({ personId, membershipId })),
  /**
   * Takes back a member added by mistake, with the person if nothing else is known of them. Refuses with
   * MEMBER_HAS_HISTORY once an import, a message or a contact tells of them.
   */
  removeAdded: operation.input(z.object({ membershipId })).output(z.object({ name: z.string() })),
  /** Records that somebody left (or was removed) on a day. Refuses with LEFT_BEFORE_JOINED. */
  markLeft: operation
    .input(z.object({ membershipId, on: calendarDate, isRemoved: z.boolean().default(false) }))
    .output(changed),
  /** Pairs of people in scope who may be the same one (domain.md §4.1), what speaks most for it first; at most 100. */
  listLikelySame: operation
    .input(z.object({ groupId: groupId.nullable().default(null) }))
    .output(z.object({ pairs: z.array(likelyPair), total: z.number().int() })),
  countLikelySame: operation
    .input(z.object({ groupId: groupId.nullable().default(null) }))
    .output(z.object({ count: z.number().int() })),
  /** What merging would move, and what speaks against it. Refuses with MERGE_SAME_PERSON. */
  previewMerge: operation.input(twoPeople).output(mergePreview),
  /**
   * Makes one person of two, with both histories; `otherId` leads to the one who is kept from then on. Refuses with
   * MERGE_SAME_PERSON, and IMPORT_RUNNING while an import is read.
   */
  merge: operation.input(twoPeople).output(changed),
  /** Remembers that two people are not the same one. */
  declareDistinct: operation.input(twoPeople).output(changed),
  /** A file of exactly what a query shows, in its order, with these columns. */
  exportList: operation
    .input(
      z.object({
        query: memberQuery,
        /** Only these of them, when some are ticked. */
        selection: memberSelection.optional(),
        columns: z.array(memberColumn).min(1),
        format: z.enum(['csv', 'xlsx']),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(z.object({ rows: z.number().int(), file: z.file() })),
}

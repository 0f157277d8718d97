import { z } from 'zod'
import { groupSummary } from '#shared/features/activity/model.ts'
import { memberRole, staffRole, tier } from '#shared/features/members/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { group, groupDraft, groupId, groupSignals, groupWarning, lifecycle } from './model.ts'

const changed = z.object({ group, undoId: z.string() })

/** A group as the list shows it. */
export const groupRow = z.object({
  group,
  summary: groupSummary,
  signals: groupSignals,
  warnings: z.array(groupWarning),
  isDying: z.boolean(),
  /** A lifecycle that evidence speaks for, to be confirmed by the operator. */
  suggestedLifecycle: lifecycle.nullable(),
})
export type GroupRow = z.infer<typeof groupRow>

/** How many members share a place in the group; `role` null = 数据不足, staff have their staff role instead. */
export const memberShare = z.object({
  tier,
  staffRole,
  role: memberRole.nullable(),
  members: z.number().int(),
})
export type MemberShare = z.infer<typeof memberShare>

/** All that a screen may ask about groups. Refusals: GROUP_NOT_FOUND, GROUP_NAME_TAKEN and those named below. */
export const groupsContract = {
  list: operation.input(z.object({ includeArchived: z.boolean().default(false) })).output(z.array(group)),
  /** Groups with figures and warnings, in the order in which they were made. */
  rows: operation.input(z.object({ includeArchived: z.boolean().default(false) })).output(z.array(groupRow)),
  /** One group with figures and warnings. */
  row: operation.input(z.object({ groupId })).output(groupRow),
  /** Present members by tier, staff role and role; bots stand in none. Their sum is that of the pyramid. */
  composition: operation.input(z.object({ groupId })).output(z.array(memberShare)),
  create: operation.input(groupDraft).output(group),
  /**
   * Writes what the operator states about a group. `seen` is the group as the form was opened with; refuses with
   * GROUP_CHANGED when it is another by now, and CAPACITY_TOO_SMALL below the number of present members.
   */
  edit: operation.input(z.object({ groupId, draft: groupDraft, seen: groupDraft })).output(changed),
  /** Puts a group away: it leaves lists and raises nothing, its history stays. */
  archive: operation.input(z.object({ groupId })).output(changed),
  unarchive: operation.input(z.object({ groupId })).output(changed),
}

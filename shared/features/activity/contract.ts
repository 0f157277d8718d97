import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { membershipId } from '#shared/features/members/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { pageOf, pageRequest } from '#shared/kernel/page.ts'
import { groupCoverage, groupOverview, groupSummary, roleExplanation, silentMember } from './model.ts'

/** All that a screen may ask about activity. Refusals: GROUP_NOT_FOUND, MEMBERSHIP_NOT_FOUND. */
export const activityContract = {
  /** Figures of groups for lists, in the order in which the groups were made. */
  groupSummaries: operation
    .input(z.object({ includeArchived: z.boolean().default(false) }))
    .output(z.array(groupSummary)),
  groupOverview: operation.input(z.object({ groupId })).output(groupOverview),
  /** Which conditions of which role are met, with thresholds and actual numbers. */
  whyRole: operation.input(z.object({ membershipId })).output(roleExplanation),
  /** Present members of whom no line is known, longest in the group first; bots left out. */
  neverSpoke: operation
    .input(pageRequest.extend({ groupId, onlyNotExempt: z.boolean().default(false) }))
    .output(pageOf(silentMember)),
  coverage: operation
    .input(z.object({ groupIds: z.array(groupId).nullable() }))
    .output(z.array(groupCoverage)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { activityContract } from '#shared/features/activity/contract.ts'
import { describeCoverage, describeGroup, explainMember, listNeverSpoke, summarizeGroups } from './service.ts'

const os = implement(activityContract).$context<ProcedureContext>()

/** Contract entries of activity, one line each. */
export const activityProcedures = {
  groupSummaries: os.groupSummaries.handler(({ context, input }) => summarizeGroups(context.data, input)),
  groupOverview: os.groupOverview.handler(({ context, input }) => describeGroup(context.data, input.groupId)),
  whyRole: os.whyRole.handler(({ context, input }) => explainMember(context.data, input.membershipId)),
  neverSpoke: os.neverSpoke.handler(({ context, input }) => listNeverSpoke(context.data, input)),
  coverage: os.coverage.handler(({ context, input }) => describeCoverage(context.data, input.groupIds)),
}

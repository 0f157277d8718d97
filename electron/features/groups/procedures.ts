import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { groupsContract } from '#shared/features/groups/contract.ts'
import { createGroup, listGroups } from './service.ts'

const os = implement(groupsContract).$context<ProcedureContext>()

/** Contract entries of groups, one line each. */
export const groupsProcedures = {
  list: os.list.handler(({ context, input }) => listGroups(context.data, input)),
  create: os.create.handler(({ context, input }) => createGroup(context.data, input)),
}

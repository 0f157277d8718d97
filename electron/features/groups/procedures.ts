import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { groupsContract } from '#shared/features/groups/contract.ts'
import { describeComposition, listGroupRows, showGroupRow } from './rows-service.ts'
import { archiveGroup, createGroup, editGroup, listGroups, unarchiveGroup } from './service.ts'

const os = implement(groupsContract).$context<ProcedureContext>()

/** Contract entries of groups, one line each. */
export const groupsProcedures = {
  list: os.list.handler(({ context, input }) => listGroups(context.data, input)),
  rows: os.rows.handler(({ context, input }) => listGroupRows(context.data, input)),
  row: os.row.handler(({ context, input }) => showGroupRow(context.data, input.groupId)),
  composition: os.composition.handler(({ context, input }) =>
    describeComposition(context.data, input.groupId),
  ),
  create: os.create.handler(({ context, input }) => createGroup(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editGroup(context.data, input)),
  archive: os.archive.handler(({ context, input }) => archiveGroup(context.data, input.groupId)),
  unarchive: os.unarchive.handler(({ context, input }) => unarchiveGroup(context.data, input.groupId)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { rostersContract } from '#shared/features/rosters/contract.ts'
import { inspectRoster } from './inspect.ts'
import { badRowsFile, commitRoster, importRoster, listRosterRows, prepareRoster } from './service.ts'

const os = implement(rostersContract).$context<ProcedureContext>()

/** Contract entries of rosters, one line each. */
export const rostersProcedures = {
  inspect: os.inspect.handler(({ context, input }) => inspectRoster(context.data, input)),
  prepare: os.prepare.handler(({ context, input, signal }) => prepareRoster(context.data, input, signal)),
  commit: os.commit.handler(({ context, input, signal }) => commitRoster(context.data, input, signal)),
  importRoster: os.importRoster.handler(({ context, input }) => importRoster(context.data, input)),
  rows: os.rows.handler(({ context, input }) => listRosterRows(context.data, input)),
  badRowsFile: os.badRowsFile.handler(({ context, input }) => badRowsFile(context.data, input)),
}

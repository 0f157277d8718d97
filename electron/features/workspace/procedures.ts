import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { workspaceContract } from '#shared/features/workspace/contract.ts'
import { loadSample } from './sample/load.ts'
import { removeSample } from './sample/remove.ts'
import { describeWorkspace, undoCommand, watchChanges } from './service.ts'

const os = implement(workspaceContract).$context<ProcedureContext>()

/** Contract entries of the workspace, one line each. */
export const workspaceProcedures = {
  ping: os.ping.handler(({ context }) => ({ at: context.data.clock.now() })),
  changes: os.changes.handler(({ context, signal }) => watchChanges(context.data, signal)),
  status: os.status.handler(({ context }) => describeWorkspace(context.data)),
  undo: os.undo.handler(({ context, input }) => undoCommand(context.data, input.undoId)),
  loadSample: os.loadSample.handler(({ context, signal }) => loadSample(context.data, signal)),
  removeSample: os.removeSample.handler(({ context }) => removeSample(context.data)),
}

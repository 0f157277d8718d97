import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { playbooksContract } from '#shared/features/playbooks/contract.ts'
import {
  createPlaybook,
  duplicatePlaybook,
  removePlaybook,
  restoreShippedPlaybook,
  setHidden,
  updatePlaybook,
} from './edit-service.ts'
import { exportPlaybooks, importPlaybooks, inspectExport, inspectImport } from './file-service.ts'
import { listPlaybooks, showPlaybook } from './service.ts'
import { draftFromCampaign, startPlaybook } from './start-service.ts'

const os = implement(playbooksContract).$context<ProcedureContext>()

/** Contract entries of playbooks, one line each. */
export const playbooksProcedures = {
  list: os.list.handler(({ context, input }) => listPlaybooks(context.data, input)),
  show: os.show.handler(({ context, input }) => showPlaybook(context.data, input.id)),
  create: os.create.handler(({ context, input }) => createPlaybook(context.data, input)),
  update: os.update.handler(({ context, input }) => updatePlaybook(context.data, input)),
  duplicate: os.duplicate.handler(({ context, input }) => duplicatePlaybook(context.data, input.id)),
  remove: os.remove.handler(({ context, input }) => removePlaybook(context.data, input.id)),
  setHidden: os.setHidden.handler(({ context, input }) => setHidden(context.data, input.id, input.isHidden)),
  restoreShipped: os.restoreShipped.handler(({ context, input }) =>
    restoreShippedPlaybook(context.data, input.id),
  ),
  start: os.start.handler(({ context, input }) => startPlaybook(context.data, input)),
  fromCampaign: os.fromCampaign.handler(({ context, input }) => draftFromCampaign(context.data, input)),
  inspectExport: os.inspectExport.handler(({ context, input }) => inspectExport(context.data, input)),
  exportFile: os.exportFile.handler(({ context, input }) => exportPlaybooks(context.data, input)),
  inspectImport: os.inspectImport.handler(({ context, input }) => inspectImport(context.data, input)),
  importFile: os.importFile.handler(({ context, input }) => importPlaybooks(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { scriptsContract } from '#shared/features/scripts/contract.ts'
import {
  createScript,
  duplicateScript,
  listUses,
  moveScript,
  removeScript,
  restoreShippedWording,
  restoreVersion,
  setFavourite,
  setHidden,
  updateScript,
} from './edit-service.ts'
import { fillFor, listScripts, scriptValuesOf, searchScripts, showScript } from './service.ts'
import { recordCopy } from './use-service.ts'

const os = implement(scriptsContract).$context<ProcedureContext>()

/** Contract entries of scripts, one line each. */
export const scriptsProcedures = {
  list: os.list.handler(({ context, input }) => listScripts(context.data, input)),
  search: os.search.handler(({ context, input }) => searchScripts(context.data, input)),
  show: os.show.handler(({ context, input }) => showScript(context.data, input.id, input.language)),
  fill: os.fill.handler(({ context, input }) => fillFor(context.data, input)),
  values: os.values.handler(({ context, input }) => scriptValuesOf(context.data, input)),
  markCopied: os.markCopied.handler(({ context, input }) => recordCopy(context.data, input)),
  create: os.create.handler(({ context, input }) => createScript(context.data, input)),
  update: os.update.handler(({ context, input }) => updateScript(context.data, input)),
  duplicate: os.duplicate.handler(({ context, input }) => duplicateScript(context.data, input.id)),
  uses: os.uses.handler(({ context, input }) => listUses(context.data, input.id)),
  remove: os.remove.handler(({ context, input }) => removeScript(context.data, input)),
  restore: os.restore.handler(({ context, input }) => restoreVersion(context.data, input.id, input.version)),
  restoreShipped: os.restoreShipped.handler(({ context, input }) =>
    restoreShippedWording(context.data, input.id),
  ),
  setFavourite: os.setFavourite.handler(({ context, input }) =>
    setFavourite(context.data, input.id, input.isFavourite),
  ),
  setHidden: os.setHidden.handler(({ context, input }) => setHidden(context.data, input.id, input.isHidden)),
  move: os.move.handler(({ context, input }) => moveScript(context.data, input.id, input.step)),
}

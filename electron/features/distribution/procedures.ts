import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { distributionContract } from '#shared/features/distribution/contract.ts'
import { exportMatrix } from './matrix-export.ts'
import { editPost, markPosted, removePost, setThresholds } from './posting-service.ts'
import { showRound } from './round-service.ts'
import { findDue, showHistory, showMatrix } from './service.ts'

const os = implement(distributionContract).$context<ProcedureContext>()

/** Contract entries of the distribution, one line each. */
export const distributionProcedures = {
  matrix: os.matrix.handler(({ context, input }) => showMatrix(context.data, input)),
  history: os.history.handler(({ context, input }) => showHistory(context.data, input)),
  due: os.due.handler(({ context, input }) => findDue(context.data, input)),
  round: os.round.handler(({ context, input }) => showRound(context.data, input.targets)),
  mark: os.mark.handler(({ context, input }) => markPosted(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editPost(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removePost(context.data, input.id)),
  setThresholds: os.setThresholds.handler(({ context, input }) => setThresholds(context.data, input)),
  exportMatrix: os.exportMatrix.handler(({ context, input }) => exportMatrix(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { trustContract } from '#shared/features/trust/contract.ts'
import { overviewTrust } from './service.ts'

const os = implement(trustContract).$context<ProcedureContext>()

/** Contract entries of trust, one line each. */
export const trustProcedures = {
  overview: os.overview.handler(({ context, input }) => overviewTrust(context.data, input.groupIds)),
}

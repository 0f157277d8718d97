import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { campaignReportContract } from '#shared/features/campaign-report/contract.ts'
import { composeReport } from './service.ts'
import { composeWorkbook } from './workbook.ts'

const os = implement(campaignReportContract).$context<ProcedureContext>()

/** Contract entries of the recap, one line each. */
export const campaignReportProcedures = {
  show: os.show.handler(({ context, input }) => composeReport(context.data, input)),
  workbook: os.workbook.handler(({ context, input }) => composeWorkbook(context.data, input)),
}

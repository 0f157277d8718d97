import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { reportsContract } from '#shared/features/reports/contract.ts'
import { composeWeeklyReport } from './service.ts'
import { composeWeeklyWorkbook } from './workbook.ts'

const os = implement(reportsContract).$context<ProcedureContext>()

/** Contract entries of reports, one line each. */
export const reportsProcedures = {
  weekly: os.weekly.handler(({ context, input }) => composeWeeklyReport(context.data, input)),
  weeklyWorkbook: os.weeklyWorkbook.handler(({ context, input }) =>
    composeWeeklyWorkbook(context.data, input),
  ),
}

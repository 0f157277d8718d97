import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { calendarExportContract } from '#shared/features/calendar-export/contract.ts'
import { exportCalendarFile } from './service.ts'

const os = implement(calendarExportContract).$context<ProcedureContext>()

/** Contract entries of calendar files, one line each. */
export const calendarExportProcedures = {
  exportFile: os.exportFile.handler(({ context, input }) => exportCalendarFile(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { calendarDaysContract } from '#shared/features/calendar-days/contract.ts'
import { exportHolidayYear, importHolidayFile, inspectHolidayFile } from './holiday-file.ts'
import { changeOwnDay, createOwnDay, removeOwnDay } from './own-days-service.ts'
import { restoreYear, setHoliday, showDays, showYear } from './service.ts'

const os = implement(calendarDaysContract).$context<ProcedureContext>()

/** Contract entries of days, one line each. */
export const calendarDaysProcedures = {
  show: os.show.handler(({ context, input }) => showDays(context.data, input)),
  showYear: os.showYear.handler(({ context, input }) => showYear(context.data, input.year)),
  setHoliday: os.setHoliday.handler(({ context, input }) => setHoliday(context.data, input)),
  restoreYear: os.restoreYear.handler(({ context, input }) => restoreYear(context.data, input.year)),
  inspectFile: os.inspectFile.handler(({ context, input }) => inspectHolidayFile(context.data, input)),
  importFile: os.importFile.handler(({ context, input }) => importHolidayFile(context.data, input)),
  exportYear: os.exportYear.handler(({ context, input }) => exportHolidayYear(context.data, input)),
  createOwn: os.createOwn.handler(({ context, input }) => createOwnDay(context.data, input)),
  updateOwn: os.updateOwn.handler(({ context, input }) => changeOwnDay(context.data, input)),
  removeOwn: os.removeOwn.handler(({ context, input }) => removeOwnDay(context.data, input)),
}

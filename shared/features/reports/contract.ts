import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { weeklyReport, weeklyReportInput } from './model.ts'

/** All that a screen may ask about reports. */
export const reportsContract = {
  /** The numbers of one week; every export shows exactly these. */
  weekly: operation.input(weeklyReportInput).output(weeklyReport),
  /** The same numbers as an XLSX workbook, one sheet for each part, heads in the given language. */
  weeklyWorkbook: operation
    .input(weeklyReportInput.extend({ locale: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ name: z.string(), file: z.file() })),
}

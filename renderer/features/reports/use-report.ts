import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { type MadeFile, type PaperFormat, usePaperExport } from '#renderer/app/paper/use-paper-export.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { WeeklyReport, WeeklyReportInput } from '#shared/features/reports/model.ts'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  isoWeekOf,
  mondayOf,
} from '#shared/kernel/calendar-date.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'

export type ReportFormat = PaperFormat | 'xlsx'

/** The week in the address; without one, the last whole week. */
export function useWeek() {
  const { today } = useFormat()
  const [text, setText] = useQueryValue('week')
  const parsed = calendarDate.safeParse(text)
  const monday = mondayOf(parsed.success ? parsed.data : addDays(today(), -7))
  const isLast = addDays(monday, 7) > today()
  return { monday, isLast, go: (days: number) => setText(addDays(monday, days)) }
}

/** Numbers of the week in scope, and what may be seen of people; the paper before stays until the next one is there. */
export function useWeeklyReport(monday: CalendarDate, privacy: { anonymise: boolean; quotes: boolean }) {
  const { groupId } = useScope()
  const input: WeeklyReportInput = { groupId, date: monday, ...privacy }
  const options = orpc.reports.weekly.queryOptions({ input })
  return { input, query: useQuery({ ...options, placeholderData: keepPreviousData }) }
}

/** Makes a file of the paper on screen (or the workbook of the same numbers) and saves it where the operator says. */
export function useReportExport(paper: RefObject<HTMLElement | null>, input: WeeklyReportInput) {
  const t = useWords(reportsMessages)
  const { locale } = useFormat()
  const { isBusy, saveFile, fileOf } = usePaperExport(paper)

  const make = async (format: ReportFormat, report: WeeklyReport): Promise<MadeFile> => {
    const { year, week } = isoWeekOf(report.from)
    const title = t('heading', { name: report.scopeName ?? t('scope.all') })
    const name = toSafeFileName(`${title} ${year}-W${String(week).padStart(2, '0')}`)
    if (format !== 'xlsx') return fileOf(format, { title, name })
    const { file } = await api.reports.weeklyWorkbook({ ...input, locale })
    return { name: `${name}.xlsx`, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  const save = (format: ReportFormat, report: WeeklyReport) => saveFile(() => make(format, report))
  return { isBusy, save }
}

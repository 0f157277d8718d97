import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
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
import { htmlOfPaper } from './report-file.ts'

export type ReportFormat = 'png' | 'pdf' | 'xlsx' | 'html'

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

/** The paper in pixels: its width, and the least height; a capture is as high as its content. */
const PAPER = { width: 720, height: 100 }

const MIME: Record<Exclude<ReportFormat, 'xlsx'>, string> = {
  png: 'image/png',
  pdf: 'application/pdf',
  html: 'text/html',
}

/** Makes a file of the paper on screen (or the workbook of the same numbers) and saves it where the operator says. */
export function useReportExport(paper: RefObject<HTMLElement | null>, input: WeeklyReportInput) {
  const host = useHost()
  const t = useWords(reportsMessages)
  const { locale } = useFormat()
  const { show, showFailure } = useToasts()
  const [isBusy, setBusy] = useState(false)

  const make = async (format: ReportFormat, report: WeeklyReport) => {
    const { year, week } = isoWeekOf(report.from)
    const title = t('heading', { name: report.scopeName ?? t('scope.all') })
    const name = `${toSafeFileName(`${title} ${year}-W${String(week).padStart(2, '0')}`)}.${format}`
    if (format === 'xlsx') {
      const { file } = await api.reports.weeklyWorkbook({ ...input, locale })
      return { name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
    }
    if (!paper.current) throw new Error('the paper is not drawn')
    const html = htmlOfPaper(paper.current, title, locale)
    const bytes =
      format === 'png'
        ? await host.capturePng(html, PAPER)
        : format === 'pdf'
          ? await host.printToPdf(html)
          : new TextEncoder().encode(html)
    return { name, mime: MIME[format], bytes }
  }

  const save = async (format: ReportFormat, report: WeeklyReport) => {
    setBusy(true)
    try {
      const saved = await host.saveFile(await make(format, report))
      if (saved) show({ text: t('share.saved', { name: saved.name }) })
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, save }
}

import { Button, Skeleton } from 'antd'
import { ChartColumn, ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { Page, PageBody, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import { type CalendarDate, isoWeekOf } from '#shared/kernel/calendar-date.ts'
import { ReportPaper } from './report-paper.tsx'
import { type ReportPart, reportParts } from './report-parts.ts'
import './reports.css'
import { ReportRail } from './report-rail.tsx'
import { type ReportFormat, useReportExport, useWeek, useWeeklyReport } from './use-report.ts'
import { useWeekRange } from './week-range.ts'

/** Reports: the week on paper, and how it leaves the app. */
export function ReportsView() {
  const t = useWords(reportsMessages)
  const { monday, isLast, go } = useWeek()
  const [format, setFormat] = useState<ReportFormat>('png')
  const [privacy, setPrivacy] = useState({ anonymise: true, quotes: false })
  const [parts, setParts] = useParts()
  const paper = useRef<HTMLElement>(null)
  const { input, query } = useWeeklyReport(monday, privacy)
  const { isBusy, save } = useReportExport(paper, input)
  const report = query.data
  const isEmpty = report !== undefined && report.members.now === 0 && report.dataUntil === null
  const canSave = report !== undefined && !isEmpty && !query.isPlaceholderData
  return (
    <Page
      bar={
        <PageBar
          title={t('title')}
          meta={t('weekly')}
          actions={<WeekSwitch monday={monday} isLast={isLast} go={go} />}
        />
      }
    >
      <PageBody>
        <PageMain>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="paper-desk" tabIndex={0} aria-label={t('weekly')}>
            <div className="paper-sheet">
              {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
              {query.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
              {isEmpty ? <NothingYet /> : null}
              {report && !isEmpty ? <ReportPaper ref={paper} report={report} parts={parts} /> : null}
            </div>
          </section>
        </PageMain>
        <ReportRail
          format={format}
          setFormat={setFormat}
          privacy={privacy}
          setPrivacy={setPrivacy}
          parts={parts}
          setParts={setParts}
          isBusy={isBusy}
          save={canSave ? () => void save(format, report) : null}
        />
      </PageBody>
    </Page>
  )
}

/** Which parts the paper holds, remembered on this device. */
function useParts(): [ReadonlySet<ReportPart>, (parts: ReadonlySet<ReportPart>) => void] {
  const { preferences, change } = usePreferences()
  const left = preferences.screens['reports.leftOut']
  const leftOut = new Set(Array.isArray(left) ? left : [])
  const parts = new Set(reportParts.filter((part) => !leftOut.has(part)))
  return [
    parts,
    (next) =>
      change({
        screens: { ...preferences.screens, 'reports.leftOut': reportParts.filter((part) => !next.has(part)) },
      }),
  ]
}

function WeekSwitch({
  monday,
  isLast,
  go,
}: {
  monday: CalendarDate
  isLast: boolean
  go: (days: number) => void
}) {
  const t = useWords(reportsMessages)
  const days = useWeekRange()
  return (
    <div className="week-switch">
      <Button
        type="text"
        size="small"
        aria-label={t('week.previous')}
        icon={<ChevronLeft size={16} />}
        onClick={() => go(-7)}
      />
      <span>{t('weekDays', { week: isoWeekOf(monday).week, days: days(monday) })}</span>
      <Button
        type="text"
        size="small"
        aria-label={t('week.next')}
        icon={<ChevronRight size={16} />}
        disabled={isLast}
        onClick={() => go(7)}
      />
    </div>
  )
}

function NothingYet() {
  const t = useWords(reportsMessages)
  return (
    <EmptyState
      Icon={ChartColumn}
      title={t('empty.title')}
      hint={t('empty.hint')}
      action={
        <Button type="primary" onClick={() => navigate(paths.import())}>
          {t('empty.action')}
        </Button>
      }
    />
  )
}

import type { ReactNode, Ref } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Paper, PaperFoot } from '#renderer/app/paper/paper.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { Compared, WeeklyReport } from '#shared/features/reports/model.ts'
import { busiestDay } from '#shared/features/reports/rules.ts'
import { weekdayOf } from '#shared/kernel/calendar-date.ts'
import { DaysChart, WeeksChart } from './paper-charts.tsx'
import { HeatChart } from './paper-heat.tsx'
import {
  ActionsPart,
  FollowUpsPart,
  NeverList,
  NewcomersList,
  TopList,
  UnansweredList,
} from './paper-lists.tsx'
import type { ReportPart } from './report-parts.ts'
import { useWeekday } from './use-weekday.ts'
import { useWeekRange } from './week-range.ts'

/** The weekly report as it is shown, printed and saved: one page, 720 wide. */
export function ReportPaper(props: {
  report: WeeklyReport
  parts: ReadonlySet<ReportPart>
  ref: Ref<HTMLElement>
}) {
  const { report, parts } = props
  const part = (name: ReportPart, content: ReactNode) => (parts.has(name) ? content : null)
  const has = (name: ReportPart) => parts.has(name)
  return (
    <Paper ref={props.ref}>
      <PaperHead report={report} />
      {part('lead', <Lead report={report} />)}
      {part('numbers', <Figures report={report} />)}
      {part('days', <DaysChart report={report} />)}
      {part('weeks', <WeeksChart report={report} />)}
      {part('heat', <HeatChart report={report} />)}
      {has('top') || has('newcomers') ? (
        <div className={has('top') && has('newcomers') ? 'two' : undefined}>
          {part('top', <TopList report={report} />)}
          {part('newcomers', <NewcomersList report={report} />)}
        </div>
      ) : null}
      {has('never') || has('unanswered') ? (
        <div className={has('never') && has('unanswered') ? 'two' : undefined}>
          {part('never', <NeverList report={report} />)}
          {part('unanswered', <UnansweredList report={report} />)}
        </div>
      ) : null}
      {part('followUps', <FollowUpsPart report={report} />)}
      {part('actions', <ActionsPart report={report} />)}
      <ReportFoot report={report} />
    </Paper>
  )
}

function PaperHead({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const days = useWeekRange()
  const name = report.scopeName ?? t('scope.all')
  return (
    <header className="paper-head">
      <span className="paper-mark" aria-hidden="true">
        {[...name][0]}
      </span>
      <div className="paper-title">
        <h2>{t('heading', { name })}</h2>
        <p className="meta">
          {t('period', {
            year: String(report.year),
            week: report.week,
            days: days(report.from),
          })}
        </p>
      </div>
      {report.anonymised ? <span className="paper-tag">{t('anonymised')}</span> : null}
    </header>
  )
}

/** The report in a few sentences, honest about what logs do not tell. */
function Lead({ report }: { report: WeeklyReport }) {
  const { locale } = useFormat()
  const sentences = [...useFindings(report), ...useGaps(report)]
  return <p className="lead">{sentences.filter(Boolean).join(locale === 'en' ? ' ' : '')}</p>
}

function useFindings(report: WeeklyReport): string[] {
  const t = useWords(reportsMessages)
  const weekday = useWeekday()
  const { now, before } = report.speakers
  const { joined, spoke } = report.newcomers
  const newcomers = joined > 0 && spoke !== null ? t('lead.newcomers', { joined, spoke }) : ''
  if (now === null) return [newcomers]
  const change = before === null ? 'none' : now > before ? 'more' : now < before ? 'fewer' : 'same'
  const busiest = busiestDay(report.days)
  const open = report.unanswered.count ?? 0
  return [
    t('lead.speakers', { speakers: now, change, difference: Math.abs(now - (before ?? 0)) }),
    busiest
      ? t('lead.peak', { weekday: weekday(weekdayOf(busiest.date)), count: busiest.messages ?? 0 })
      : '',
    newcomers,
    open > 0 ? t('lead.unanswered', { count: open }) : '',
  ]
}

function useGaps(report: WeeklyReport): string[] {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { coveredDays, pastDays, groups, groupsWithData, dataUntil } = report
  const goesOn =
    pastDays < 7 && dataUntil !== null ? t('lead.goesOn', { until: format.dateTime(dataUntil) }) : ''
  if (groupsWithData === 0)
    return [coveredDays === 0 ? t('lead.noData') : t('lead.tooFew', { days: coveredDays }), goesOn]
  return [
    goesOn,
    pastDays === 7 && coveredDays < 7 ? t('lead.partial', { days: coveredDays }) : '',
    groupsWithData < groups ? t('lead.groups', { groups, known: groupsWithData }) : '',
  ]
}

/** Below this a percentage says more than is known. */
const LEAST_FOR_PERCENT = 20

function Figures({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { members } = report
  const estimated = members.estimatedJoined + members.estimatedLeft
  const alone = report.pastDays < 7 ? '' : t('number.beforeNone')
  const signed = (difference: number) => (difference === 0 ? t('rank.same') : format.signed(difference))
  const counted = ({ now, before }: Compared) => {
    if (now === null) return { value: null, note: '' }
    if (before === null) return { value: format.number(now), note: alone }
    const change = before < LEAST_FOR_PERCENT ? signed(now - before) : shareOf(format, now, before)
    return {
      value: format.number(now),
      note: t('number.before', { value: format.number(before), change }),
    }
  }
  const people = ({ now, before }: Compared) => {
    if (now === null || before === null) return counted({ now, before })
    const note = t('number.before', { value: format.number(before), change: signed(now - before) })
    return { value: format.number(now), note }
  }
  const rated = ({ now, before }: Compared) => {
    if (now === null) return { value: null, note: '' }
    const value = format.percent(now, 1)
    if (before === null) return { value, note: alone }
    const change = t('number.points', { change: signedPoints(format, now - before) })
    return { value, note: t('number.before', { value: format.percent(before, 1), change }) }
  }
  return (
    <dl className="figures">
      <Figure
        label={t('number.members')}
        value={format.number(members.now)}
        note={t('number.net', {
          net: format.signed(members.net),
          joined: members.joined,
          left: members.left,
        })}
        extra={estimated > 0 ? t('number.estimated', { count: estimated }) : ''}
      />
      <Figure label={t('number.messages')} {...counted(report.messages)} />
      <Figure label={t('number.speakers')} {...people(report.speakers)} />
      <Figure label={t('number.rate')} {...rated(report.speakingRate)} />
    </dl>
  )
}

type Formats = ReturnType<typeof useFormat>

function shareOf(format: Formats, now: number, before: number): string {
  return withPlus((now - before) / before, (share) => format.percent(share, 1), 0.0005)
}

function signedPoints(format: Formats, difference: number): string {
  return withPlus(difference * 100, (points) => format.decimal(points, 1), 0.05)
}

/** What rounds to zero bears no sign. */
function withPlus(value: number, written: (value: number) => string, half: number): string {
  if (Math.abs(value) < half) return written(0)
  return value > 0 ? `+${written(value)}` : written(value)
}

function Figure(props: { label: string; value: string | null; note: string; extra?: string }) {
  const t = useWords(reportsMessages)
  return (
    <div>
      <dt>{props.label}</dt>
      <dd className={props.value === null ? 'figure missing' : 'figure'}>{props.value ?? t('noData')}</dd>
      <dd className="meta">{props.note}</dd>
      {props.extra ? <dd className="meta">{props.extra}</dd> : null}
    </div>
  )
}

function ReportFoot({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { dataUntil } = report
  return (
    <PaperFoot
      made={t('footer.made', { at: format.exact(report.madeAt) })}
      note={
        dataUntil === null ? t('footer.noSource') : t('footer.source', { until: format.dateTime(dataUntil) })
      }
    />
  )
}

import type { CSSProperties, ReactNode, Ref } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { fontFamilyOf, palettes } from '#renderer/app/theme.ts'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { Compared, WeeklyReport } from '#shared/features/reports/model.ts'
import { DaysChart, HeatChart, WeeksChart } from './paper-charts.tsx'
import {
  ActionsPart,
  FollowUpsPart,
  NeverList,
  NewcomersList,
  TopList,
  UnansweredList,
} from './paper-lists.tsx'
import './report-paper.css'
import type { ReportPart } from './report-parts.ts'

/** Variables of the light palette: a report is always light, on screen and in every export. */
export function paperVariables(locale: 'zh-CN' | 'en'): Record<string, string> {
  const colours = Object.entries(palettes.light).map(([name, value]) => [`--${name}`, value] as const)
  return Object.fromEntries([...colours, ['--font', fontFamilyOf(locale)]])
}

/** The weekly report as it is shown, printed and saved: one page, 720 wide. */
export function ReportPaper(props: {
  report: WeeklyReport
  parts: ReadonlySet<ReportPart>
  ref: Ref<HTMLElement>
}) {
  const { report, parts } = props
  const { locale } = useFormat()
  const part = (name: ReportPart, content: ReactNode) => (parts.has(name) ? content : null)
  const has = (name: ReportPart) => parts.has(name)
  return (
    <article
      ref={props.ref}
      className="report-paper"
      lang={locale}
      style={{ ...paperVariables(locale), colorScheme: 'light' } as CSSProperties}
    >
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
      <PaperFoot report={report} />
    </article>
  )
}

function PaperHead({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
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
            from: format.date(report.from),
            to: format.date(report.to),
          })}
        </p>
      </div>
      {report.anonymised ? <span className="paper-tag">{t('anonymised')}</span> : null}
    </header>
  )
}

/** The report in one or two sentences, honest about days without data. */
function Lead({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const { locale } = useFormat()
  if (report.speakers.now === null) return <p className="lead">{t('lead.noData')}</p>
  const { now, before } = report.speakers
  const change = before === null ? 'none' : now > before ? 'more' : now < before ? 'fewer' : 'same'
  const { joined, spoke } = report.newcomers
  const sentences = [
    t('lead.speakers', { speakers: now, change, difference: Math.abs(now - (before ?? 0)) }),
    joined > 0 ? t('lead.newcomers', { joined, spoke }) : '',
    report.unanswered.count > 0 ? t('lead.unanswered', { count: report.unanswered.count }) : '',
    report.coveredDays < 7 ? t('lead.partial', { days: report.coveredDays }) : '',
  ]
  return <p className="lead">{sentences.filter(Boolean).join(locale === 'en' ? ' ' : '')}</p>
}

function Figures({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { members } = report
  const estimated = members.estimatedJoined + members.estimatedLeft
  const counted = ({ now, before }: Compared) => {
    if (now === null) return { value: null, note: '' }
    const change =
      before === null || before === 0 ? format.signed(now - (before ?? 0)) : shareOf(format, now, before)
    const note =
      before === null ? t('number.beforeNone') : t('number.before', { value: format.number(before), change })
    return { value: format.number(now), note }
  }
  const rate = report.speakingRate
  const rateNote =
    rate.now === null || rate.before === null
      ? t('number.beforeNone')
      : t('number.before', {
          value: format.percent(rate.before, 1),
          change: t('number.points', { change: signedPoints(format, rate.now - rate.before) }),
        })
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
      <Figure label={t('number.speakers')} {...counted(report.speakers)} />
      <Figure
        label={t('number.rate')}
        value={rate.now === null ? null : format.percent(rate.now, 1)}
        note={rateNote}
      />
    </dl>
  )
}

type Formats = ReturnType<typeof useFormat>

function shareOf(format: Formats, now: number, before: number): string {
  const text = format.percent((now - before) / before, 1)
  return now > before ? `+${text}` : text
}

function signedPoints(format: Formats, difference: number): string {
  const text = format.decimal(difference * 100, 1)
  return difference > 0 ? `+${text}` : text
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

function PaperFoot({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  return (
    <footer className="paper-foot">
      <span>{t('footer.made', { at: format.exact(report.madeAt) })}</span>
      <span>
        {report.dataUntil === null
          ? t('footer.noSource')
          : t('footer.source', { until: format.dateTime(report.dataUntil) })}
      </span>
    </footer>
  )
}

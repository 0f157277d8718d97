import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { EmptyState } from '#renderer/ui/states.tsx'
import { seasonMessages } from '#shared/features/campaigns/messages/season.ts'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { useFormat, useLocale, useWords } from '../i18n.tsx'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import type { DayRange } from './calendar-range.ts'
import type { CalendarEntry } from './entry.ts'
import { SeasonCounts } from './season-counts.tsx'
import { seasonRows, seasonWeeks, stagesByWeek, weekIndex } from './season-layout.ts'
import { SeasonTrack } from './season-row.tsx'
import './season.css'
import { useRangeInput } from './use-calendar-data.ts'
import { useWeekNotes } from './use-week-notes.ts'

export type SeasonViewProps = {
  /** Whole weeks, from a Monday on. */
  range: DayRange
  /** Those that the filter leaves. */
  campaigns: readonly CalendarCampaign[]
  /** Groups that are looked at; none = all. */
  groupIds: readonly GroupId[]
  label: string
  open: (entry: CalendarEntry, place: Element) => void
  create: (groupId: GroupId) => void
  /** Opens which stages are missing. */
  more?: ReactNode
}

/** Groups as rows, thirteen weeks as columns, stages as colours. What the pointer and the keys do is not its business. */
export function SeasonView(props: SeasonViewProps) {
  const { range, campaigns, open, create } = props
  const t = useWords(seasonMessages)
  const format = useFormat()
  const today = format.today()
  const groups = useShownGroups(props.groupIds)
  const input = useRangeInput(range)
  const gaps = useQuery({
    ...orpc.campaignHints.gaps.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(
    () => seasonRows(groups, campaigns, gaps.data ?? [], { range, today }),
    [groups, campaigns, gaps.data, range, today],
  )
  const weeks = useMemo(() => seasonWeeks(range), [range])
  const stages = useMemo(() => stagesByWeek(campaigns, range), [campaigns, range])
  const note = useCountsNote(props.groupIds)
  if (groups.length === 0) return <EmptyState Icon={Users} title={t('empty.title')} hint={t('empty.hint')} />
  return (
    <section
      className="season"
      aria-label={props.label}
      data-period={`season ${range.from}`}
      data-from={range.from}
      data-to={range.to}
    >
      <SeasonHead weeks={weeks} range={range} today={today} />
      <div className="season-rows">
        <TodayLine range={range} today={today} />
        {rows.map((row) => (
          <SeasonTrack key={row.group.id} row={row} open={open} create={create} />
        ))}
      </div>
      <SeasonCounts weeks={weeks} stages={stages} note={note} more={props.more} />
    </section>
  )
}

/** Living groups as the scope and the filter leave them, in their order. */
function useShownGroups(groupIds: readonly GroupId[]) {
  const { groups, groupId } = useScope()
  return useMemo(
    () =>
      groups
        .filter(({ id }) => groupId === null || id === groupId)
        .filter(({ id }) => groupIds.length === 0 || groupIds.includes(id)),
    [groups, groupId, groupIds],
  )
}

function useCountsNote(groupIds: readonly GroupId[]): string {
  const t = useWords(seasonMessages)
  const { group } = useScope()
  if (group) return t('counts.one', { group: group.name })
  return groupIds.length > 0 ? t('counts.some') : t('counts.all')
}

function SeasonHead(props: { weeks: readonly CalendarDate[]; range: DayRange; today: CalendarDate }) {
  const t = useWords(seasonMessages)
  const format = useFormat()
  const locale = useLocale()
  const short = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, {
        month: locale === 'en' ? 'short' : 'numeric',
        day: 'numeric',
        timeZone: 'UTC',
      }),
    [locale],
  )
  const { today, range } = props
  const noteOf = useWeekNotes(range)
  const current = today < range.from || today > range.to ? -1 : weekIndex(range, today)
  return (
    <div className="season-row season-head">
      <span className="visually-hidden">{t('season.groups')}</span>
      <div className="season-group" />
      <ol className="season-weeks">
        {props.weeks.map((monday, week) => (
          <li key={monday} className={week === current ? 'season-week current' : 'season-week'}>
            <span className="visually-hidden">
              {t('season.week', { day: format.date(monday) })}
              {week === current ? ` ${t('season.thisWeek')}` : ''}
            </span>
            <span className="season-week-date" aria-hidden="true">
              {short.format(Date.parse(`${monday}T00:00:00Z`))}
            </span>
            <span className="season-week-note">{noteOf(monday)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The current week, and today as a line behind the bars. */
function TodayLine({ range, today }: { range: DayRange; today: CalendarDate }) {
  if (today < range.from || today > range.to) return null
  const days = daysBetween(range.from, range.to) + 1
  const share = (day: number) => `calc(var(--season-group) + (100% - var(--season-group)) * ${day / days})`
  const week = weekIndex(range, today)
  return (
    <>
      <span
        className="season-now"
        aria-hidden="true"
        style={{
          left: share(week * 7),
          right: `calc((100% - var(--season-group)) * ${1 - ((week + 1) * 7) / days})`,
        }}
      />
      <span
        className="season-today"
        aria-hidden="true"
        style={{ left: share(daysBetween(range.from, today) + 0.5) }}
      />
    </>
  )
}

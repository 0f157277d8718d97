import { Fragment, useMemo } from 'react'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageScroll } from '#renderer/ui/page.tsx'
import { StageGlyph } from '#renderer/ui/stage-mark.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import './calendar-list.css'
import { type DayRange, daysOf } from './calendar-range.ts'
import { clockOf } from './clock.ts'
import { useDayFacts } from './day-facts.tsx'
import { RitualMarks } from './day-head.tsx'
import { type CalendarEntry, timeOfEntry } from './entry.ts'
import { EntryBar } from './entry-bar.tsx'

type ListProps = {
  range: DayRange
  entries: readonly CalendarEntry[]
  label: string
  open: (entry: CalendarEntry, place: Element) => void
}
type Day = { day: CalendarDate; entries: CalendarEntry[] }

/** Entries by the day they begin; what began before stands with the first day. */
function byDay(range: DayRange, entries: readonly CalendarEntry[]): Map<CalendarDate, CalendarEntry[]> {
  const days = new Map<CalendarDate, CalendarEntry[]>()
  for (const entry of entries) {
    const { startsOn } = timeOfEntry(entry)
    const day = startsOn < range.from ? range.from : startsOn
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  const timeOfDay = (entry: CalendarEntry) => timeOfEntry(entry).startsMinute ?? -1
  for (const list of days.values()) list.sort((one, other) => timeOfDay(one) - timeOfDay(other))
  return days
}

/** The month as an agenda: a line per campaign with its groups, status and tasks, under the day it begins. */
export function CalendarList({ range, entries, label, open }: ListProps) {
  const { ritualsOf } = useDayFacts()
  const days = useMemo(() => {
    const filled = byDay(range, entries)
    return daysOf(range).map((day): Day => ({ day, entries: filled.get(day) ?? [] }))
  }, [range, entries])
  const shown = days.filter(({ day, entries }) => entries.length > 0 || ritualsOf(day).length > 0)
  return (
    <PageScroll label={label}>
      <div className="cal-list">
        {shown.map(({ day, entries }) => (
          <Fragment key={day}>
            <DayLine day={day} />
            <ul>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <ListRow entry={entry} day={day} open={open} />
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
    </PageScroll>
  )
}

function DayLine({ day }: { day: CalendarDate }) {
  const format = useFormat()
  const today = format.today()
  const state = day === today ? 'today' : day < today ? 'past' : ''
  return (
    <h2 className={`cal-list-day ${state}`}>
      <span>{format.dateWithWeekday(day)}</span>
      <span className="t12 text3">{format.relativeDay(day)}</span>
      <RitualMarks day={day} />
    </h2>
  )
}

type RowProps = { entry: CalendarEntry; day: CalendarDate; open: ListProps['open'] }

function ListRow({ entry, day, open }: RowProps) {
  return (
    <button
      type="button"
      className="plain cal-list-row"
      data-entry={entry.key}
      onClick={(event) => open(entry, event.currentTarget)}
    >
      {entry.kind === 'task' ? (
        <>
          <span />
          <EntryBar entry={entry} isStart isEnd isColumn={false} />
          <span className="cal-list-groups">{entry.task.campaignName}</span>
        </>
      ) : (
        <CampaignRow campaign={entry.campaign} day={day} />
      )}
    </button>
  )
}

function CampaignRow({ campaign, day }: { campaign: CalendarCampaign; day: CalendarDate }) {
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  const format = useFormat()
  const { stage, status, startsOn, startsMinute, endsOn, tasks, tasksDone } = campaign
  return (
    <>
      <span className="cal-list-time">
        {startsMinute === null || startsOn < day ? '' : clockOf(startsMinute)}
      </span>
      <span className="cal-list-name">
        <StageGlyph stage={stage} glyph={words(`glyph.${stage}`)} />
        <span className="visually-hidden">{words(`stage.${stage}`)}</span>
        <span className={status === 'cancelled' ? 'ellipsis cal-list-cancelled' : 'ellipsis'}>
          {campaign.name}
        </span>
        {startsOn < day ? (
          <span className="text3">{t('list.since', { day: format.date(startsOn) })}</span>
        ) : null}
        {endsOn > startsOn ? (
          <span className="text3">{t('list.until', { day: format.date(endsOn) })}</span>
        ) : null}
      </span>
      <span className="cal-list-groups">{format.list(campaign.groups.map(({ name }) => name))}</span>
      <span className="cal-list-tasks">
        {tasks === 0 ? '' : t('list.tasks', { done: tasksDone, all: tasks })}
      </span>
      <span className="cal-list-status">
        <Tag tone={status === 'running' ? 'ok' : status === 'ended' ? 'warn' : 'plain'}>
          {words(`status.${status}`)}
        </Tag>
      </span>
    </>
  )
}

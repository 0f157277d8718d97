import type {
  CalendarOptions,
  DayCellInfo,
  DayHeaderInfo,
  EventDisplayInfo,
  SlotHeaderInfo,
} from '@fullcalendar/react'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { DayLabel } from '#renderer/features/calendar-days/day-label.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { type CalendarDate, isoWeekOf, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { type Format, useFormat, useWords } from '../i18n.tsx'
import { DayHead, RitualMarks } from './day-head.tsx'
import type { CalendarEntry } from './entry.ts'
import { EntryBar } from './entry-bar.tsx'

/** FullCalendar's marker of a day is midnight UTC. */
const dayOf = (date: Date) => date.toISOString().slice(0, 10) as CalendarDate

type DayMeta = Pick<DayCellInfo, 'isPast' | 'isToday' | 'isOther' | 'date'>

/** Class names of a day: past ones are hatched, weekends grey, today tinted. */
function dayClass(base: string): (info: DayMeta) => string {
  return ({ isPast, isToday, isOther, date }) => {
    const names = [base, isPast && 'past', isToday && 'today', isOther && 'other']
    if (weekdayOf(dayOf(date)) > 5) names.push('weekend')
    return names.filter(Boolean).join(' ')
  }
}

const entryOf = (info: EventDisplayInfo) => info.event.extendedProps.entry as CalendarEntry

/** How entries look and by what the pointer finds them. */
const ENTRY_LOOK = {
  rowEventClass: 'cal-event row',
  columnEventClass: 'cal-event column',
  eventInnerClass: 'cal-event-inner',
  eventContent: (info: EventDisplayInfo) => (
    <EntryBar entry={entryOf(info)} isStart={info.isStart} isEnd={info.isEnd} isColumn={!info.event.allDay} />
  ),
  eventDidMount: (info: EventDisplayInfo & { el: HTMLElement }) => {
    info.el.dataset.entry = info.event.id
  },
} satisfies CalendarOptions

/** Names of everything else, for calendar-grid.css. */
const CELL_LOOK = {
  dayCellClass: dayClass('cal-day'),
  dayCellTopClass: 'cal-day-top',
  dayCellInnerClass: 'cal-day-inner',
  dayLaneClass: dayClass('cal-lane'),
  dayRowClass: 'cal-row',
  dayHeaderClass: (info: DayHeaderInfo) =>
    info.inPopover ? 'cal-popover-head' : info.isToday ? 'cal-head today' : 'cal-head',
  dayHeaderInnerClass: 'cal-head-inner',
  // FullCalendar hides what it draws there from assistive technology, but the heads of a week hold buttons.
  dayHeaderDidMount: ({ el }: { el: HTMLElement }) =>
    el.querySelector(':scope > [aria-hidden]')?.removeAttribute('aria-hidden'),
  dayHeaderDividerClass: 'cal-head-divider',
  allDayDividerClass: 'cal-all-day-divider',
  allDayHeaderClass: 'cal-all-day-head',
  allDayHeaderInnerClass: 'cal-axis-inner',
  slotLaneClass: ({ isMinor }: { isMinor: boolean }) => (isMinor ? 'cal-slot minor' : 'cal-slot'),
  slotHeaderClass: 'cal-slot-head',
  slotHeaderInnerClass: 'cal-axis-inner',
  nowIndicatorLineClass: 'cal-now-line',
  nowIndicatorDotClass: 'cal-now-dot',
  rowMoreLinkClass: 'cal-more',
  columnMoreLinkClass: 'cal-more column',
  popoverClass: 'cal-popover',
  popoverCloseClass: 'cal-popover-close',
  popoverCloseContent: () => <X size={16} aria-hidden="true" />,
  inlineWeekNumberClass: 'cal-week-number',
  weekNumberHeaderClass: 'cal-week-number-head',
  // FullCalendar hides what we put there from assistive technology, as it tells the date itself; ours holds buttons.
  dayCellDidMount: ({ el }: { el: HTMLElement }) =>
    el.querySelector('.cal-day-top > [aria-hidden]')?.removeAttribute('aria-hidden'),
  dayCellTopContent: (info: DayCellInfo) => <DayHead day={dayOf(info.date)} isToday={info.isToday} />,
} satisfies CalendarOptions

/** The head of a column: 周一 over a month, 22 周二 and its rituals over a week, the whole date over the popover of a day. */
function headContent(format: Format) {
  return (info: DayHeaderInfo) => {
    const day = dayOf(info.date)
    if (info.inPopover) return format.dateWithWeekday(day)
    if (info.view.type === 'dayGridMonth') return format.weekday(day)
    return (
      <span className="cal-week-head">
        <span className={info.isToday ? 'cal-date today' : 'cal-date'} aria-hidden="true">
          {Number(day.slice(8))}
        </span>
        <span className="text2" aria-hidden="true">
          {format.weekday(day)}
        </span>
        <DayLabel day={day} />
        <RitualMarks day={day} />
      </span>
    )
  }
}

/** Everything about the look of the grid, in the language on screen. */
export function useGridLook(): CalendarOptions {
  const t = useWords(calendarMessages)
  const format = useFormat()
  return useMemo(
    () => ({
      ...ENTRY_LOOK,
      ...CELL_LOOK,
      dayHeaderContent: headContent(format),
      slotHeaderContent: ({ text, time }: SlotHeaderInfo) =>
        time ? `${String(Math.floor(time.milliseconds / 3_600_000)).padStart(2, '0')}:00` : text,
      allDayText: t('grid.allDay'),
      moreLinkText: (count: number) => t('grid.more', { count }),
      moreLinkContent: ({ text }: { text: string }) => text,
      moreLinkHint: () => t('grid.moreHint'),
      closeHint: t('grid.close'),
      inlineWeekNumberContent: ({ date }: { date: Date }) =>
        t('grid.week', { week: isoWeekOf(dayOf(date)).week }),
      weekNumberHeaderContent: ({ num }: { num?: number }) =>
        num === undefined ? '' : t('grid.week', { week: num }),
    }),
    [t, format],
  )
}

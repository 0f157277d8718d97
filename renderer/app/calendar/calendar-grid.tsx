import {
  Calendar,
  type CalendarOptions,
  type CalendarRef,
  type EventClickInfo,
  type EventInput,
} from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import en from '@fullcalendar/react/locales/en-gb'
import zh from '@fullcalendar/react/locales/zh-cn'
import '@fullcalendar/react/skeleton.css'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat } from '../i18n.tsx'
import './calendar-grid.css'
import { daysOf, visibleRange } from './calendar-range.ts'
import { type CalendarEntry, eventOf } from './entry.ts'
import { useBarsThatFit } from './use-bars-that-fit.ts'
import { useGridLook } from './use-grid-look.tsx'

const VIEW_TYPES = { month: 'dayGridMonth', week: 'timeGridWeek' } as const

/** Whole-day bars above the hours of a week. */
const BARS_OF_WEEK = 4

/** What never changes; days and hours are those of the wall clock, so FullCalendar gets them as if they were UTC. */
const FIXED: CalendarOptions = {
  plugins: [dayGridPlugin, timeGridPlugin],
  locales: [zh, en],
  timeZone: 'UTC',
  headerToolbar: false,
  height: '100%',
  firstDay: 1,
  weekNumberCalculation: 'ISO',
  fixedWeekCount: false,
  eventInteractive: true,
  eventOrder: 'order',
  eventOrderStrict: true,
  displayEventTime: false,
  nowIndicator: true,
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  scrollTime: '07:30:00',
  eventMaxStack: 2,
  scrollTimeReset: false,
  slotEventOverlap: false,
}

export type CalendarGridProps = {
  view: 'month' | 'week'
  on: CalendarDate
  entries: readonly CalendarEntry[]
  withWeekNumbers: boolean
  label: string
  open: (entry: CalendarEntry, place: Element) => void
}

/** The month or the week, drawn by FullCalendar. What the pointer and the keys do to it is not its business. */
export function CalendarGrid(props: CalendarGridProps) {
  const { view, on, entries, open } = props
  const format = useFormat()
  const calendar = useRef<CalendarRef>(null)
  const events = useMemo<EventInput[]>(
    () => entries.map((entry) => eventOf(entry, view === 'week')),
    [entries, view],
  )
  const look = useGridLook()
  const root = useRef<HTMLElement>(null)
  const weeks = useMemo(() => daysOf(visibleRange('month', on)).length / 7, [on])
  const bars = useBarsThatFit(root, weeks)
  const now = useCallback(() => `${format.today()}T${format.time(format.now())}:00`, [format])
  useEffect(() => {
    calendar.current?.getApi().changeView(VIEW_TYPES[view], on)
  }, [view, on])
  const openClicked = useCallback(
    ({ event, el }: EventClickInfo) => open(event.extendedProps.entry as CalendarEntry, el),
    [open],
  )
  const first = useRef({ view, on }).current
  return (
    <section
      ref={root}
      className={`cal-grid ${view}`}
      style={{ '--cal-bars': bars } as CSSProperties}
      aria-label={props.label}
      data-period={`${view} ${on}`}
    >
      <Calendar
        {...FIXED}
        {...look}
        ref={calendar}
        locale={format.locale === 'en' ? 'en-gb' : 'zh-cn'}
        initialView={VIEW_TYPES[first.view]}
        initialDate={first.on}
        now={now}
        dayMaxEvents={view === 'week' ? BARS_OF_WEEK : bars}
        weekNumbers={props.withWeekNumbers}
        events={events}
        eventClick={openClicked}
      />
    </section>
  )
}

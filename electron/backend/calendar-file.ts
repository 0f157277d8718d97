import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'

/** One entry of a calendar file, by the wall clock of its zone. */
export type FileEntry = {
  /** Stable over all exports: a calendar that takes in a later file updates the entry instead of doubling it. */
  uid: string
  /** Grows with every change of the entry. */
  sequence: number
  title: string
  lines: readonly string[]
  /** A time of day, or whole days (`endsOn` is the last one). */
  when: { start: Temporal.ZonedDateTime; minutes: number } | { startsOn: CalendarDate; endsOn: CalendarDate }
  status?: 'tentative' | 'confirmed' | 'cancelled'
  /** Lines such as RRULE and EXDATE. */
  recurrence?: readonly string[]
  /** The start by the rule of an occurrence that is held at another time. */
  instead?: Temporal.ZonedDateTime
}

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Whole days have no hour of their own: they are told at nine. */
const MORNING_SECONDS = 9 * 3600

/** An instant as calendar files need it; a native Date would be written in the clock of UTC. */
export function zonedAt(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}

/** A minute of a day by the wall clock; one that a change of clocks skips is the later one. */
export function wallTime(day: CalendarDate, minute: number, zone: string): Temporal.ZonedDateTime {
  const time = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(zone)
}

/**
 * A calendar file (iCalendar, RFC 5545) of entries in a zone: with that zone's rules, DTSTAMP in UTC, an alarm for each
 * entry that is not cancelled, and lines folded at 75 octets.
 */
export function calendarFile(
  about: { name: string; fileName: string; zone: string; language: Locale; now: number },
  entries: readonly FileEntry[],
): File {
  const { zone } = about
  const calendar = ical({
    name: about.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Qunpu', product: 'Qunpu', language: about.language === 'en' ? 'EN' : 'ZH' },
    timezone: { name: zone, generator: timeZoneBlock },
  })
  for (const entry of entries) addEntry(calendar, entry, { zone, now: about.now })
  // The generator tells DTSTAMP by the clock of the calendar's zone, without saying so; it must be UTC (RFC 5545 §3.8.7.2).
  const stamp = `DTSTAMP:${utcStamp(zonedAt(about.now, zone))}\r\n`
  const text = calendar.toString().replaceAll(/DTSTAMP:\d{8}T\d{6}Z?\r\n/g, stamp)
  return new File([text], `${about.fileName}.ics`, { type: 'text/calendar' })
}

function addEntry(
  calendar: ICalCalendar,
  entry: FileEntry,
  { zone, now }: { zone: string; now: number },
): void {
  const { when, status, recurrence, instead } = entry
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: zonedAt(now, 'UTC'),
    timezone: zone,
    ...timesOf(when, zone),
    summary: entry.title,
    description: entry.lines.filter((line) => line !== '').join('\n'),
    ...(status ? { status: STATUS[status] } : {}),
    ...(instead ? { recurrenceId: instead } : {}),
  })
  if (recurrence) event.repeating(recurrence.join('\n'))
  if (status !== 'cancelled') addAlarm(event, 'startsOn' in when)
}

function timesOf(when: FileEntry['when'], zone: string) {
  if ('start' in when) return { start: when.start, end: when.start.add({ minutes: when.minutes }) }
  // The end of whole days is the day after the last one.
  return {
    start: wallTime(when.startsOn, 0, zone),
    end: wallTime(addDays(when.endsOn, 1), 0, zone),
    allDay: true,
  }
}

function addAlarm(event: ICalEvent, isWholeDay: boolean): void {
  const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: event.summary() })
  if (isWholeDay) alarm.triggerAfter(MORNING_SECONDS)
}

function timeZoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  return block ?? null
}

const two = (value: number) => String(value).padStart(2, '0')

/** 20260920T090000, by the wall clock. */
export function localStamp(day: CalendarDate, minute: number): string {
  return `${day.replaceAll('-', '')}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`
}

/** 20260920T010000Z */
export function utcStamp(time: Temporal.ZonedDateTime): string {
  return `${time.toInstant().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`
}

import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** What both parsers make of an entry: its title and instants, whole days as days. */
export type ReadEntry = { title: string; start: string; end: string }

const iso = (at: Date) => at.toISOString().replace(':00.000Z', 'Z')

function componentOf(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar
}

/** Events as ical.js has them, with their properties. */
export function eventsOf(text: string) {
  return componentOf(text)
    .getAllSubcomponents('vevent')
    .map((one) => {
      const value = (name: string) => String(one.getFirstPropertyValue(name) ?? '')
      return {
        uid: value('uid'),
        sequence: Number(value('sequence')),
        status: value('status'),
        title: value('summary'),
        description: value('description'),
        alarms: one
          .getAllSubcomponents('valarm')
          .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
        stamp: value('dtstamp'),
      }
    })
}

const MOST = 400

/** Everything that happens between two instants by ical.js, in the order of time. */
export function happeningsByIcalJs(text: string, from: string, to: string): ReadEntry[] {
  const events = componentOf(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  const masters = events.filter((event) => !event.isRecurrenceException())
  for (const event of events)
    if (event.isRecurrenceException())
      masters.find(({ uid, ...rest }) => uid === event.uid && rest)?.relateException(event)
  const found = masters.flatMap((event) => {
    if (!event.isRecurring()) return [readOf(event, event.startDate, event.endDate)]
    const iterator = event.iterator()
    const days: ReadEntry[] = []
    for (let next = iterator.next(), count = 0; next && count < MOST; next = iterator.next(), count += 1) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      days.push(readOf(item, startDate, endDate))
    }
    return days
  })
  return within(found, from, to)
}

function readOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ReadEntry {
  const say = (time: ICAL.Time) => (time.isDate ? time.toString() : iso(time.toJSDate()))
  return { title: event.summary, start: say(start), end: say(end) }
}

/** The same by node-ical. */
export function happeningsByNodeIcal(text: string, from: string, to: string): ReadEntry[] {
  const found = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return []
    const range = { from: new Date(from), to: new Date(to) }
    return nodeIcal.expandRecurringEvent(event, range).map((one) => {
      const say = (at: Date) => (one.isFullDay ? localDay(at) : iso(at))
      return { title: String(one.summary), start: say(one.start), end: say(one.end) }
    })
  })
  return within(found, from, to)
}

/** node-ical gives whole days as midnight of this machine. */
function localDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function within(entries: readonly ReadEntry[], from: string, to: string): ReadEntry[] {
  return entries
    .filter(({ start }) => from <= start && start <= to)
    .toSorted((a, b) => `${a.start} ${a.title}`.localeCompare(`${b.start} ${b.title}`))
}

import { type FileEntry, localStamp, utcStamp, wallTime } from '#electron/backend/calendar-file.ts'
import type { RitualEntry } from '#electron/features/rituals/service.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { lines, type Wording } from './campaign-entries.ts'

/**
 * A ritual as one repeating entry, one more for each day that is held at another time, and one of its own for each day
 * beside the rule (weekend days that are worked; few calendars read RDATE). The days that holidays, pauses and the operator
 * take away are told one by one, as no rule knows them.
 */
export function ritualEntries(ritual: RitualEntry, { zone, language }: Wording): FileEntry[] {
  const { id, startsOn, minute, durationMinutes: minutes, movedDays, moreDays } = ritual
  const common = {
    sequence: ritual.revision,
    title: ritual.name,
    lines: [...lines(language, ritual), ritual.words],
  }
  const at = (day: CalendarDate, ofDay: number) => ({ start: wallTime(day, ofDay, zone), minutes })
  const more = new Set(moreDays)
  const moved = new Map(movedDays.map((one) => [one.ruleDay, one]))
  const uid = `ritual-${id}@qunpu`
  const rule = { ...common, uid, when: at(startsOn, minute), recurrence: recurrenceOf(ritual, zone) }
  const instead = movedDays
    .filter(({ ruleDay }) => !more.has(ruleDay))
    .map(({ day, minute: ofDay, ruleDay }) => ({
      ...common,
      uid,
      when: at(day, ofDay),
      instead: wallTime(ruleDay, minute, zone),
    }))
  const beside = moreDays.map((day) => {
    const held = moved.get(day) ?? { day, minute }
    return { ...common, uid: `ritual-${id}-${day}@qunpu`, when: at(held.day, held.minute) }
  })
  return [rule, ...instead, ...beside]
}

function recurrenceOf(ritual: RitualEntry, zone: string): string[] {
  const { rrule, count, endsOn, minute, exceptDays } = ritual
  const end = count === null ? untilOf(endsOn, zone) : `;COUNT=${count}`
  const stamps = exceptDays.map((day) => localStamp(day, minute)).join(',')
  return [`RRULE:${rrule}${end}`, ...(stamps === '' ? [] : [`EXDATE;TZID=${zone}:${stamps}`])]
}

/** The end of the last day, told in UTC as the start has a zone (RFC 5545 §3.3.10). */
function untilOf(endsOn: CalendarDate | null, zone: string): string {
  if (endsOn === null) return ''
  return `;UNTIL=${utcStamp(wallTime(addDays(endsOn, 1), 0, zone).subtract({ seconds: 1 }))}`
}

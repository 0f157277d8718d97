import { type FileEntry, localStamp, utcStamp, wallTime } from '#electron/backend/calendar-file.ts'
import type { RitualEntry } from '#electron/features/rituals/service.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { lines, type Wording } from './campaign-entries.ts'

/**
 * A ritual as one repeating entry and one more for each day that is held at another time. The days that holidays, pauses
 * and the operator take away are told one by one, as no rule knows them.
 */
export function ritualEntries(ritual: RitualEntry, { zone, language }: Wording): FileEntry[] {
  const { startsOn, minute, durationMinutes: minutes } = ritual
  const common = {
    uid: `ritual-${ritual.id}@qunpu`,
    sequence: ritual.revision,
    title: ritual.name,
    lines: [...lines(language, ritual), ritual.words],
  }
  const moved = ritual.movedDays.map(
    (one): FileEntry => ({
      ...common,
      when: { start: wallTime(one.day, one.minute, zone), minutes },
      instead: wallTime(one.ruleDay, minute, zone),
    }),
  )
  const start = wallTime(startsOn, minute, zone)
  return [{ ...common, when: { start, minutes }, recurrence: recurrenceOf(ritual, zone) }, ...moved]
}

function recurrenceOf(ritual: RitualEntry, zone: string): string[] {
  const { rrule, count, endsOn, minute, exceptDays, moreDays } = ritual
  // UNTIL is told in UTC where the start has a zone (RFC 5545 §3.3.10).
  const until =
    endsOn === null
      ? ''
      : `;UNTIL=${utcStamp(wallTime(addDays(endsOn, 1), 0, zone).subtract({ seconds: 1 }))}`
  const end = count === null ? until : `;COUNT=${count}`
  const stamps = (days: RitualEntry['exceptDays']) => days.map((day) => localStamp(day, minute)).join(',')
  return [
    `RRULE:${rrule}${end}`,
    ...(exceptDays.length > 0 ? [`EXDATE;TZID=${zone}:${stamps(exceptDays)}`] : []),
    ...(moreDays.length > 0 ? [`RDATE;TZID=${zone}:${stamps(moreDays)}`] : []),
  ]
}

import type { RitualDraft, RitualSchedule } from '#shared/features/rituals/model.ts'
import type { HolidayEffect } from '#shared/features/rituals/rules/days.ts'
import { rruleOf } from '#shared/features/rituals/rules/pattern.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { RitualFields } from './commands.ts'

/** A schedule as it is stored. */
export function fieldsOf({ pattern, skipsHolidays, ...schedule }: RitualSchedule) {
  const { startsOn, endsOn, count, minute, durationMinutes } = schedule
  const holidays: HolidayEffect = pattern.every === 'workday' ? 'workdays' : skipsHolidays ? 'skip' : 'keep'
  return { rrule: rruleOf(pattern), startsOn, endsOn, count, minute, durationMinutes, holidays }
}

/** A draft as it is stored; its days count from `countsFrom` on. */
export function fieldsOfDraft(draft: RitualDraft, countsFrom: CalendarDate): RitualFields {
  const { name, kind, owner, scriptId, words } = draft
  return { name, kind, owner, scriptId, words, ...fieldsOf(draft.schedule), countsFrom }
}

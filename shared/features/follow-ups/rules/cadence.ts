import { z } from 'zod'
import { type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { latestTurn } from './recurrence.ts'
import { commonSettings, DAY_MS, dayKey, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

/** Somebody whom the operator wants to talk to every so many days. */
export type CadenceFact = {
  member: MemberRef
  everyDays: number
  /** When it was set: the clock starts here while there was no contact. */
  setAt: number
  lastContactAt: number | null
}

/** Reminds of a person every N days since the last real contact, at 10:00 on the day; N stands on the person. */
export const cadence = defineRule({
  id: 'cadence',
  settings: z.object(commonSettings),
  defaults: { isOn: true, priority: 3, freshDays: 7, scriptId: null },
  reason: z.object({
    rule: z.literal('cadence'),
    everyDays: z.number().int(),
    contactOn: calendarDate.nullable(),
    setOn: calendarDate,
  }),
  words: defineMessages(
    {
      'source.cadence': '定期联系',
      'reason.cadence':
        '约定每 {every} 天联系一次，{contact, select, none {还没有联系过} other {上次联系在 {days} 天前}}',
      'rule.cadence.when': '在成员档案里设了“每几天联系一次”的人',
    },
    {
      'source.cadence': 'Keep in touch',
      'reason.cadence':
        'Every {every} days, {contact, select, none {no contact so far} other {last contact {days} days ago}}',
      'rule.cadence.when': 'People with “every N days” set in their profile',
    },
  ),
  judge(fact: CadenceFact, { settings, calendar, now }) {
    const { everyDays, setAt, lastContactAt, member } = fact
    const from = calendar.dateAt(lastContactAt ?? setAt)
    const on = latestTurn(from, everyDays, calendar.dateAt(now))
    if (on === null) return null
    const eventAt = calendar.startOf(on)
    return {
      event: { key: dayKey(member, 'turn', on).key },
      eventAt,
      // What the operator set by hand stays due until its next turn, also when the app was closed for a while.
      freshUntil: eventAt + Math.max(settings.freshDays, everyDays) * DAY_MS,
      dueAt: morningOf(on, calendar),
      facts: {
        everyDays,
        contactOn: lastContactAt === null ? null : calendar.dateAt(lastContactAt),
        setOn: calendar.dateAt(setAt),
      },
    }
  },
  say: ({ everyDays, contactOn }: { everyDays: number; contactOn: CalendarDate | null }, today) => ({
    key: 'reason.cadence',
    values: {
      every: everyDays,
      contact: contactOn === null ? 'none' : 'some',
      days: contactOn === null ? 0 : daysBetween(contactOn, today),
    },
  }),
  isRecurring: true,
})

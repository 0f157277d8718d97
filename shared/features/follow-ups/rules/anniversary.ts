import { z } from 'zod'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isRealDate,
} from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

/** A member whose present stay began on a known day. */
export type StayFact = { member: MemberRef; joinedOn: CalendarDate }

/** The day on which `years` since a day are celebrated: 29 February on the 28th in other years. */
export function anniversaryOf(joinedOn: CalendarDate, years: number): CalendarDate {
  const year = Number(joinedOn.slice(0, 4)) + years
  const same = `${year}-${joinedOn.slice(5)}`
  return (isRealDate(same) ? same : `${year}-02-28`) as CalendarDate
}

/** Marks the day on which somebody joined a year or more ago, at 10:00. */
export const anniversary = defineRule({
  id: 'anniversary',
  settings: z.object(commonSettings),
  defaults: { isOn: true, priority: 3, freshDays: 7, scriptId: null },
  reason: z.object({ rule: z.literal('anniversary'), on: calendarDate, years: z.number().int() }),
  words: defineMessages(
    {
      'source.anniversary': '入群周年',
      'reason.anniversary': '{days, plural, =0 {今天} =1 {昨天} other {# 天前}}入群满 {years} 年',
      'rule.anniversary.when': '入群满一年、两年……，当天 10 点到期',
    },
    {
      'source.anniversary': 'Anniversary',
      'reason.anniversary':
        '{years, plural, one {# year} other {# years}} in the group {days, plural, =0 {today} =1 {yesterday} other {# days ago}}',
      'rule.anniversary.when': 'One or more years since joining, due at 10:00',
    },
  ),
  judge(fact: StayFact, { settings, calendar, now }) {
    const today = calendar.dateAt(now)
    const full = Number(today.slice(0, 4)) - Number(fact.joinedOn.slice(0, 4))
    const years = anniversaryOf(fact.joinedOn, full) <= today ? full : full - 1
    if (years < 1) return null
    const on = anniversaryOf(fact.joinedOn, years)
    if (on <= addDays(today, -settings.freshDays)) return null
    return {
      event: dayKey(fact.member, 'anniversary', on),
      eventAt: calendar.startOf(on),
      dueAt: morningOf(on, calendar),
      facts: { on, years },
    }
  },
  say: ({ on, years }, today) => ({
    key: 'reason.anniversary',
    values: { days: Math.max(0, daysBetween(on, today)), years },
  }),
})

import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, days, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

/** Somebody who left a group of their own accord on a known day and has not come back. */
export type LeaveFact = {
  member: MemberRef
  leftOn: CalendarDate
  leftAt: number | null
  joinedOn: CalendarDate | null
}

/** Asks somebody who left why, within two days: the one rule for people who are gone (domain.md §7, guards). */
export const leftGroup = defineRule({
  id: 'left_group',
  settings: z.object({ ...commonSettings, dueDays: days }),
  defaults: { isOn: true, priority: 3, freshDays: 14, scriptId: null, dueDays: 2 },
  reason: z.object({
    rule: z.literal('left_group'),
    leftOn: calendarDate,
    /** Days in the group; null when nobody knows. */
    stayDays: z.number().int().nullable(),
  }),
  words: defineMessages(
    {
      'source.left_group': '退群回访',
      'reason.left_group':
        '{days, plural, =0 {今天} =1 {昨天} other {# 天前}}退群{stay, select, none {} other {，待了 {stayDays} 天}}',
      'rule.left_group.when': '有人自己退群（被移出的不算）',
      'rule.left_group.dueDays': '{input} 天内到期',
    },
    {
      'source.left_group': 'Left the group',
      'reason.left_group':
        'Left {days, plural, =0 {today} =1 {yesterday} other {# days ago}}{stay, select, none {} other { after {stayDays} days}}',
      'rule.left_group.when': 'Somebody left of their own accord (not removed)',
      'rule.left_group.dueDays': 'Due within {input} days',
    },
  ),
  judge(fact: LeaveFact, { settings, calendar }) {
    const { leftOn, joinedOn } = fact
    return {
      event: dayKey(fact.member, 'left', leftOn),
      eventAt: fact.leftAt ?? calendar.startOf(leftOn),
      dueAt: morningOf(addDays(leftOn, settings.dueDays), calendar),
      facts: { leftOn, stayDays: joinedOn === null ? null : Math.max(1, daysBetween(joinedOn, leftOn)) },
    }
  },
  say: ({ leftOn, stayDays }, today) => ({
    key: 'reason.left_group',
    values: {
      days: Math.max(0, daysBetween(leftOn, today)),
      stay: stayDays === null ? 'none' : 'known',
      stayDays: stayDays ?? 0,
    },
  }),
})

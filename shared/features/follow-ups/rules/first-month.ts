import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, DAY_MS, dayKey, days, defineRule, HOUR_MS, hours, type MemberRef } from './rule.ts'

/** A member who joined on a known day, with their active days since, and when somebody last talked to them in private. */
export type FirstMonthFact = {
  member: MemberRef
  joinedOn: CalendarDate
  /** Days with a line, oldest first; only the first ones matter. */
  activeOn: readonly CalendarDate[]
  lastContactAt: number | null
}

/**
 * Asks after a newcomer who took root without anybody noticing: 3 active days in the first 30, no private contact for 14
 * days; due within 48 hours. The event is the day on which both came true.
 */
export const firstMonth = defineRule({
  id: 'first_month',
  settings: z.object({
    ...commonSettings,
    activeDays: z.number().int().min(1).max(31),
    inDays: days,
    noContactDays: days,
    dueHours: hours,
  }),
  defaults: {
    isOn: true,
    priority: 2,
    freshDays: 7,
    scriptId: null,
    activeDays: 3,
    inDays: 30,
    noContactDays: 14,
    dueHours: 48,
  },
  reason: z.object({
    rule: z.literal('first_month'),
    joinedOn: calendarDate,
    activeDays: z.number().int(),
    /** Day of the last private contact; null = none so far. */
    contactOn: calendarDate.nullable(),
  }),
  words: defineMessages(
    {
      'source.first_month': '首月活跃',
      'reason.first_month':
        '入群第 {day} 天，已有 {active} 天发言，{contact, select, none {还没有私聊过} other {{silent} 天没有私聊}}',
      'rule.first_month.when': '新成员已经常发言，却没有人私下联系过',
      'rule.first_month.activeDays': '至少发言 {input} 天',
      'rule.first_month.inDays': '入群 {input} 天内',
      'rule.first_month.noContactDays': '{input} 天没有私聊',
      'rule.first_month.dueHours': '{input} 小时内到期',
    },
    {
      'source.first_month': 'First month',
      'reason.first_month':
        'Day {day} in the group, spoke on {active} days, {contact, select, none {never talked in private} other {no private chat for {silent} days}}',
      'rule.first_month.when': 'A newcomer speaks often and nobody has been in touch',
      'rule.first_month.activeDays': 'Spoke on at least {input} days',
      'rule.first_month.inDays': 'Within {input} days of joining',
      'rule.first_month.noContactDays': 'No private chat for {input} days',
      'rule.first_month.dueHours': 'Due within {input} hours',
    },
  ),
  judge(fact: FirstMonthFact, { settings, calendar, now }) {
    const { joinedOn, lastContactAt } = fact
    const lastOn = addDays(joinedOn, settings.inDays - 1)
    const active = fact.activeOn.filter((on) => on >= joinedOn && on <= lastOn)
    const reachedOn = active[settings.activeDays - 1]
    if (reachedOn === undefined) return null
    const quietSince = lastContactAt === null ? 0 : lastContactAt + settings.noContactDays * DAY_MS
    if (quietSince > now) return null
    const eventAt = Math.max(calendar.startOf(reachedOn), quietSince)
    return {
      // The stay, not the day on which it was noticed: an older log found later moves that day.
      event: dayKey(fact.member, 'stay', joinedOn),
      eventAt,
      dueAt: eventAt + settings.dueHours * HOUR_MS,
      facts: {
        joinedOn,
        activeDays: active.length,
        contactOn: lastContactAt === null ? null : calendar.dateAt(lastContactAt),
      },
    }
  },
  say: ({ joinedOn, activeDays, contactOn }, today) => ({
    key: 'reason.first_month',
    values: {
      day: daysBetween(joinedOn, today) + 1,
      active: activeDays,
      contact: contactOn === null ? 'none' : 'some',
      silent: contactOn === null ? 0 : daysBetween(contactOn, today),
    },
  }),
})

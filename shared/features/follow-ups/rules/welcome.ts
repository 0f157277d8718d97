import { z } from 'zod'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, defineRule, type MemberRef } from './rule.ts'

/** A member whose present stay began on a known day. */
export type JoinFact = {
  member: MemberRef
  joinedOn: CalendarDate
  joinedAt: number | null
  inviterName: string | null
  channel: string | null
}

const hour = z.number().int().min(0).max(23)

/** Greets whoever joined on a known day: the same day by 21:00, later joiners at 10:00 (domain.md §7). */
export const welcome = defineRule({
  id: 'welcome',
  settings: z.object({ ...commonSettings, byHour: hour, elseHour: hour }),
  defaults: { isOn: true, priority: 2, freshDays: 3, scriptId: null, byHour: 21, elseHour: 10 },
  reason: z.object({
    rule: z.literal('welcome'),
    joinedOn: calendarDate,
    inviterName: z.string().nullable(),
    channel: z.string().nullable(),
  }),
  words: defineMessages(
    {
      'source.welcome': '入群欢迎',
      'reason.welcome':
        '{days, plural, =0 {今天} =1 {昨天} other {# 天前}}{inviter, select, none {} other {由{inviterName}邀请}}入群',
      'rule.welcome.when': '有人入群',
      'rule.welcome.byHour': '当天 {input} 点前到期',
      'rule.welcome.elseHour': '来不及就次日 {input} 点',
    },
    {
      'source.welcome': 'Welcome',
      'reason.welcome':
        'Joined {days, plural, =0 {today} =1 {yesterday} other {# days ago}}{inviter, select, none {} other {, invited by {inviterName}}}',
      'rule.welcome.when': 'Somebody joined',
      'rule.welcome.byHour': 'Due the same day before {input}:00',
      'rule.welcome.elseHour': 'Else the next day at {input}:00',
    },
  ),
  judge(join: JoinFact, { settings, calendar }) {
    const { joinedOn, inviterName, channel } = join
    const eventAt = join.joinedAt ?? calendar.startOf(joinedOn)
    const evening = calendar.at(joinedOn, settings.byHour)
    return {
      // The day alone: a roster knows no clock time, a log does, and both tell of the same join.
      event: dayKey(join.member, 'joined', joinedOn),
      eventAt,
      dueAt: eventAt < evening ? evening : calendar.at(addDays(joinedOn, 1), settings.elseHour),
      facts: { joinedOn, inviterName, channel },
    }
  },
  say: ({ joinedOn, inviterName }, today) => ({
    key: 'reason.welcome',
    values: {
      days: Math.max(0, daysBetween(joinedOn, today)),
      inviter: inviterName === null ? 'none' : 'known',
      inviterName: inviterName ?? '',
    },
  }),
})

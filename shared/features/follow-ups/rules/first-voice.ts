import { z } from 'zod'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import {
  commonSettings,
  days,
  defineRule,
  HOUR_MS,
  hours,
  type LineRef,
  lineKey,
  type MemberRef,
} from './rule.ts'

/** What a first utterance in a group was. */
const voiceKind = z.enum(['message', 'question', 'answer', 'share'])
export type VoiceKind = z.infer<typeof voiceKind>

/**
 * First line of one kind (`event`; `message` = the first of all) that a member ever wrote in a group; `voice` says what
 * the line was. `joinedAfter` is the earliest possible day of joining.
 */
export type FirstVoiceFact = LineRef & {
  member: MemberRef
  event: VoiceKind
  voice: VoiceKind
  at: number
  joinedAfter: CalendarDate
}

/** Thanks a newcomer for the first message, question, answer or share within 7 days of joining, within a day. */
export const firstVoice = defineRule({
  id: 'first_voice',
  settings: z.object({ ...commonSettings, withinDays: days, dueHours: hours }),
  defaults: { isOn: true, priority: 2, freshDays: 5, scriptId: null, withinDays: 7, dueHours: 24 },
  reason: z.object({
    rule: z.literal('first_voice'),
    voice: voiceKind,
    /** 1 = spoke on the day of joining */
    dayInGroup: z.number().int(),
  }),
  words: defineMessages(
    {
      'source.first_voice': '第一次发言',
      'reason.first_voice.message': '入群第 {day} 天，第一次发言',
      'reason.first_voice.question': '入群第 {day} 天，第一次提问',
      'reason.first_voice.answer': '入群第 {day} 天，第一次回答别人',
      'reason.first_voice.share': '入群第 {day} 天，第一次分享',
      'rule.first_voice.when': '入群后第一次发言、提问、回答或分享',
      'rule.first_voice.withinDays': '入群 {input} 天内算第一次',
      'rule.first_voice.dueHours': '发言后 {input} 小时内到期',
    },
    {
      'source.first_voice': 'First words',
      'reason.first_voice.message': 'First message, day {day} in the group',
      'reason.first_voice.question': 'First question, day {day} in the group',
      'reason.first_voice.answer': 'First answer to others, day {day} in the group',
      'reason.first_voice.share': 'First share, day {day} in the group',
      'rule.first_voice.when': 'First message, question, answer or share after joining',
      'rule.first_voice.withinDays': 'Within {input} days of joining',
      'rule.first_voice.dueHours': 'Due {input} hours after it',
    },
  ),
  judge(fact: FirstVoiceFact, { settings, calendar }) {
    const since = daysBetween(fact.joinedAfter, calendar.dateAt(fact.at))
    if (since < 0 || since > settings.withinDays) return null
    return {
      event: lineKey(fact.member, fact.event, fact),
      eventAt: fact.at,
      dueAt: fact.at + settings.dueHours * HOUR_MS,
      messageId: fact.messageId,
      facts: { voice: fact.voice, dayInGroup: since + 1 },
    }
  },
  say: ({ voice, dayInGroup }) => ({ key: `reason.first_voice.${voice}`, values: { day: dayInGroup } }),
})

import { z } from 'zod'
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

/** A certain answer that a member gave to somebody else's question. */
export type AnswerFact = LineRef & { member: MemberRef; answeredAt: number; askerName: string }

/** Thanks whoever answered a question, within a day and at most once a fortnight. */
export const answeredSomeone = defineRule({
  id: 'answered_someone',
  settings: z.object({ ...commonSettings, dueHours: hours, pauseDays: days }),
  defaults: { isOn: true, priority: 3, freshDays: 5, scriptId: null, dueHours: 24, pauseDays: 14 },
  reason: z.object({ rule: z.literal('answered_someone'), askerName: z.string() }),
  words: defineMessages(
    {
      'source.answered_someone': '热心回答',
      'reason.answered_someone': '回答了{asker}的提问',
      'rule.answered_someone.when': '成员回答了别人的提问，值得谢一声',
      'rule.answered_someone.dueHours': '回答后 {input} 小时内到期',
      'rule.answered_someone.pauseDays': '同一个人 {input} 天内最多谢一次',
    },
    {
      'source.answered_someone': 'Helped somebody',
      'reason.answered_someone': 'Answered a question of {asker}',
      'rule.answered_someone.when': 'A member answered somebody’s question and deserves thanks',
      'rule.answered_someone.dueHours': 'Due {input} hours after the answer',
      'rule.answered_someone.pauseDays': 'At most once in {input} days per person',
    },
  ),
  judge: (fact: AnswerFact, { settings }) => ({
    event: lineKey(fact.member, 'answer', { at: fact.answeredAt, textHash: fact.textHash }),
    eventAt: fact.answeredAt,
    dueAt: fact.answeredAt + settings.dueHours * HOUR_MS,
    messageId: fact.messageId,
    facts: { askerName: fact.askerName },
  }),
  say: ({ askerName }) => ({ key: 'reason.answered_someone', values: { asker: askerName } }),
  pauseDays: (settings) => settings.pauseDays,
})

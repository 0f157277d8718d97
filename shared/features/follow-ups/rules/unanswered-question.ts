import { z } from 'zod'
import { isObserved } from '#shared/features/activity/rules.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, defineRule, HOUR_MS, hours, type LineRef, lineKey, type MemberRef } from './rule.ts'

/** A certain question of a member that has neither a certain nor a probable answer. */
export type QuestionFact = LineRef & { member: MemberRef; askedAt: number; isFirst: boolean }

/** A certain question that nobody answered for 2 hours that a log observed; due 24 hours after it was asked. */
export const unansweredQuestion = defineRule({
  id: 'unanswered_question',
  isQuestion: true,
  settings: z.object({ ...commonSettings, afterHours: hours, dueHours: hours }),
  defaults: { isOn: true, priority: 1, freshDays: 3, scriptId: null, afterHours: 2, dueHours: 24 },
  reason: z.object({
    rule: z.literal('unanswered_question'),
    isFirst: z.boolean(),
    hours: z.number().int(),
  }),
  words: defineMessages(
    {
      'source.unanswered_question': '提问没人答',
      'reason.unanswered_question':
        '{isFirst, select, true {第一次提问} other {提问}}，{hours} 小时没有人回答',
      'rule.unanswered_question.when': '确定的提问没有人回答',
      'rule.unanswered_question.afterHours': '提问 {input} 小时后仍没人答',
      'rule.unanswered_question.dueHours': '提问后 {input} 小时内到期',
    },
    {
      'source.unanswered_question': 'Unanswered question',
      'reason.unanswered_question':
        '{isFirst, select, true {First question} other {Question}}, no answer for {hours} h',
      'rule.unanswered_question.when': 'A certain question that nobody answered',
      'rule.unanswered_question.afterHours': 'Still unanswered after {input} hours',
      'rule.unanswered_question.dueHours': 'Due {input} hours after asking',
    },
  ),
  judge(question: QuestionFact, { settings, coverage, now }) {
    const { member, askedAt, isFirst } = question
    const heardUntil = Math.min(coverage?.dataUntil ?? 0, now)
    const alertAt = askedAt + settings.afterHours * HOUR_MS
    if (!coverage || heardUntil < alertAt || !isObserved(coverage.spans, askedAt, alertAt)) return null
    return {
      event: lineKey(member, 'question', { at: askedAt, textHash: question.textHash }),
      eventAt: askedAt,
      dueAt: askedAt + settings.dueHours * HOUR_MS,
      messageId: question.messageId,
      facts: { isFirst, hours: Math.floor((heardUntil - askedAt) / HOUR_MS) },
    }
  },
  say: (facts) => ({
    key: 'reason.unanswered_question',
    values: { isFirst: String(facts.isFirst), hours: facts.hours },
  }),
})

import { z } from 'zod'
import { type ProblemKind, problemKind } from '#shared/features/problems/model.ts'
import { addDays, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

/**
 * A problem of somebody that nobody closed yet. `problemId` was given when the operator logged it and stays for ever;
 * `round` counts how often it was opened again, which is news each time.
 */
export type OpenProblemFact = {
  member: MemberRef
  problemId: string
  round: number
  kind: ProblemKind
  title: string
  happenedAt: number
  messageId: number | null
}

/** By which keys of events name a problem. */
export function problemMark(problemId: string): string {
  return `problem ${problemId}`
}

/** Calls for a word with whoever has an open problem: at once on the day it happened, then daily at 10:00 until it is closed. */
export const problemOpen = defineRule({
  id: 'problem_open',
  settings: z.object({ ...commonSettings, everyDays: z.number().int().min(1).max(30) }),
  defaults: { isOn: true, priority: 1, freshDays: 7, scriptId: null, everyDays: 1 },
  reason: z.object({
    rule: z.literal('problem_open'),
    kind: problemKind,
    title: z.string(),
    days: z.number().int(),
  }),
  words: defineMessages(
    {
      'source.problem_open': '问题未关闭',
      'reason.problem_open':
        '{kind, select, complaint {投诉} quarrel {争吵} rumour {谣言} refund {退款} rule_breach {违规} other {提问}}“{title}”{days, plural, =0 {今天发生，还没关闭} other {已 # 天没关闭}}',
      'rule.problem_open.when': '直面问题里有这个人还没关闭的问题',
      'rule.problem_open.everyDays': '关闭之前每 {input} 天跟进一次',
    },
    {
      'source.problem_open': 'Open problem',
      'reason.problem_open':
        '{kind, select, complaint {Complaint} quarrel {Quarrel} rumour {Rumour} refund {Refund} rule_breach {Rule breach} other {Question}} “{title}”, {days, plural, =0 {happened today, still open} one {open for # day} other {open for # days}}',
      'rule.problem_open.when': 'A problem of this person is not closed yet',
      'rule.problem_open.everyDays': 'Every {input} days until it is closed',
    },
  ),
  judge(fact: OpenProblemFact, { settings, calendar, now }) {
    const { member, problemId, round, kind, title, happenedAt, messageId } = fact
    const happenedOn = calendar.dateAt(happenedAt)
    const days = daysBetween(happenedOn, calendar.dateAt(now))
    if (happenedAt > now || days < 0) return null
    const turn = days - (days % settings.everyDays)
    const on = addDays(happenedOn, turn)
    return {
      event: { key: dayKey(member, `${problemMark(problemId)} ${round}`, on).key },
      eventAt: turn === 0 ? happenedAt : calendar.startOf(on),
      dueAt: turn === 0 ? happenedAt : morningOf(on, calendar),
      messageId,
      facts: { kind, title, days },
    }
  },
  say: ({ kind, title, days }) => ({ key: 'reason.problem_open', values: { kind, title, days } }),
  isRecurring: true,
})

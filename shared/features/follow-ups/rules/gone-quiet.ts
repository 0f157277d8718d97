import { z } from 'zod'
import { addDays, dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, days, defineRule, type LineRef, lineKey, type MemberRef } from './rule.ts'
import { isRecent, measureSilence } from './silence.ts'
import { morningOf } from './times.ts'

/** Last line of a member who has not written since, and the days with a line among those up to it. */
export type SilenceFact = LineRef & { member: MemberRef; lastSpokeAt: number; activeDays: number }

/**
 * Somebody with at least 3 active days among the 30 up to the last line, silent for 14 observed days since. The event is
 * the moment when the 14th silent day was over; due 3 days later.
 */
export const goneQuiet = defineRule({
  id: 'gone_quiet',
  settings: z.object({ ...commonSettings, activeDays: days, inDays: days, silentDays: days, dueDays: days }),
  defaults: {
    isOn: true,
    priority: 2,
    freshDays: 7,
    scriptId: null,
    activeDays: 3,
    inDays: 30,
    silentDays: 14,
    dueDays: 3,
  },
  reason: z.object({
    rule: z.literal('gone_quiet'),
    silentDays: z.number().int(),
    activeDays: z.number().int(),
  }),
  words: defineMessages(
    {
      'source.gone_quiet': '突然沉默',
      'reason.gone_quiet': '以前常发言，已沉默 {days} 天',
      'rule.gone_quiet.when': '原来常说话的人不说话了',
      'rule.gone_quiet.activeDays': '之前至少发言 {input} 天',
      'rule.gone_quiet.inDays': '看之前 {input} 天',
      'rule.gone_quiet.silentDays': '沉默满 {input} 天',
      'rule.gone_quiet.dueDays': '{input} 天内到期',
    },
    {
      'source.gone_quiet': 'Gone quiet',
      'reason.gone_quiet': 'Spoke often, silent for {days} days',
      'rule.gone_quiet.when': 'Somebody who used to speak fell silent',
      'rule.gone_quiet.activeDays': 'Spoke on at least {input} days before',
      'rule.gone_quiet.inDays': 'Within the {input} days before',
      'rule.gone_quiet.silentDays': 'Silent for {input} days',
      'rule.gone_quiet.dueDays': 'Due within {input} days',
    },
  ),
  judge(fact: SilenceFact, { settings, limits, calendar, coverage, now }) {
    const { member, lastSpokeAt, activeDays } = fact
    if (!coverage || activeDays < settings.activeDays) return null
    const silence = measureSilence(
      coverage.runs,
      calendar.dayNumberAt(lastSpokeAt),
      settings.silentDays,
      limits,
    )
    if (!silence) return null
    const reachedOn = dateOfDayNumber(silence.reachedOn + 1)
    return {
      event: lineKey(member, 'last_line', { at: lastSpokeAt, textHash: fact.textHash }),
      eventAt: calendar.startOf(reachedOn),
      mayRaise: isRecent(coverage, now, limits),
      dueAt: morningOf(addDays(reachedOn, settings.dueDays), calendar),
      messageId: fact.messageId,
      facts: { silentDays: silence.silentDays, activeDays },
    }
  },
  say: ({ silentDays }) => ({ key: 'reason.gone_quiet', values: { days: silentDays } }),
  refuse: ({ activeDays, inDays }) => (activeDays > inDays ? 'RULE_WINDOW' : null),
})

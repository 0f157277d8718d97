import { z } from 'zod'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumberOf,
} from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, dayKey, days, defineRule, type LineRef, lineKey, type MemberRef } from './rule.ts'
import { isRecent, measureSilence } from './silence.ts'
import { morningOf } from './times.ts'

/** The last line of a member, or that nobody ever heard one; whoever is exempt has none of these. */
export type DormantFact = {
  member: MemberRef
  lastLine: (LineRef & { at: number }) | null
  /** Latest possible day of joining. */
  joinedBy: CalendarDate | null
}

/**
 * Warns, before anybody is removed, whoever has been silent as long as the ending rule of the group allows (domain.md
 * §3.1 box 10, §3.3). Off until the operator sets it for a group; what lies before that day counts from that day on.
 */
export const eliminationWarning = defineRule({
  id: 'elimination_warning',
  settings: z.object({
    ...commonSettings,
    silentDays: z.number().int().min(7).max(365),
    dueDays: days,
    /** Day on which it was switched on; kept by the service. */
    onSince: calendarDate.nullable(),
  }),
  defaults: {
    isOn: false,
    priority: 3,
    freshDays: 7,
    scriptId: null,
    silentDays: 60,
    dueDays: 7,
    onSince: null,
  },
  reason: z.object({
    rule: z.literal('elimination_warning'),
    silentDays: z.number().int(),
    limitDays: z.number().int(),
    hasSpoken: z.boolean(),
  }),
  words: defineMessages(
    {
      'source.elimination_warning': '淘汰提醒',
      'reason.elimination_warning':
        '{hasSpoken, select, true {已沉默 {days} 天} other {入群后从未发言，已 {days} 天}}，到了群规的 {limit} 天',
      'rule.elimination_warning.when': '到了群规的淘汰线，先提醒再移出',
      'rule.elimination_warning.silentDays': '沉默满 {input} 天（豁免的人不算）',
      'rule.elimination_warning.dueDays': '{input} 天内到期',
    },
    {
      'source.elimination_warning': 'Removal warning',
      'reason.elimination_warning':
        '{hasSpoken, select, true {Silent for {days} days} other {Never spoke in {days} days}}, the group’s limit is {limit}',
      'rule.elimination_warning.when': 'Reached the group’s limit of silence: warn before removing',
      'rule.elimination_warning.silentDays': 'Silent for {input} days (exempt people aside)',
      'rule.elimination_warning.dueDays': 'Due within {input} days',
    },
  ),
  judge(fact: DormantFact, { settings, limits, calendar, coverage, now }) {
    const { member, lastLine, joinedBy } = fact
    if (!coverage) return null
    const from = lastLine ? calendar.dayNumberAt(lastLine.at) : silentFrom(joinedBy, coverage.runs[0]?.first)
    const silence = measureSilence(coverage.runs, from, settings.silentDays, limits)
    if (!silence) return null
    const reachedOn = dateOfDayNumber(silence.reachedOn + 1)
    const { onSince } = settings
    const eventOn = onSince !== null && onSince > reachedOn ? onSince : reachedOn
    return {
      event: lastLine
        ? lineKey(member, 'last_line', lastLine)
        : dayKey(member, 'never', joinedBy ?? ('1970-01-01' as CalendarDate)),
      eventAt: calendar.startOf(eventOn),
      mayRaise: isRecent(coverage, now, limits),
      dueAt: morningOf(addDays(eventOn, settings.dueDays), calendar),
      messageId: lastLine?.messageId ?? null,
      facts: {
        silentDays: silence.silentDays,
        limitDays: settings.silentDays,
        hasSpoken: lastLine !== null,
      },
    }
  },
  whenSwitchedOn: (settings, today) => ({ ...settings, onSince: today }),
  say: ({ silentDays, limitDays, hasSpoken }) => ({
    key: 'reason.elimination_warning',
    values: { days: silentDays, limit: limitDays, hasSpoken: String(hasSpoken) },
  }),
})

/** Of somebody who never spoke: the day of joining, else the day before the first that a log observed. */
function silentFrom(joinedBy: CalendarDate | null, firstObserved: number | undefined): number {
  const before = (firstObserved ?? 0) - 1
  return joinedBy === null ? before : Math.max(before, dayNumberOf(joinedBy))
}

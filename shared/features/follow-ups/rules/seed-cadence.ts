import { z } from 'zod'
import { type CalendarDate, calendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { defineMessages } from '#shared/kernel/messages.ts'
import { latestTurn } from './recurrence.ts'
import { commonSettings, DAY_MS, dayKey, days, defineRule, type MemberRef } from './rule.ts'
import { morningOf } from './times.ts'

const stage = z.enum(['candidate', 'invited', 'joined', 'engaged', 'core'])

/** A seed of a group who is neither paused nor lost. Somebody not yet in the group is a seed all the same. */
export type SeedFact = {
  member: MemberRef
  stage: z.infer<typeof stage>
  stageSince: number
  lastContactAt: number | null
}

/** Keeps in touch with seeds: candidates and invited ones every 3 days, joined and engaged 7, core 14 (domain.md §6, §7). */
export const seedCadence = defineRule({
  id: 'seed_cadence',
  settings: z.object({ ...commonSettings, early: days, active: days, core: days }),
  defaults: { isOn: true, priority: 2, freshDays: 7, scriptId: null, early: 3, active: 7, core: 14 },
  reason: z.object({
    rule: z.literal('seed_cadence'),
    stage,
    everyDays: z.number().int(),
    contactOn: calendarDate.nullable(),
  }),
  words: defineMessages(
    {
      'source.seed_cadence': '种子联系',
      'reason.seed_cadence':
        '种子用户（{stage, select, candidate {候选} invited {已邀约} joined {已入群} engaged {已活跃} other {核心骨干}}），{contact, select, none {还没有联系过} other {{days} 天没有联系}}',
      'rule.seed_cadence.when': '种子用户按阶段定期联系',
      'rule.seed_cadence.early': '候选和已邀约每 {input} 天',
      'rule.seed_cadence.active': '已入群和已活跃每 {input} 天',
      'rule.seed_cadence.core': '核心骨干每 {input} 天',
    },
    {
      'source.seed_cadence': 'Seed contact',
      'reason.seed_cadence':
        'Seed ({stage, select, candidate {candidate} invited {invited} joined {joined} engaged {engaged} other {core}}), {contact, select, none {no contact so far} other {no contact for {days} days}}',
      'rule.seed_cadence.when': 'Seed users, regularly by stage',
      'rule.seed_cadence.early': 'Candidates and invited every {input} days',
      'rule.seed_cadence.active': 'Joined and engaged every {input} days',
      'rule.seed_cadence.core': 'Core every {input} days',
    },
  ),
  judge(fact: SeedFact, { settings, calendar, now }) {
    const everyDays =
      fact.stage === 'core'
        ? settings.core
        : fact.stage === 'joined' || fact.stage === 'engaged'
          ? settings.active
          : settings.early
    const from = calendar.dateAt(fact.lastContactAt ?? fact.stageSince)
    const on = latestTurn(from, everyDays, calendar.dateAt(now))
    if (on === null) return null
    const eventAt = calendar.startOf(on)
    return {
      event: { key: dayKey(fact.member, 'turn', on).key },
      eventAt,
      freshUntil: eventAt + Math.max(settings.freshDays, everyDays) * DAY_MS,
      dueAt: morningOf(on, calendar),
      facts: {
        stage: fact.stage,
        everyDays,
        contactOn: fact.lastContactAt === null ? null : calendar.dateAt(fact.lastContactAt),
      },
    }
  },
  say: (facts: { stage: string; contactOn: CalendarDate | null }, today) => ({
    key: 'reason.seed_cadence',
    values: {
      stage: facts.stage,
      contact: facts.contactOn === null ? 'none' : 'some',
      days: facts.contactOn === null ? 0 : daysBetween(facts.contactOn, today),
    },
  }),
  isExemptFromRest: true,
  isRecurring: true,
})

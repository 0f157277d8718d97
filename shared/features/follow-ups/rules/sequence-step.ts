import { z } from 'zod'
import { defineMessages } from '#shared/kernel/messages.ts'
import { commonSettings, defineRule, type MemberRef } from './rule.ts'

const inBoth = z.object({ 'zh-CN': z.string(), en: z.string() })

/** A step of a running sequence whose day is here. `runKey` names sequence, person and start. */
export type StepFact = {
  member: MemberRef
  runKey: string
  sequenceId: string
  stepId: string
  day: number
  dueAt: number
  freshUntil: number
  name: z.infer<typeof inBoth>
  title: z.infer<typeof inBoth>
}

/** Brings the steps of sequences (domain.md §7): no rest after an earlier chat, and other reasons join them. */
export const sequenceStep = defineRule({
  id: 'sequence',
  settings: z.object(commonSettings),
  defaults: { isOn: true, priority: 2, freshDays: 7, scriptId: null },
  reason: z.object({
    rule: z.literal('sequence'),
    sequenceId: z.string(),
    stepId: z.string(),
    day: z.number().int(),
    name: inBoth,
    title: inBoth,
  }),
  words: defineMessages(
    {
      'source.sequence': '序列',
      'reason.sequence': 'D{day} {own, select, en {{titleEn}（{nameEn}）} other {{titleZh}（{nameZh}）}}',
      'rule.sequence.when': '在走序列的人，步骤到了日子',
    },
    {
      'source.sequence': 'Sequence',
      'reason.sequence': 'D{day} {own, select, zh {{titleZh} ({nameZh})} other {{titleEn} ({nameEn})}}',
      'rule.sequence.when': 'A step of a running sequence has come',
    },
  ),
  judge({ runKey, dueAt, freshUntil, sequenceId, stepId, day, name, title }: StepFact) {
    return {
      event: { key: `${runKey}|${stepId}` },
      eventAt: dueAt,
      dueAt,
      freshUntil,
      facts: { sequenceId, stepId, day, name, title },
    }
  },
  say: ({ day, name, title }) => ({
    key: 'reason.sequence',
    // Both languages are given; each sentence takes its own.
    values: {
      day,
      own: 'own',
      titleZh: title['zh-CN'],
      titleEn: title.en,
      nameZh: name['zh-CN'],
      nameEn: name.en,
    },
  }),
  isExemptFromRest: true,
  isStep: true,
})

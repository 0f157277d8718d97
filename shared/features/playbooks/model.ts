import { z } from 'zod'
import { campaignStage, goalMetric, taskChannel, taskOffset } from '#shared/features/campaigns/model.ts'

export const playbookId = z.string().min(1).max(100).brand<'PlaybookId'>()
export type PlaybookId = z.infer<typeof playbookId>

/** A text in both languages; '' = not written in that language, then the other one is shown. */
export const bilingual = z
  .object({ zh: z.string().trim().max(4000), en: z.string().trim().max(4000) })
  .refine(({ zh, en }) => zh !== '' || en !== '')
export type Bilingual = z.infer<typeof bilingual>

/** Groups by what they are for (domain.md §9): 引流群 · 转化群 · 粉丝群. */
export const groupPurposes = ['lead', 'conversion', 'fan'] as const
export const groupPurpose = z.enum(groupPurposes)
export type GroupPurpose = z.infer<typeof groupPurpose>

/** One thing to do, timed from the start of the campaign, with the words for it where something is said. */
export const playbookStep = z.object({
  title: bilingual,
  offset: taskOffset,
  channel: taskChannel,
  /** How to do it; null = the title says it all. */
  how: bilingual.nullable().default(null),
  /** What to post or to say, with the variables of scripts; null = nothing is said. */
  script: bilingual.nullable().default(null),
})
export type PlaybookStep = z.infer<typeof playbookStep>

/** A proven way to run an activity (活动剧本). */
export const playbookContent = z.object({
  name: bilingual,
  stage: campaignStage,
  /** Kinds of groups it suits; none = all. */
  purposes: z.array(groupPurpose).max(3),
  /** What it is good for, in a sentence or two. */
  purpose: bilingual,
  whenToUse: bilingual,
  whenNot: bilingual,
  /** Days from the first to the last, at least 1. */
  days: z.number().int().min(1).max(366),
  /** Time of day on which it begins and ends; null = the whole day. Both or none. */
  startsMinute: z.number().int().min(0).max(1439).nullable(),
  endsMinute: z.number().int().min(0).max(1439).nullable(),
  /** Hours of the operator's own work, all in all. */
  effortHours: z.number().min(0.25).max(400),
  isHardSell: z.boolean(),
  /** Sharing is asked for or rewarded: shown with the note on 诱导分享. */
  hasSharingRisk: z.boolean(),
  steps: z.array(playbookStep).min(1).max(200),
  /** To be checked before it begins. */
  checklist: z.array(bilingual).max(40),
  materials: z.array(bilingual).max(40),
  /** What tells whether it worked, with a first target and where that number comes from (经验值). */
  kpis: z
    .array(z.object({ name: bilingual, metric: goalMetric.nullable(), target: bilingual }))
    .min(1)
    .max(10),
  mistakes: z.array(bilingual).max(20),
})
export type PlaybookContent = z.infer<typeof playbookContent>

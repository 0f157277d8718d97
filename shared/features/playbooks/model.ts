import { z } from 'zod'
import {
  campaignId,
  campaignStage,
  campaignStatus,
  goalMetric,
  taskChannel,
  taskOffset,
} from '#shared/features/campaigns/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

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

/** A proven way to run an activity (活动模板). */
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

/** How much of the operator's own work it takes: up to 1, 3, 8 hours, or more. */
export const effortBands = ['hour', 'halfDay', 'day', 'more'] as const
export const effortBand = z.enum(effortBands)
export type EffortBand = z.infer<typeof effortBand>

/** How long it runs: a day, up to 3, up to 7 days, or longer. */
export const durationBands = ['day', 'days', 'week', 'more'] as const
export const durationBand = z.enum(durationBands)
export type DurationBand = z.infer<typeof durationBand>

/** A row of the library. */
export const playbookEntry = playbookContent
  .pick({
    name: true,
    stage: true,
    purposes: true,
    purpose: true,
    days: true,
    startsMinute: true,
    effortHours: true,
    isHardSell: true,
    hasSharingRisk: true,
  })
  .extend({
    id: playbookId,
    version: z.number().int(),
    steps: z.number().int(),
    isShipped: z.boolean(),
    /** A shipped one with an own wording of the operator, which updates of the app leave alone. */
    isEdited: z.boolean(),
    isHidden: z.boolean(),
    /** Campaigns that were started from it, cancelled ones aside. */
    uses: z.number().int(),
    lastUsedOn: calendarDate.nullable(),
  })
export type PlaybookEntry = z.infer<typeof playbookEntry>

/** A campaign that was started from a playbook, or from which it was saved. */
export const playbookCampaign = z.object({
  id: campaignId,
  name: z.string(),
  startsOn: calendarDate,
  endsOn: calendarDate,
  status: campaignStatus,
  groups: z.array(z.string()),
  tasks: z.number().int(),
  tasksDone: z.number().int(),
  isOrigin: z.boolean(),
})

/** One playbook with all that is known of it; campaigns newest first. */
export const playbookDetail = playbookEntry.extend({
  content: playbookContent,
  /** The app has a newer wording than the one that the operator's own started from. */
  hasNewerWording: z.boolean(),
  campaigns: z.array(playbookCampaign),
})
export type PlaybookDetail = z.infer<typeof playbookDetail>

/** Something in a playbook that may be about a person or a group, where it stands and the words around it. */
export const nameFinding = z.object({
  playbook: z.string(),
  place: z.string(),
  kind: z.enum(['person', 'group', 'phone', 'account']),
  found: z.string(),
  around: z.string(),
})
export type NameFinding = z.infer<typeof nameFinding>

/** What is wrong in a file and where: `steps[3].offset.minute` of which playbook. */
export const fileFault = z.object({
  /** Number in the file, from 1. */
  playbook: z.number().int(),
  name: z.string(),
  place: z.string(),
  reason: z.enum([
    'missing',
    'wrong_type',
    'too_long',
    'too_many',
    'too_few',
    'out_of_range',
    'unknown_choice',
    'empty',
    'half_time',
    'wrong_time',
  ]),
  /** The bound or the choices that hold, '' where there are none. */
  limit: z.string(),
})
export type FileFault = z.infer<typeof fileFault>

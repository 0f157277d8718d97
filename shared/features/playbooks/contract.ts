import { z } from 'zod'
import {
  campaignId,
  campaignStage,
  goalMetric,
  minuteOfDay,
  taskOffset,
} from '#shared/features/campaigns/model.ts'
import { sourceRef } from '#shared/features/chat-import/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  durationBand,
  effortBand,
  fileFault,
  groupPurpose,
  nameFinding,
  playbookContent,
  playbookDetail,
  playbookEntry,
  playbookId,
} from './model.ts'

const one = z.object({ id: playbookId })
const language = z.enum(['zh-CN', 'en'])
/** The playbook after the change, and the id under which workspace.undo takes it back. */
const changed = z.object({ id: playbookId, name: z.string(), undoId: z.string() })
export type ChangedPlaybook = z.infer<typeof changed>

export const playbookListing = z.object({
  /** Words that must all stand in name (also as pinyin or its initials), stage, purpose, occasion or a step. */
  text: z.string().max(100).default(''),
  stage: campaignStage.optional(),
  /** Those that suit this kind of group: named for it, or for all. */
  purpose: groupPurpose.optional(),
  effort: effortBand.optional(),
  duration: durationBand.optional(),
  used: z.enum(['used', 'unused']).optional(),
  show: z.enum(['usual', 'own', 'hidden']).default('usual'),
})
export type PlaybookListing = z.infer<typeof playbookListing>

/** One campaign that is to be made: its first day and the groups it runs in. */
const run = z.object({ startsOn: calendarDate, groupIds: z.array(groupId).min(1).max(200) })

export const playbookStart = one.extend({
  /** The version that was looked at; another one now is refused with PLAYBOOK_CHANGED. */
  version: z.number().int(),
  /** In which titles and words become tasks. */
  language,
  name: z.string().max(200),
  runs: z.array(run).min(1).max(60),
  days: z.number().int().min(1).max(366),
  startsMinute: minuteOfDay.nullable(),
  endsMinute: minuteOfDay.nullable(),
  /** What becomes a task: the index of a step, and when. */
  steps: z.array(z.object({ at: z.number().int().min(0), offset: taskOffset })).max(200),
  goal: z.object({ metric: goalMetric, target: z.number() }).nullable().default(null),
  owner: z.string().max(200).default(''),
  isConfirmed: z.boolean().default(true),
})
export type PlaybookStart = z.infer<typeof playbookStart>

/** A playbook of a file as it stands to what is here. */
const fileItem = playbookEntry
  .pick({ name: true, stage: true, days: true, effortHours: true, hasSharingRisk: true, steps: true })
  .extend({
    /** Number in the file, from 1. */
    at: z.number().int(),
    /** new: unknown here · same: here with the same content · other: here with another content. */
    state: z.enum(['new', 'same', 'other']),
    /** The one that is here, by id, origin or name. */
    known: z.object({ id: playbookId, name: z.string(), isShipped: z.boolean() }).nullable(),
  })
export type PlaybookFileItem = z.infer<typeof fileItem>

export const playbookFilePlan = z.object({
  sourceName: z.string(),
  items: z.array(fileItem),
  faults: z.array(fileFault),
})
export type PlaybookFilePlan = z.infer<typeof playbookFilePlan>

const ids = z.array(playbookId).min(1).max(200)

/** All that a screen may ask about playbooks (活动模板, domain.md §9). Refuses PLAYBOOK_NOT_FOUND where an id is named. */
export const playbooksContract = {
  /** The library in its order, own ones first. `usual` leaves out what is hidden. */
  list: operation.input(playbookListing).output(z.array(playbookEntry)),
  show: operation.input(one).output(playbookDetail),

  create: operation
    .input(z.object({ content: playbookContent, campaignId: campaignId.nullable().default(null) }))
    .output(changed),
  /**
   * Replaces the content. An own wording of a shipped one is left alone by updates of the app; the app's words again make
   * it follow the app. The same content again makes no undo.
   */
  update: operation
    .input(one.extend({ content: playbookContent }))
    .output(changed.extend({ undoId: z.string().nullable() })),
  /** An own playbook with the same content; its name says that it is a copy. */
  duplicate: operation.input(one).output(changed),
  /** Removes an own playbook; campaigns that were started from it stay. Refuses PLAYBOOK_IS_SHIPPED. */
  remove: operation.input(one).output(changed),
  setHidden: operation.input(one.extend({ isHidden: z.boolean() })).output(changed),
  /** Brings back the words of the app. Refuses PLAYBOOK_NOT_SHIPPED and, where nothing was changed, PLAYBOOK_NOT_EDITED. */
  restoreShipped: operation.input(one).output(changed),

  /**
   * Makes the campaigns with their tasks, all with one undo. Refuses PLAYBOOK_CHANGED, PLAYBOOK_STEP_UNKNOWN and what
   * campaigns.create refuses.
   */
  start: operation.input(playbookStart).output(
    z.object({
      campaigns: z.array(z.object({ id: campaignId, startsOn: calendarDate })),
      tasks: z.number().int(),
      undoId: z.string(),
    }),
  ),
  /** A campaign as the beginning of a playbook: what it cannot know is empty in `missing`. */
  fromCampaign: operation
    .input(z.object({ campaignId, language }))
    .output(z.object({ content: playbookContent, findings: z.array(nameFinding) })),

  /** What in playbooks may be about members or groups, to be looked at before they are handed on. */
  inspectExport: operation
    .input(z.object({ ids, language }))
    .output(z.object({ findings: z.array(nameFinding) })),
  /** A file with playbooks to hand on: words and times alone. */
  exportFile: operation
    .input(z.object({ ids, language }))
    .output(z.object({ playbooks: z.number().int(), file: z.file() })),
  /**
   * Looks at such a file and tells what is in it and what is wrong. Refuses PLAYBOOK_FILE_TOO_BIG, PLAYBOOK_FILE_NOT_JSON,
   * PLAYBOOK_FILE_UNKNOWN, PLAYBOOK_FILE_NEWER, PLAYBOOK_FILE_EMPTY and what reading a file refuses.
   */
  inspectImport: operation.input(z.object({ source: sourceRef })).output(playbookFilePlan),
  /** Takes in what was chosen with one undo; a playbook with faults is refused with PLAYBOOK_FILE_FAULTY. */
  importFile: operation
    .input(
      z.object({
        source: sourceRef,
        choices: z
          .array(z.object({ at: z.number().int(), as: z.enum(['new', 'copy', 'replace']) }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ added: z.number().int(), replaced: z.number().int(), undoId: z.string() })),
}

import { z } from 'zod'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  fate,
  fateRule,
  flashDetail,
  flashEntry,
  flashGroupId,
  flashPerson,
  flashPhase,
  saleWindow,
} from './model.ts'

const one = z.object({ id: flashGroupId })
const some = one.extend({ personIds: z.array(personId).min(1).max(2000) })
/** The id under which workspace.undo takes it back; null where nothing changed. */
const changed = z.object({ undoId: z.string().nullable(), changed: z.number().int() })
export type ChangedFlash = z.infer<typeof changed>

export const flashStart = z.object({
  name: z.string().max(200),
  /** Groups in which people are called. */
  sourceIds: z.array(groupId).max(50),
  /** The flash group itself; null = a new one of the same name is opened. */
  groupId: groupId.nullable(),
  targetId: groupId.nullable(),
  startsOn: calendarDate,
  sale: saleWindow,
  wantedSignups: z.number(),
  /** In which titles and words become tasks. */
  language: z.enum(['zh-CN', 'en']),
})
export type FlashStart = z.infer<typeof flashStart>

/** A task as it will be. */
export const plannedFlashTask = z.object({
  title: z.string(),
  phase: flashPhase,
  on: calendarDate,
  minute: z.number().int().nullable(),
})
export type PlannedFlashTask = z.infer<typeof plannedFlashTask>

/** What may be changed of a flash group; what is not named stays. */
export const flashChange = z
  .object({ wantedSignups: z.number(), targetId: groupId.nullable(), rule: fateRule, sale: saleWindow })
  .partial()
export type FlashChange = z.infer<typeof flashChange>

export const flashFollow = some.extend({
  title: z.string().trim().min(1).max(300),
  scriptId: z.string().max(100).nullable().default(null),
  dueOn: calendarDate,
})
export type FlashFollow = z.infer<typeof flashFollow>

/**
 * All that a screen may ask about flash groups (快闪群, domain.md §9). Refuses FLASH_GROUP_NOT_FOUND where an id is named, and
 * what campaigns refuse.
 */
export const flashGroupsContract = {
  /** Flash groups, the latest first. */
  list: operation.input(z.object({})).output(z.array(flashEntry)),
  show: operation.input(one).output(flashDetail),
  /** The flash group to which a campaign belongs; null = to none. */
  ofCampaign: operation
    .input(z.object({ campaignId }))
    .output(z.object({ id: flashGroupId, name: z.string() }).nullable()),
  /** Everybody who signed up, was there or bought; those who are invited first, then by name. */
  people: operation.input(one).output(z.array(flashPerson)),

  /** What would be to do; nothing is written. Refuses FLASH_SALE_ENDS_BEFORE_START and FLASH_SALE_TOO_LATE. */
  plan: operation
    .input(flashStart.pick({ startsOn: true, sale: true, language: true }))
    .output(z.object({ tasks: z.array(plannedFlashTask), recruitOn: calendarDate, days: z.number().int() })),
  /**
   * Makes the group where it is new, the call and the days with all their tasks; one undo takes all of it back. Refuses
   * FLASH_WITHOUT_SOURCE, FLASH_SOURCE_IS_ITSELF, FLASH_TARGET_IS_ITSELF, FLASH_WANTED_WRONG, FLASH_GROUP_USED and GROUP_NAME_TAKEN.
   */
  start: operation.input(flashStart).output(one.extend({ undoId: z.string(), tasks: z.number().int() })),
  /** Changes what is named; open tasks of the sale go along with its window. */
  change: operation.input(one.extend({ change: flashChange })).output(changed),
  /** Lets all of it begin on another day: the call, the days and the sale. */
  move: operation.input(one.extend({ startsOn: calendarDate })).output(changed),
  /** Marks people as having been there or having bought, or takes the mark from them. */
  mark: operation
    .input(some.extend({ mark: z.enum(['attended', 'bought']), is: z.boolean() }))
    .output(changed),
  /** Decides about people by hand; null = as the rule says. */
  setFate: operation.input(some.extend({ fate: fate.nullable() })).output(changed),
  /** Ticks that people were invited or thanked. */
  tick: operation
    .input(some.extend({ tick: z.enum(['invited', 'thanked']), is: z.boolean() }))
    .output(changed),
  /** Makes a private-chat card for each; who must not be contacted is left out. */
  follow: operation.input(flashFollow).output(changed.extend({ skipped: z.number().int() })),
  /** Closes it: its group has ended. */
  end: operation.input(one).output(changed),
}

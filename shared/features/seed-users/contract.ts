import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { groupId } from '../groups/model.ts'
import { memberSelection, personId } from '../members/model.ts'
import { scriptId } from '../scripts/model.ts'
import { seedInsightContract } from './insight-contract.ts'
import {
  dueSeedTask,
  graduation,
  retireReason,
  seedCard,
  seedDetail,
  seedId,
  seedNotice,
  seedStage,
  seedTarget,
  seedTaskId,
  seedTaskKind,
  willingness,
} from './model.ts'

const scope = z.object({ groupId: groupId.optional() })
const note = z.string().trim().max(2000).default('')
const seedIds = z.array(seedId).min(1).max(2000)
const title = z.string().trim().min(1).max(300)
/** `undoId` takes the whole command back by workspace.undo; null when nothing changed. */
const changed = z.object({ undoId: z.string().nullable(), changed: z.number().int() })

export const addSeedsInput = z.object({
  selection: memberSelection,
  groupId,
  /** Where the score is computed; without it the group in which each of them is most active. */
  sourceGroupId: groupId.nullable().default(null),
  note,
})
export const moveSeedsInput = z.object({
  ids: seedIds,
  to: seedStage,
  /** Day of the move, today or earlier. */
  on: calendarDate.optional(),
  note,
})
/** What is said to whom, and when. */
const invitation = z.object({
  /** Day on which the invitations are due as follow-ups. */
  dueOn: calendarDate,
  title,
  /** The script to begin with. */
  scriptId: scriptId.nullable().default(null),
  note,
})
export const inviteSeedsInput = invitation.extend({ ids: seedIds })
export const invitePeopleInput = addSeedsInput.extend(invitation.shape)
export type Invitation = z.infer<typeof invitation>
export type InvitePeople = z.infer<typeof invitePeopleInput>
export type AddSeeds = z.infer<typeof addSeedsInput>
export type MoveSeeds = z.infer<typeof moveSeedsInput>
export type InviteSeeds = z.infer<typeof inviteSeedsInput>

/** All that a screen may ask about seed users. Refusals: SEED_NOT_FOUND, GROUP_NOT_FOUND and those named below. */
export const seedUsersContract = {
  ...seedInsightContract,
  /** Seeds of a scope, those longest in their stage first. */
  list: operation.input(scope).output(z.array(seedCard)),
  /** How far each living group of a scope is on the way to its target. */
  targets: operation.input(scope).output(z.array(seedTarget)),
  /** What imported logs told of seeds and the operator has not answered yet. */
  notices: operation.input(scope).output(z.array(seedNotice)),
  detail: operation.input(z.object({ id: seedId })).output(seedDetail),
  /** Pipelines that a person is in, for the drawer of a member. */
  ofPerson: operation.input(z.object({ personId })).output(z.array(seedCard)),
  /** Puts people into the pipeline of a group; those who are in it already and staff are left out. */
  add: operation.input(addSeedsInput).output(changed.extend({ skipped: z.number().int() })),
  /** Moves seeds to a stage. Refuses MOVE_IN_FUTURE and MOVE_BEFORE_LAST. */
  move: operation.input(moveSeedsInput).output(changed),
  /** Takes seeds out of the running with the reason kept: stage lost. */
  retire: operation
    .input(z.object({ ids: seedIds, reason: retireReason, on: calendarDate.optional(), note }))
    .output(changed),
  /** Graduates to the core, or to a staff role that is set in the group. Refuses SEED_NOT_MEMBER. */
  graduate: operation.input(z.object({ id: seedId, to: graduation, note })).output(changed),
  /**
   * Makes a follow-up for each and moves them to invited; people who must not be contacted are left out. One undo takes
   * all of it back.
   */
  invite: operation.input(inviteSeedsInput).output(changed.extend({ skipped: z.number().int() })),
  /** Puts people into the pipeline of a group and invites them, likewise taken back by one undo. */
  invitePeople: operation.input(invitePeopleInput).output(changed.extend({ skipped: z.number().int() })),
  edit: operation
    .input(
      z.object({
        id: seedId,
        willingness: willingness.nullable().optional(),
        note: z.string().trim().max(2000).optional(),
        sourceGroupId: groupId.nullable().optional(),
        acceptedOn: calendarDate.nullable().optional(),
      }),
    )
    .output(changed),
  /** Takes people out of the pipeline with everything that was written about them there. */
  remove: operation.input(z.object({ ids: seedIds })).output(changed),
  addTask: operation
    .input(z.object({ ids: seedIds, kind: seedTaskKind, title, dueOn: calendarDate }))
    .output(changed),
  editTask: operation
    .input(z.object({ id: seedTaskId, title: title.optional(), dueOn: calendarDate.optional() }))
    .output(changed),
  setTaskDone: operation.input(z.object({ id: seedTaskId, isDone: z.boolean() })).output(changed),
  removeTask: operation.input(z.object({ id: seedTaskId })).output(changed),
  /** Open tasks that are overdue or due today, the oldest first. */
  dueTasks: operation.input(scope).output(z.array(dueSeedTask)),
  /** The operator has seen a notice, or waves an offer away. */
  closeNotice: operation
    .input(z.object({ seedId, kind: z.enum(['joined', 'engaged', 'left']), on: calendarDate }))
    .output(z.void()),
}

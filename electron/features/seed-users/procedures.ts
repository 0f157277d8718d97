import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { seedUsersContract } from '#shared/features/seed-users/contract.ts'
import { describeEffect, listEffects } from './effect-service.ts'
import { invitePeople, inviteSeeds } from './invitation-service.ts'
import { describeSeed, listSeeds, listSeedsOfPerson, listTargets } from './list-service.ts'
import { closeNotice, listNotices } from './notice-service.ts'
import { listScores } from './score-service.ts'
import { addSeeds, editSeed, graduateSeed, moveSeeds, removeSeeds, retireSeeds } from './service.ts'
import { dismissPeople, listDismissed, readmitPeople, suggestSeeds } from './suggestion-service.ts'
import { addTask, editTask, listDueTasks, removeTask, setTaskDone } from './task-service.ts'

const os = implement(seedUsersContract).$context<ProcedureContext>()

/** Contract entries of seed users, one line each. */
export const seedUsersProcedures = {
  list: os.list.handler(({ context, input }) => listSeeds(context.data, input)),
  targets: os.targets.handler(({ context, input }) => listTargets(context.data, input)),
  notices: os.notices.handler(({ context, input }) => listNotices(context.data, input)),
  detail: os.detail.handler(({ context, input }) => describeSeed(context.data, input.id)),
  ofPerson: os.ofPerson.handler(({ context, input }) => listSeedsOfPerson(context.data, input.personId)),
  add: os.add.handler(({ context, input }) => addSeeds(context.data, input)),
  move: os.move.handler(({ context, input }) => moveSeeds(context.data, input)),
  retire: os.retire.handler(({ context, input }) => retireSeeds(context.data, input)),
  graduate: os.graduate.handler(({ context, input }) => graduateSeed(context.data, input)),
  invite: os.invite.handler(({ context, input }) => inviteSeeds(context.data, input)),
  invitePeople: os.invitePeople.handler(({ context, input }) => invitePeople(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editSeed(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removeSeeds(context.data, input.ids)),
  addTask: os.addTask.handler(({ context, input }) => addTask(context.data, input)),
  editTask: os.editTask.handler(({ context, input }) => editTask(context.data, input)),
  setTaskDone: os.setTaskDone.handler(({ context, input }) => setTaskDone(context.data, input)),
  removeTask: os.removeTask.handler(({ context, input }) => removeTask(context.data, input.id)),
  dueTasks: os.dueTasks.handler(({ context, input }) => listDueTasks(context.data, input)),
  closeNotice: os.closeNotice.handler(({ context, input }) => closeNotice(context.data, input)),
  scores: os.scores.handler(({ context, input }) => listScores(context.data, input)),
  suggestions: os.suggestions.handler(({ context, input }) => suggestSeeds(context.data, input)),
  dismissed: os.dismissed.handler(({ context, input }) => listDismissed(context.data, input.groupId)),
  dismiss: os.dismiss.handler(({ context, input }) => dismissPeople(context.data, input)),
  readmit: os.readmit.handler(({ context, input }) => readmitPeople(context.data, input)),
  effects: os.effects.handler(({ context, input }) => listEffects(context.data, input)),
  effect: os.effect.handler(({ context, input }) => describeEffect(context.data, input.id)),
}

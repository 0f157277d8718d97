import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { todayContract } from '#shared/features/today/contract.ts'
import { findTargets, listCampaignTasks, moveUnfinished } from './campaign-tasks.ts'
import {
  countDue,
  findAlerts,
  findMentioned,
  findNumbers,
  hushAlert,
  listPeople,
  listUnanswered,
} from './service.ts'

const os = implement(todayContract).$context<ProcedureContext>()

/** Contract entries of Today, one line each. */
export const todayProcedures = {
  numbers: os.numbers.handler(({ context, input }) => findNumbers(context.data, input)),
  countDue: os.countDue.handler(({ context }) => countDue(context.data)),
  listCampaignTasks: os.listCampaignTasks.handler(({ context, input }) =>
    listCampaignTasks(context.data, input),
  ),
  taskTargets: os.taskTargets.handler(({ context }) => findTargets(context.data)),
  moveTasks: os.moveTasks.handler(({ context, input }) => moveUnfinished(context.data, input)),
  alerts: os.alerts.handler(({ context, input }) => findAlerts(context.data, input)),
  listPeople: os.listPeople.handler(({ context, input }) => listPeople(context.data, input, input.figure)),
  listUnanswered: os.listUnanswered.handler(({ context, input }) => listUnanswered(context.data, input)),
  hushAlert: os.hushAlert.handler(({ context, input }) => hushAlert(context.data, input)),
  findMentioned: os.findMentioned.handler(({ context, input }) => findMentioned(context.data, input)),
}

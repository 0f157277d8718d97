import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { campaignsContract } from '#shared/features/campaigns/contract.ts'
import { listRange, listTasks, searchCampaigns, showCampaign } from './list-service.ts'
import {
  addCost,
  addMaterial,
  attachMaterial,
  editCost,
  editMaterial,
  removeCost,
  removeMaterial,
} from './part-service.ts'
import { describeLosses, removeCampaign } from './remove-service.ts'
import { reviewCampaign, waiveReviewOf } from './review-service.ts'
import {
  cancelCampaign,
  changeCampaignFacts,
  confirmCampaign,
  copyCampaign,
  createCampaign,
  moveCampaign,
  restoreCampaign,
} from './service.ts'
import { addTask, editTask, moveTasks, removeTask, settleTask, shiftTask } from './task-service.ts'

const os = implement(campaignsContract).$context<ProcedureContext>()

/** Contract entries of campaigns, one line each. */
export const campaignsProcedures = {
  listRange: os.listRange.handler(({ context, input }) => listRange(context.data, input)),
  listTasks: os.listTasks.handler(({ context, input }) => listTasks(context.data, input)),
  search: os.search.handler(({ context, input }) => searchCampaigns(context.data, input)),
  show: os.show.handler(({ context, input }) => showCampaign(context.data, input.id)),
  create: os.create.handler(({ context, input }) => createCampaign(context.data, input)),
  change: os.change.handler(({ context, input }) => changeCampaignFacts(context.data, input)),
  move: os.move.handler(({ context, input }) => moveCampaign(context.data, input)),
  copy: os.copy.handler(({ context, input }) => copyCampaign(context.data, input)),
  confirm: os.confirm.handler(({ context, input }) => confirmCampaign(context.data, input)),
  cancel: os.cancel.handler(({ context, input }) => cancelCampaign(context.data, input.id)),
  restore: os.restore.handler(({ context, input }) => restoreCampaign(context.data, input.id)),
  review: os.review.handler(({ context, input }) => reviewCampaign(context.data, input)),
  waiveReview: os.waiveReview.handler(({ context, input }) => waiveReviewOf(context.data, input.id)),
  losses: os.losses.handler(({ context, input }) => describeLosses(context.data, input.id)),
  remove: os.remove.handler(({ context, input }) => removeCampaign(context.data, input.id)),
  addTask: os.addTask.handler(({ context, input }) => addTask(context.data, input)),
  editTask: os.editTask.handler(({ context, input }) => editTask(context.data, input)),
  settleTask: os.settleTask.handler(({ context, input }) => settleTask(context.data, input)),
  moveTasks: os.moveTasks.handler(({ context, input }) => moveTasks(context.data, input)),
  shiftTask: os.shiftTask.handler(({ context, input }) => shiftTask(context.data, input)),
  removeTask: os.removeTask.handler(({ context, input }) => removeTask(context.data, input.id)),
  addMaterial: os.addMaterial.handler(({ context, input }) => addMaterial(context.data, input)),
  editMaterial: os.editMaterial.handler(({ context, input }) => editMaterial(context.data, input)),
  attachMaterial: os.attachMaterial.handler(({ context, input }) => attachMaterial(context.data, input)),
  removeMaterial: os.removeMaterial.handler(({ context, input }) => removeMaterial(context.data, input.id)),
  addCost: os.addCost.handler(({ context, input }) => addCost(context.data, input)),
  editCost: os.editCost.handler(({ context, input }) => editCost(context.data, input)),
  removeCost: os.removeCost.handler(({ context, input }) => removeCost(context.data, input.id)),
}

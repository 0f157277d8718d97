import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { contentOutputContract } from '#shared/features/content-output/contract.ts'
import { addDraft, editDraft, listDrafts, removeDraft, showDraft } from './draft-service.ts'
import { exportDrafts } from './export-drafts.ts'
import { changeCadence, listEffects, showFigures } from './figure-service.ts'
import { addIdea, editIdea, listIdeas, removeIdea } from './idea-service.ts'
import { addMaterials, removeMaterial } from './material-service.ts'
import { addPillar, editPillar, listPillars, movePillar, removePillar } from './pillar-service.ts'
import {
  listDuePosts,
  movePost,
  planPosts,
  publishPost,
  removePost,
  showWeek,
  textOfPost,
  unpublishPost,
} from './post-service.ts'

const os = implement(contentOutputContract).$context<ProcedureContext>()

/** Contract entries of content output, one line each. */
export const contentOutputProcedures = {
  pillars: os.pillars.handler(({ context, input }) => listPillars(context.data, input.personaId)),
  addPillar: os.addPillar.handler(({ context, input }) => addPillar(context.data, input)),
  editPillar: os.editPillar.handler(({ context, input }) => editPillar(context.data, input)),
  movePillar: os.movePillar.handler(({ context, input }) => movePillar(context.data, input)),
  removePillar: os.removePillar.handler(({ context, input }) => removePillar(context.data, input.id)),
  ideas: os.ideas.handler(({ context, input }) => listIdeas(context.data, input)),
  addIdea: os.addIdea.handler(({ context, input }) => addIdea(context.data, input)),
  editIdea: os.editIdea.handler(({ context, input }) => editIdea(context.data, input)),
  removeIdea: os.removeIdea.handler(({ context, input }) => removeIdea(context.data, input.id)),
  drafts: os.drafts.handler(({ context, input }) => listDrafts(context.data, input)),
  draft: os.draft.handler(({ context, input }) => showDraft(context.data, input.id)),
  addDraft: os.addDraft.handler(({ context, input }) => addDraft(context.data, input)),
  editDraft: os.editDraft.handler(({ context, input }) => editDraft(context.data, input)),
  removeDraft: os.removeDraft.handler(({ context, input }) => removeDraft(context.data, input.id)),
  exportDrafts: os.exportDrafts.handler(({ context, input }) => exportDrafts(context.data, input)),
  addMaterials: os.addMaterials.handler(({ context, input }) => addMaterials(context.data, input)),
  removeMaterial: os.removeMaterial.handler(({ context, input }) => removeMaterial(context.data, input.id)),
  plan: os.plan.handler(({ context, input }) => planPosts(context.data, input)),
  movePost: os.movePost.handler(({ context, input }) => movePost(context.data, input)),
  publish: os.publish.handler(({ context, input }) => publishPost(context.data, input)),
  unpublish: os.unpublish.handler(({ context, input }) => unpublishPost(context.data, input.id)),
  removePost: os.removePost.handler(({ context, input }) => removePost(context.data, input.id)),
  postText: os.postText.handler(({ context, input }) => textOfPost(context.data, input.id)),
  week: os.week.handler(({ context, input }) => showWeek(context.data, input)),
  dueToday: os.dueToday.handler(({ context, input }) => listDuePosts(context.data, input.groupId)),
  figures: os.figures.handler(({ context, input }) => showFigures(context.data, input)),
  setCadence: os.setCadence.handler(({ context, input }) => changeCadence(context.data, input)),
  effects: os.effects.handler(({ context, input }) => listEffects(context.data, input)),
}

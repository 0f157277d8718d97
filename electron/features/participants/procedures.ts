import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { participantsContract } from '#shared/features/participants/contract.ts'
import { followAfter, listAfter } from './after-service.ts'
import { previewPaste } from './paste-service.ts'
import {
  addParticipants,
  findChoices,
  listParticipants,
  makeMember,
  removeParticipants,
  resolveParticipant,
  setMark,
} from './service.ts'
import { findSpoken, takeSpoken } from './spoken-service.ts'
import { takePaste } from './take-service.ts'

const os = implement(participantsContract).$context<ProcedureContext>()

/** Contract entries of participants, one line each. */
export const participantsProcedures = {
  list: os.list.handler(({ context, input }) => listParticipants(context.data, input.campaignId)),
  preview: os.preview.handler(({ context, input }) => previewPaste(context.data, input)),
  take: os.take.handler(({ context, input }) => takePaste(context.data, input)),
  findSpoken: os.findSpoken.handler(({ context, input }) => findSpoken(context.data, input)),
  takeSpoken: os.takeSpoken.handler(({ context, input }) => takeSpoken(context.data, input)),
  add: os.add.handler(({ context, input }) => addParticipants(context.data, input)),
  setMark: os.setMark.handler(({ context, input }) => setMark(context.data, input)),
  resolve: os.resolve.handler(({ context, input }) => resolveParticipant(context.data, input)),
  makeMember: os.makeMember.handler(({ context, input }) => makeMember(context.data, input)),
  choices: os.choices.handler(({ context, input }) => findChoices(context.data, input.id)),
  remove: os.remove.handler(({ context, input }) => removeParticipants(context.data, input.ids)),
  listAfter: os.listAfter.handler(({ context, input }) => listAfter(context.data, input)),
  follow: os.follow.handler(({ context, input }) => followAfter(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { introductionsContract } from '#shared/features/introductions/contract.ts'
import {
  addCredential,
  addVersion,
  composeAnew,
  editVersion,
  removeCredential,
  removeVersion,
  restoreRevision,
  saveAnswers,
  saveCredential,
  saveWording,
  setProofFile,
  showHistory,
  takeComposed,
} from './edit-service.ts'
import { findWording } from './queries.ts'
import { listIntroductions, showIntroduction } from './service.ts'

const os = implement(introductionsContract).$context<ProcedureContext>()

/** Contract entries of self-introductions, one line each. */
export const introductionsProcedures = {
  list: os.list.handler(({ context, input }) => listIntroductions(context.data, input.personaId)),
  show: os.show.handler(({ context, input }) => showIntroduction(context.data, input.personaId)),
  saveAnswers: os.saveAnswers.handler(({ context, input }) => saveAnswers(context.data, input)),
  addCredential: os.addCredential.handler(({ context, input }) => addCredential(context.data, input)),
  saveCredential: os.saveCredential.handler(({ context, input }) => saveCredential(context.data, input)),
  setProofFile: os.setProofFile.handler(({ context, input }) => setProofFile(context.data, input)),
  removeCredential: os.removeCredential.handler(({ context, input }) =>
    removeCredential(context.data, input.id),
  ),
  addVersion: os.addVersion.handler(({ context, input }) => addVersion(context.data, input)),
  removeVersion: os.removeVersion.handler(({ context, input }) => removeVersion(context.data, input.id)),
  edit: os.edit.handler(({ context, input }) => editVersion(context.data, input)),
  compose: os.compose.handler(({ context, input }) => composeAnew(context.data, input)),
  take: os.take.handler(({ context, input }) => takeComposed(context.data, input)),
  history: os.history.handler(({ context, input }) => showHistory(context.data, input.id)),
  restore: os.restore.handler(({ context, input }) => restoreRevision(context.data, input)),
  wording: os.wording.handler(({ context }) => findWording(context.data.read)),
  saveWording: os.saveWording.handler(({ context, input }) => saveWording(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { problemsContract } from '#shared/features/problems/contract.ts'
import { exportProblems } from './export-list.ts'
import {
  decideQuestions,
  findInbox,
  listDecided,
  problemFromQuestion,
  reconsiderQuestion,
} from './inbox-service.ts'
import {
  createProblem,
  describeProblem,
  editProblem,
  findProblemFigures,
  listProblems,
  listProblemsOfPerson,
  removeProblems,
} from './service.ts'
import {
  addStep,
  closeProblem,
  editStep,
  listReplies,
  recordReply,
  recordResponse,
  removeStep,
  reopenProblem,
  withdrawResponse,
} from './step-service.ts'

const os = implement(problemsContract).$context<ProcedureContext>()

/** Contract entries of problems, one line each. */
export const problemsProcedures = {
  list: os.list.handler(({ context, input }) => listProblems(context.data, input)),
  ofPerson: os.ofPerson.handler(({ context, input }) => listProblemsOfPerson(context.data, input.personId)),
  show: os.show.handler(({ context, input }) => describeProblem(context.data, input.id)),
  inbox: os.inbox.handler(({ context, input }) => findInbox(context.data, input)),
  decided: os.decided.handler(({ context, input }) => listDecided(context.data, input)),
  decide: os.decide.handler(({ context, input }) => decideQuestions(context.data, input)),
  reconsider: os.reconsider.handler(({ context, input }) =>
    reconsiderQuestion(context.data, input.messageId),
  ),
  fromQuestion: os.fromQuestion.handler(({ context, input }) => problemFromQuestion(context.data, input)),
  create: os.create.handler(({ context, input }) => createProblem(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editProblem(context.data, input)),
  respond: os.respond.handler(({ context, input }) => recordResponse(context.data, input)),
  withdrawResponse: os.withdrawResponse.handler(({ context, input }) =>
    withdrawResponse(context.data, input.id),
  ),
  addStep: os.addStep.handler(({ context, input }) => addStep(context.data, input)),
  editStep: os.editStep.handler(({ context, input }) => editStep(context.data, input)),
  removeStep: os.removeStep.handler(({ context, input }) => removeStep(context.data, input)),
  close: os.close.handler(({ context, input }) => closeProblem(context.data, input)),
  reopen: os.reopen.handler(({ context, input }) => reopenProblem(context.data, input.id)),
  remove: os.remove.handler(({ context, input }) => removeProblems(context.data, input.ids)),
  replies: os.replies.handler(({ context, input }) => listReplies(context.data, input)),
  replied: os.replied.handler(({ context, input }) => recordReply(context.data, input)),
  exportList: os.exportList.handler(({ context, input }) => exportProblems(context.data, input)),
  figures: os.figures.handler(({ context, input }) => findProblemFigures(context.data, input)),
}

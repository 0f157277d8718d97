import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { sequencesContract } from '#shared/features/sequences/contract.ts'
import {
  createSequence,
  duplicateSequence,
  editSequence,
  previewUpdate,
  removeSequence,
  resetShipped,
  switchSequence,
} from './edit-service.ts'
import { listRuns, listSequences, showSequence } from './list-service.ts'
import { pauseRun, previewStart, resumeRun, startSequence, stopRun } from './run-service.ts'
import { completeTask, listDueTasks, markTaskCopied, skipTask, snoozeTask } from './task-service.ts'

const os = implement(sequencesContract).$context<ProcedureContext>()

/** Contract entries of sequences, one line each. */
export const sequencesProcedures = {
  list: os.list.handler(({ context, input }) => listSequences(context.data, input.language)),
  show: os.show.handler(({ context, input }) => showSequence(context.data, input.id, input.language)),
  listRuns: os.listRuns.handler(({ context, input }) => listRuns(context.data, input)),
  create: os.create.handler(({ context, input }) => createSequence(context.data, input.draft)),
  duplicate: os.duplicate.handler(({ context, input }) =>
    duplicateSequence(context.data, input.id, input.language),
  ),
  previewUpdate: os.previewUpdate.handler(({ context, input }) => previewUpdate(context.data, input)),
  update: os.update.handler(({ context, input }) => editSequence(context.data, input)),
  resetShipped: os.resetShipped.handler(({ context, input }) => resetShipped(context.data, input)),
  setOn: os.setOn.handler(({ context, input }) => switchSequence(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removeSequence(context.data, input.id, input.language)),
  previewStart: os.previewStart.handler(({ context, input }) => previewStart(context.data, input)),
  start: os.start.handler(({ context, input }) => startSequence(context.data, input)),
  pause: os.pause.handler(({ context, input }) => pauseRun(context.data, input.runId)),
  resume: os.resume.handler(({ context, input }) => resumeRun(context.data, input.runId)),
  stop: os.stop.handler(({ context, input }) => stopRun(context.data, input)),
  listDueTasks: os.listDueTasks.handler(({ context, input }) => listDueTasks(context.data, input)),
  completeTask: os.completeTask.handler(({ context, input }) => completeTask(context.data, input)),
  skipTask: os.skipTask.handler(({ context, input }) => skipTask(context.data, input)),
  snoozeTask: os.snoozeTask.handler(({ context, input }) => snoozeTask(context.data, input)),
  markTaskCopied: os.markTaskCopied.handler(({ context, input }) => markTaskCopied(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { ritualsContract } from '#shared/features/rituals/contract.ts'
import { listMarks, listRituals, previewSchedule } from './list-service.ts'
import { markDay, moveOneDay } from './mark-service.ts'
import {
  changeRitual,
  createRitual,
  listDueRituals,
  pauseRitual,
  removeRitual,
  resumeRitual,
} from './service.ts'

const os = implement(ritualsContract).$context<ProcedureContext>()

/** Contract entries of rituals, one line each. */
export const ritualsProcedures = {
  list: os.list.handler(({ context, input }) => listRituals(context.data, input)),
  listMarks: os.listMarks.handler(({ context, input }) => listMarks(context.data, input)),
  preview: os.preview.handler(({ context, input }) => previewSchedule(context.data, input)),
  listDue: os.listDue.handler(({ context, input }) => listDueRituals(context.data, input)),
  create: os.create.handler(({ context, input }) => createRitual(context.data, input)),
  change: os.change.handler(({ context, input }) => changeRitual(context.data, input)),
  pause: os.pause.handler(({ context, input }) => pauseRitual(context.data, input)),
  resume: os.resume.handler(({ context, input }) => resumeRitual(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removeRitual(context.data, input)),
  mark: os.mark.handler(({ context, input }) => markDay(context.data, input)),
  moveOne: os.moveOne.handler(({ context, input }) => moveOneDay(context.data, input)),
}

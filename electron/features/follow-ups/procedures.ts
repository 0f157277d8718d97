import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { followUpsContract } from '#shared/features/follow-ups/contract.ts'
import { clearCadence, setCadence, showCadence } from './cadence-service.ts'
import { exportCalendar } from './calendar-export.ts'
import {
  completeFollowUp,
  markCopied,
  reviseFollowUp,
  scheduleFollowUp,
  settleFollowUp,
  skipFollowUp,
  snoozeFollowUp,
} from './card-service.ts'
import { listHeld, showFollowUp } from './detail-service.ts'
import { completeMany, pageOfCards, reopenMany, settleMany, skipMany, snoozeMany } from './many-service.ts'
import { setNoticeLanguage } from './notices.ts'
import {
  postponePerson,
  requestContact,
  searchPeople,
  setContactState,
  silencePerson,
} from './person-service.ts'
import { previewRule } from './preview-service.ts'
import {
  countFollowUps,
  generateFollowUps,
  listDue,
  listLater,
  listOfPerson,
  listWaiting,
} from './service.ts'

const os = implement(followUpsContract).$context<ProcedureContext>()

/** Contract entries of follow-ups, one line each. */
export const followUpsProcedures = {
  page: os.page.handler(({ context, input }) => pageOfCards(context.data, input)),
  completeMany: os.completeMany.handler(({ context, input }) => completeMany(context.data, input)),
  snoozeMany: os.snoozeMany.handler(({ context, input }) => snoozeMany(context.data, input.ids, input.until)),
  skipMany: os.skipMany.handler(({ context, input }) =>
    skipMany(context.data, input.ids, input.reason, input.note),
  ),
  settleMany: os.settleMany.handler(({ context, input }) =>
    settleMany(context.data, input.ids, input.hasReplied),
  ),
  reopenMany: os.reopenMany.handler(({ context, input }) => reopenMany(context.data, input.ids)),
  listDue: os.listDue.handler(({ context, input }) => listDue(context.data, input)),
  listWaiting: os.listWaiting.handler(({ context, input }) => listWaiting(context.data, input)),
  listLater: os.listLater.handler(({ context, input }) => listLater(context.data, input)),
  listHeld: os.listHeld.handler(({ context, input }) => listHeld(context.data, input.groupId)),
  listOfPerson: os.listOfPerson.handler(({ context, input }) => listOfPerson(context.data, input.personId)),
  counts: os.counts.handler(({ context, input }) => countFollowUps(context.data, input)),
  show: os.show.handler(({ context, input }) => showFollowUp(context.data, input.id, input.language)),
  previewRule: os.previewRule.handler(({ context, input }) => previewRule(context.data, input)),
  cadence: os.cadence.handler(({ context, input }) => showCadence(context.data, input.personId)),
  setCadence: os.setCadence.handler(({ context, input }) =>
    setCadence(context.data, input.personId, input.everyDays),
  ),
  clearCadence: os.clearCadence.handler(({ context, input }) => clearCadence(context.data, input.personId)),
  generate: os.generate.handler(({ context }) => generateFollowUps(context.data)),
  complete: os.complete.handler(({ context, input }) => completeFollowUp(context.data, input)),
  markCopied: os.markCopied.handler(({ context, input }) =>
    markCopied(context.data, input.id, input.scriptId),
  ),
  snooze: os.snooze.handler(({ context, input }) => snoozeFollowUp(context.data, input.id, input.until)),
  skip: os.skip.handler(({ context, input }) =>
    skipFollowUp(context.data, input.id, input.reason, input.note),
  ),
  settle: os.settle.handler(({ context, input }) =>
    settleFollowUp(context.data, input.id, input.hasReplied, input.note),
  ),
  schedule: os.schedule.handler(({ context, input }) => scheduleFollowUp(context.data, input)),
  revise: os.revise.handler(({ context, input }) => reviseFollowUp(context.data, input)),
  requestContact: os.requestContact.handler(({ context, input }) =>
    requestContact(context.data, input.personId),
  ),
  setContactState: os.setContactState.handler(({ context, input }) =>
    setContactState(context.data, input.personId, input.state),
  ),
  silencePerson: os.silencePerson.handler(({ context, input }) =>
    silencePerson(context.data, input.personId),
  ),
  postponePerson: os.postponePerson.handler(({ context, input }) =>
    postponePerson(context.data, input.personId),
  ),
  exportCalendar: os.exportCalendar.handler(({ context, input }) => exportCalendar(context.data, input)),
  speak: os.speak.handler(({ context, input }) => setNoticeLanguage(context.data, input.language)),
  findPeople: os.findPeople.handler(({ context, input }) => searchPeople(context.data, input)),
}

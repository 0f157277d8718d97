import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { interactionsContract } from '#shared/features/interactions/contract.ts'
import {
  editInteraction,
  listInteractions,
  logInteraction,
  readConversation,
  removeInteraction,
  summariseContacts,
} from './service.ts'

const os = implement(interactionsContract).$context<ProcedureContext>()

/** Contract entries of private contacts, one line each. */
export const interactionsProcedures = {
  listOfPerson: os.listOfPerson.handler(({ context, input }) =>
    listInteractions(context.data, input.personId),
  ),
  summary: os.summary.handler(({ context, input }) => summariseContacts(context.data, input.personId)),
  lines: os.lines.handler(({ context, input }) => readConversation(context.data, input.id)),
  log: os.log.handler(({ context, input }) => logInteraction(context.data, input)),
  edit: os.edit.handler(({ context, input }) => editInteraction(context.data, input)),
  remove: os.remove.handler(({ context, input }) => removeInteraction(context.data, input.id)),
}

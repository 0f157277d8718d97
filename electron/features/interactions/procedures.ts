import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { interactionsContract } from '#shared/features/interactions/contract.ts'
import { listInteractions, logInteraction } from './service.ts'

const os = implement(interactionsContract).$context<ProcedureContext>()

/** Contract entries of private contacts, one line each. */
export const interactionsProcedures = {
  listOfPerson: os.listOfPerson.handler(({ context, input }) =>
    listInteractions(context.data, input.personId),
  ),
  log: os.log.handler(({ context, input }) => logInteraction(context.data, input)),
}

import { implement } from '@orpc/server'
import type { ProcedureContext } from '#electron/backend/implement.ts'
import { personaSheetContract } from '#shared/features/persona-sheet/contract.ts'
import { showPersonaSheet } from './service.ts'

const os = implement(personaSheetContract).$context<ProcedureContext>()

/** Contract entries of the sheet of a persona, one line each. */
export const personaSheetProcedures = {
  show: os.show.handler(({ context, input }) => showPersonaSheet(context.data, input)),
}

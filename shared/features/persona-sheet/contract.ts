import { z } from 'zod'
import { personaId } from '#shared/features/personas/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { personaSheet } from './model.ts'

/** All that a screen may ask about the sheet of a persona. */
export const personaSheetContract = {
  /** What a partner may read about a persona; `anonymise` hides the names of its groups. Refuses PERSONA_NOT_FOUND. */
  show: operation.input(z.object({ personaId, anonymise: z.boolean().default(true) })).output(personaSheet),
}

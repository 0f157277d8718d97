import { z } from 'zod'
import { personId } from '#shared/features/members/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { interaction, interactionKind } from './model.ts'

const note = z.string().trim().max(2000)
const undoId = z.string()

/** What the operator notes of a contact; without `at` it was now. */
export const contactNote = z.object({
  personId,
  kind: interactionKind,
  at: instant.optional(),
  note: note.default(''),
})
export type ContactNote = z.infer<typeof contactNote>

/** All that a screen may ask about private contacts. */
export const interactionsContract = {
  /** Private contacts with a person, newest first. Refuses PERSON_NOT_FOUND. */
  listOfPerson: operation.input(z.object({ personId })).output(z.array(interaction)),
  /** Notes a private chat, call, meeting or note that had no card. */
  log: operation.input(contactNote).output(z.object({ interaction, undoId })),
}

import { z } from 'zod'
import { personId } from '#shared/features/members/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { contactSummary, interaction, interactionId, interactionKind, privateLine } from './model.ts'

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

/** Changes to a contact that the operator noted; what is left out stays. */
export const contactChange = z.object({
  id: interactionId,
  kind: interactionKind.optional(),
  at: instant.optional(),
  note: note.optional(),
})
export type ContactChange = z.infer<typeof contactChange>

/** All that a screen may ask about private contacts. */
export const interactionsContract = {
  /** Private contacts with a person, newest first. Refuses PERSON_NOT_FOUND. */
  listOfPerson: operation.input(z.object({ personId })).output(z.array(interaction)),
  /** Last contact, who wrote last, reply rate. */
  summary: operation.input(z.object({ personId })).output(contactSummary),
  /** Lines of a conversation of an imported private log, oldest first. */
  lines: operation.input(z.object({ id: interactionId })).output(z.array(privateLine)),
  /** Notes a private chat, call, meeting or note that had no card. Refuses CONTACT_IN_FUTURE. */
  log: operation.input(contactNote).output(z.object({ interaction, undoId })),
  /** Changes what was noted by hand. Refuses CONTACT_NOT_FOUND, CONTACT_OF_LOG, CONTACT_OF_FOLLOW_UP, CONTACT_IN_FUTURE. */
  edit: operation.input(contactChange).output(z.object({ interaction, undoId })),
  /** Removes what was noted by hand; refuses as `edit` does. */
  remove: operation.input(z.object({ id: interactionId })).output(z.object({ undoId })),
}

import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  persona,
  personaContent,
  personaId,
  personaPictures,
  personaVersion,
  pictureSlot,
  pictureUrl,
} from './model.ts'

const one = z.object({ id: personaId })
/** What a persona is known by; no two have the same name and role. */
export const naming = personaContent.pick({ name: true, roleLine: true, brand: true, trade: true })
export type PersonaNaming = z.infer<typeof naming>
const changed = z.object({ persona, undoId: z.string() })

/** Some fields of a persona; those that are not named stay. What it is known by is changed by `rename`. */
export const personaChange = z.object({
  answers: personaContent.shape.answers.unwrap().optional(),
  chosenDirection: personaContent.shape.chosenDirection.unwrap().optional(),
  chosenReason: personaContent.shape.chosenReason.unwrap().optional(),
  nickname: personaContent.shape.nickname.unwrap().optional(),
  signature: personaContent.shape.signature.unwrap().optional(),
  faceChecks: personaContent.shape.faceChecks.unwrap().optional(),
  alwaysWords: personaContent.shape.alwaysWords.unwrap().optional(),
  neverWords: personaContent.shape.neverWords.unwrap().optional(),
})
export type PersonaChange = z.infer<typeof personaChange>

/** All that a screen may ask about personas (人设). Refusals: PERSONA_NOT_FOUND, GROUP_NOT_FOUND and those named below. */
export const personasContract = {
  /** Personas in the order in which they were made. */
  list: operation.input(z.object({})).output(z.array(persona)),
  show: operation.input(one).output(persona),
  pictures: operation.input(one).output(personaPictures),
  /** Makes a persona, and puts it to work in the groups named. Two may not carry the same name and role: PERSONA_TAKEN. */
  create: operation.input(naming.extend({ groupIds: z.array(groupId).default([]) })).output(persona),
  /** Saves fields as they are typed. Changes within ten minutes of each other are one version. */
  edit: operation.input(one.extend({ change: personaChange })).output(persona),
  /** Changes what a persona is known by. Refuses PERSONA_TAKEN. */
  rename: operation
    .input(
      one.extend({
        name: naming.shape.name,
        roleLine: naming.shape.roleLine.unwrap(),
        brand: naming.shape.brand.unwrap(),
        trade: naming.shape.trade.unwrap(),
      }),
    )
    .output(changed),
  /** Deletes a persona with everything that belongs to it. */
  remove: operation.input(one).output(z.object({ name: z.string(), undoId: z.string() })),
  /** Makes a persona the active one of a group; null leaves the group without. */
  setActive: operation
    .input(z.object({ groupId, personaId: personaId.nullable() }))
    .output(z.object({ undoId: z.string() })),
  /** Puts a persona to work in exactly these groups; those it leaves are without one. */
  setGroups: operation
    .input(one.extend({ groupIds: z.array(groupId) }))
    .output(z.object({ undoId: z.string() })),
  /** Keeps a picture, or (null) forgets it. */
  setPicture: operation
    .input(one.extend({ slot: pictureSlot, picture: pictureUrl.nullable() }))
    .output(z.object({ undoId: z.string() })),
  /** Newest first; the first is the present state. */
  versions: operation.input(one).output(z.array(personaVersion)),
  /** Brings an earlier version back as the newest one. Refuses PERSONA_VERSION_NOT_FOUND and PERSONA_TAKEN. */
  restore: operation.input(one.extend({ version: z.number().int() })).output(changed),
}

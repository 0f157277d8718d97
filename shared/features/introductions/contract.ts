import { z } from 'zod'
import { personaId } from '#shared/features/personas/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  answers,
  credential,
  credentialDraft,
  credentialId,
  introductionRevision,
  introductionVersion,
  platformKinds,
  VERSION_LENGTH,
  versionId,
  wordingSettings,
} from './model.ts'

const persona = z.object({ personaId })
const one = z.object({ id: versionId })
const undone = z.object({ undoId: z.string() })
const fileRef = z.union([z.object({ token: z.string() }), z.object({ path: z.string() })])
const versionText = z.string().max(VERSION_LENGTH)

/** A version with how it stands to the answers. */
export const versionOnSheet = introductionVersion.extend({
  /** Edited by hand. */
  isEdited: z.boolean(),
  /** Edited by hand, and the answers say something else since. */
  isBehind: z.boolean(),
})
export type VersionOnSheet = z.infer<typeof versionOnSheet>

/** Everything that the page of a persona's self-introduction shows. */
export const introductionSheet = z.object({
  personaId,
  /** Name and brand of the persona stand in for answers that were not given. */
  answers,
  credentials: z.array(credential),
  /** In the order of `versionKinds`; none while nothing is answered. */
  versions: z.array(versionOnSheet),
  savedAt: instant.nullable(),
})
export type IntroductionSheet = z.infer<typeof introductionSheet>

/** Refusals: PERSONA_NOT_FOUND, INTRODUCTION_NOT_FOUND, CREDENTIAL_NOT_FOUND and those named below. */
export const introductionsContract = {
  /** The versions of a persona with their present text, for distribution and cards. */
  list: operation.input(persona).output(z.array(introductionVersion)),
  show: operation.input(persona).output(introductionSheet),
  /** Saves answers as they are typed; a blank one is taken out. Versions that nobody edited follow. */
  saveAnswers: operation.input(persona.extend({ answers })).output(introductionSheet),
  addCredential: operation
    .input(persona.extend({ credential: credentialDraft }))
    .output(z.object({ id: credentialId, sheet: introductionSheet })),
  saveCredential: operation
    .input(z.object({ id: credentialId, credential: credentialDraft }))
    .output(introductionSheet),
  /** Names a file of this device that proves a credential, or (null) forgets it. */
  setProofFile: operation
    .input(z.object({ id: credentialId, file: fileRef.nullable() }))
    .output(introductionSheet),
  removeCredential: operation.input(z.object({ id: credentialId })).output(undone),

  /** Writes a version for a platform; one that is there already stays. */
  addVersion: operation.input(persona.extend({ kind: z.enum(platformKinds) })).output(introductionVersion),
  /** Removes a version for a platform. Refuses INTRODUCTION_STAYS for the three lengths. */
  removeVersion: operation.input(one).output(undone),
  /** Saves a text as it is typed. */
  edit: operation.input(one.extend({ text: versionText })).output(introductionVersion),
  /** What would be composed now, in the same wording or in the next one that reads differently. */
  compose: operation
    .input(one.extend({ wording: z.enum(['same', 'next']) }))
    .output(z.object({ turn: z.number().int(), text: z.string() })),
  /**
   * Founds a version on a newly composed text (`fresh`, as `compose` gave it); `text` is what the operator took of it.
   * Refuses INTRODUCTION_ANSWERS_CHANGED when the answers have changed since it was composed.
   */
  take: operation
    .input(one.extend({ turn: z.number().int().min(0), fresh: z.string(), text: versionText }))
    .output(undone.extend({ version: introductionVersion })),
  /** Newest first; the first is the present text. */
  history: operation.input(one).output(z.array(introductionRevision)),
  /** Brings an earlier text back as the newest one. Refuses INTRODUCTION_REVISION_NOT_FOUND. */
  restore: operation.input(one.extend({ revision: z.number().int() })).output(undone),

  /** What the operator changed in the list of over-promising phrases. */
  wording: operation.input(z.object({})).output(wordingSettings),
  saveWording: operation.input(wordingSettings).output(undone),
}

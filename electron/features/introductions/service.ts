import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import {
  type Answers,
  type Credential,
  type CredentialDraft,
  type IntroductionVersion,
  introductionVersion,
  type Prompt,
  type VersionKind,
} from '#shared/features/introductions/model.ts'
import { composeVersion } from '#shared/features/introductions/rules/compose.ts'
import { countSigns } from '#shared/features/introductions/rules/length.ts'
import { personaId as personaIdModel } from '#shared/features/personas/model.ts'
import { insertCredential, insertIntroduction, rewriteIntroduction, setAnswer } from './commands.ts'
import { ensureFollowed, type Founded, followAnswers, followsAnswers, foundedOn } from './following.ts'
import { findIntroductions, findSavedAt, personaIdOf, type StoredVersion } from './queries.ts'

/** A version as other parts and the screen know it. */
export function toVersion(stored: StoredVersion): IntroductionVersion {
  return introductionVersion.parse({ ...stored, signs: countSigns(stored.text) })
}

/** Versions of a persona with their present text, for distribution and cards. Refuses PERSONA_NOT_FOUND. */
export function listIntroductions(ctx: DataContext, personaId: string): IntroductionVersion[] {
  const { personaNo } = ensureFollowed(ctx, personaId)
  return findIntroductions(ctx.read, personaNo).map(toVersion)
}

/** All that the page shows. Refuses PERSONA_NOT_FOUND. */
export function showIntroduction(ctx: DataContext, personaId: string): IntroductionSheet {
  return sheetOf(ctx.read, ensureFollowed(ctx, personaId))
}

/** The page as it is now, for those who have just written. */
export function sheetOf(db: ReadDb, { personaNo, persona, material }: Founded): IntroductionSheet {
  return {
    personaId: personaIdModel.parse(persona.id),
    answers: { ...material.answers },
    credentials: material.credentials as Credential[],
    versions: findIntroductions(db, personaNo).map((stored) => ({
      ...toVersion(stored),
      isEdited: !followsAnswers(stored),
      isBehind:
        !followsAnswers(stored) && composeVersion(stored.kind, material, stored.turn) !== stored.baseText,
    })),
    savedAt: findSavedAt(db, personaNo),
  }
}

/** An introduction as it was worked out: answers, credentials, platforms, and what was then changed by hand. */
export type PlacedIntroduction = {
  answers: Answers
  credentials: readonly CredentialDraft[]
  platforms: readonly VersionKind[]
  /** Each replaces words of a composed version; words that are not there change nothing. */
  edits: readonly { kind: VersionKind; from: string; to: string }[]
  at: number
  editedAt: number
}

/** Puts a persona's introduction in place, for a workspace that is filled at once. */
export function placeIntroduction(db: WriteDb, personaNo: number, placed: PlacedIntroduction): void {
  const { at, editedAt } = placed
  for (const [prompt, text] of Object.entries(placed.answers) as [Prompt, string][])
    setAnswer(db, personaNo, prompt, text, at)
  for (const credential of placed.credentials)
    insertCredential(db, personaNo, { ...credential, id: newId(), at })
  const founded = foundedOn(db, personaIdOf(db, personaNo))
  followAnswers(db, founded, at)
  for (const kind of placed.platforms) {
    const text = composeVersion(kind, founded.material, 0)
    insertIntroduction(db, personaNo, {
      id: newId(),
      kind,
      turn: 0,
      baseText: text,
      text,
      cause: 'composed',
      at,
    })
  }
  for (const version of findIntroductions(db, personaNo)) {
    const edits = placed.edits.filter(({ kind }) => kind === version.kind)
    const text = edits.reduce((edited, { from, to }) => edited.replace(from, to), version.text)
    if (text === version.text) continue
    const { turn, baseText } = version
    rewriteIntroduction(db, version, { turn, baseText, text, cause: 'edited', at: editedAt })
  }
}

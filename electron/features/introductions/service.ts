import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import {
  type Credential,
  type IntroductionVersion,
  introductionVersion,
  type WordingSettings,
} from '#shared/features/introductions/model.ts'
import { composeVersion } from '#shared/features/introductions/rules/compose.ts'
import { countSigns } from '#shared/features/introductions/rules/length.ts'
import { personaId as personaIdModel } from '#shared/features/personas/model.ts'
import { ensureFollowed, type Founded, followsAnswers } from './following.ts'
import { findIntroductions, findSavedAt, findWording, type StoredVersion } from './queries.ts'

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

/** What drafts and replies of a persona are checked with: the operator's phrases, its never-words and its proof. */
export function wordingOf(
  ctx: DataContext,
  personaId: string,
): { settings: WordingSettings; neverWords: readonly string[]; credentials: readonly Credential[] } {
  const { material } = ensureFollowed(ctx, personaId)
  return {
    settings: findWording(ctx.read),
    neverWords: material.neverWords,
    credentials: material.credentials as Credential[],
  }
}

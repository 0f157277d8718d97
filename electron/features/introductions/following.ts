import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requirePersona, requirePersonaNo } from '#electron/features/personas/queries.ts'
import { type Answers, mainKinds, prompts, type VersionKind } from '#shared/features/introductions/model.ts'
import { composeVersion, type Material } from '#shared/features/introductions/rules/compose.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { insertIntroduction, rewriteIntroduction } from './commands.ts'
import { findAnswers, findCredentials, findIntroductions, type StoredVersion } from './queries.ts'

/** What a persona's introductions are composed from. */
export type Founded = { personaNo: number; persona: Persona; material: Material }

/** Answers with the persona's own name and brand where nothing else was said. */
export function knownAnswers(persona: Persona, given: Answers): Answers {
  const known: Partial<Record<(typeof prompts)[number], string>> = {
    name: persona.name,
    brand: persona.brand,
    ...given,
  }
  return Object.fromEntries(prompts.flatMap((one) => (known[one]?.trim() ? [[one, known[one]]] : [])))
}

/** Reads everything from which a persona's introductions are composed. Throws PERSONA_NOT_FOUND. */
export function foundedOn(db: ReadDb, personaId: string): Founded {
  const persona = requirePersona(db, personaId)
  const personaNo = requirePersonaNo(db, personaId)
  const { direction, trade, neverWords } = persona
  return {
    personaNo,
    persona,
    material: {
      answers: knownAnswers(persona, findAnswers(db, personaNo)),
      credentials: findCredentials(db, personaNo),
      direction,
      trade,
      neverWords,
    },
  }
}

/** True when nobody edited a version by hand: then it follows the answers. */
export const followsAnswers = ({ text, baseText }: StoredVersion) => text === baseText

type Due = { version: StoredVersion; text: string } | { kind: VersionKind; text: string }

/** Versions that are missing, or that no longer say what the answers say. Name and brand alone make no version. */
function findDue(db: ReadDb, { personaNo, material }: Founded): Due[] {
  const versions = findIntroductions(db, personaNo)
  const hasSaid = material.credentials.length > 0 || Object.keys(findAnswers(db, personaNo)).length > 0
  const missing = hasSaid
    ? mainKinds.filter((kind) => !versions.some((version) => version.kind === kind))
    : []
  return [
    ...missing.map((kind) => ({ kind, text: composeVersion(kind, material, 0) })),
    ...versions
      .filter(followsAnswers)
      .map((version) => ({ version, text: composeVersion(version.kind, material, version.turn) }))
      .filter(({ version, text }) => version.text !== text),
  ]
}

/** Writes what is missing and brings what nobody edited up to the answers; hand edits stay as they are. */
export function followAnswers(db: WriteDb, founded: Founded, at: number, recorder?: UndoRecorder): void {
  for (const due of findDue(db, founded)) {
    const { text } = due
    if ('version' in due) {
      const { turn } = due.version
      rewriteIntroduction(db, due.version, { turn, baseText: text, text, cause: 'composed', at }, recorder)
      continue
    }
    const no = insertIntroduction(db, founded.personaNo, {
      id: newId(),
      kind: due.kind,
      turn: 0,
      baseText: text,
      text,
      cause: 'composed',
      at,
    })
    recorder?.created('introduction_versions', no)
    recorder?.created('introduction_revisions', [no, 1])
  }
}

/** Makes sure that unedited versions say what persona and answers say now, as these are changed in other places too. */
export function ensureFollowed(ctx: DataContext, personaId: string): Founded {
  const founded = foundedOn(ctx.read, personaId)
  if (findDue(ctx.read, founded).length > 0)
    ctx.writeQuietly((db) => followAnswers(db, founded, ctx.clock.now()))
  return founded
}

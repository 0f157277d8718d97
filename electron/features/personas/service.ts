import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { PersonaChange, PersonaNaming } from '#shared/features/personas/contract.ts'
import {
  type Persona,
  type PersonaContent,
  type PersonaPictures,
  type PersonaVersion,
  type PictureSlot,
  personaContent,
  pictureSlots,
} from '#shared/features/personas/model.ts'
import { applyChange, joinsVersion } from '#shared/features/personas/rules/change.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { deletePersona } from './belongings.ts'
import {
  insertPersona,
  insertVersion,
  setActivePersona,
  setPicture,
  updateContent,
  updateVersion,
} from './commands.ts'
import { findPersonas, findPictures, findVersions, requirePersona, requirePersonaNo } from './queries.ts'

/** Personas for the picker. */
export function listPersonas(ctx: DataContext): Persona[] {
  return findPersonas(ctx.read)
}

/** One persona. Refuses PERSONA_NOT_FOUND. */
export function showPersona(ctx: DataContext, id: string): Persona {
  return requirePersona(ctx.read, id)
}

/** The pictures of a persona. Refuses PERSONA_NOT_FOUND. */
export function showPictures(ctx: DataContext, id: string): PersonaPictures {
  return findPictures(ctx.read, requirePersonaNo(ctx.read, id))
}

/** Earlier states of a persona and the present one, newest first. Refuses PERSONA_NOT_FOUND. */
export function listVersions(ctx: DataContext, id: string): PersonaVersion[] {
  return findVersions(ctx.read, requirePersonaNo(ctx.read, id))
}

/** The picker must tell personas apart. Throws PERSONA_TAKEN. */
function requireFree(
  db: ReadDb,
  { name, roleLine }: Pick<PersonaContent, 'name' | 'roleLine'>,
  exceptId: string | null,
): void {
  const isTaken = findPersonas(db).some(
    (other) => other.id !== exceptId && other.name === name && other.roleLine === roleLine,
  )
  if (isTaken) throw new AppError('PERSONA_TAKEN', { name: [name, roleLine].filter(Boolean).join(' ') })
}

/** Makes a persona, and the active one of some groups. Refuses PERSONA_TAKEN and GROUP_NOT_FOUND. */
export function createPersona(
  ctx: DataContext,
  { groupIds, ...given }: PersonaNaming & { groupIds: readonly string[] },
): Persona {
  const id = newId()
  const at = ctx.clock.now()
  return ctx.write('personas', (db) => {
    const content = personaContent.parse(given)
    requireFree(db, content, null)
    const personaNo = insertPersona(db, content, { id, at })
    for (const groupId of groupIds) setActivePersona(db, requireGroupNo(db, groupId), personaNo, at)
    return requirePersona(db, id)
  })
}

/** Saves some fields. Nothing changed makes no version. */
export function editPersona(
  ctx: DataContext,
  { id, change }: { id: string; change: PersonaChange },
): Persona {
  return ctx.write('personas', (db) => {
    const personaNo = requirePersonaNo(db, id)
    const before = personaContent.parse(requirePersona(db, id))
    saveContent(db, personaNo, { before, after: applyChange(before, change), at: ctx.clock.now() })
    return requirePersona(db, id)
  })
}

type Saving = { before: PersonaContent; after: PersonaContent; at: number; recorder?: UndoRecorder }

/** Writes the new state and its version: that of the last minutes goes on, else a new one begins. */
function saveContent(db: WriteDb, personaNo: number, { before, after, at, recorder }: Saving): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  recorder?.touch('personas', personaNo)
  updateContent(db, personaNo, after, at)
  const [latest] = findVersions(db, personaNo, 1)
  if (latest && joinsVersion(latest.savedAt, at)) {
    recorder?.touch('persona_versions', [personaNo, latest.version])
    updateVersion(db, personaNo, { version: latest.version, content: after, at })
    return
  }
  const version = (latest?.version ?? 0) + 1
  recorder?.created('persona_versions', [personaNo, version])
  insertVersion(db, personaNo, { version, kind: 'edited', content: after, at })
}

type Work = (db: WriteDb, recorder: UndoRecorder, found: { personaNo: number; before: Persona }) => void

/** Runs a change of one persona that can be taken back; `code` is worded as `undo.personas.<code>`. */
function undoableChange(ctx: DataContext, { id, code }: { id: string; code: string }, work: Work): string {
  return ctx.write('personas', (db) => {
    const before = requirePersona(db, id)
    const personaNo = requirePersonaNo(db, id)
    const entry = {
      id: newId(),
      code: `personas.${code}`,
      facts: { name: before.name },
      at: ctx.clock.now(),
    }
    return undoable(db, entry, (recorder) => work(db, recorder, { personaNo, before })).undoId
  })
}

type Changed = { persona: Persona; undoId: string }

/** Changes what a persona is known by. Refuses PERSONA_TAKEN. */
export function renamePersona(ctx: DataContext, { id, ...naming }: PersonaNaming & { id: string }): Changed {
  const undoId = undoableChange(
    ctx,
    { id, code: 'rename' },
    (db, recorder, { personaNo, before: persona }) => {
      requireFree(db, naming, id)
      const before = personaContent.parse(persona)
      saveContent(db, personaNo, {
        before,
        after: applyChange(before, naming),
        at: ctx.clock.now(),
        recorder,
      })
    },
  )
  return { persona: requirePersona(ctx.read, id), undoId }
}

/** Deletes a persona with all that belongs to it. */
export function removePersona(ctx: DataContext, id: string): { name: string; undoId: string } {
  const { name } = requirePersona(ctx.read, id)
  const undoId = undoableChange(ctx, { id, code: 'remove' }, (db, recorder, { personaNo }) =>
    deletePersona(db, personaNo, recorder),
  )
  return { name, undoId }
}

/** Puts another picture (null: none) in the place of one, within a change that can be taken back. */
export function replacePicture(
  db: WriteDb,
  recorder: UndoRecorder,
  { personaNo, ...next }: { personaNo: number; slot: PictureSlot; picture: string | null; at: number },
): void {
  recorder.touch('persona_pictures', [personaNo, next.slot])
  setPicture(db, personaNo, next)
}

/** Keeps a picture, or (null) forgets it. */
export function keepPicture(
  ctx: DataContext,
  { id, slot, picture }: { id: string; slot: PictureSlot; picture: string | null },
): { undoId: string } {
  const code = picture === null ? 'forgetPicture' : 'keepPicture'
  const undoId = undoableChange(ctx, { id, code }, (db, recorder, { personaNo }) => {
    replacePicture(db, recorder, { personaNo, slot, picture, at: ctx.clock.now() })
  })
  return { undoId }
}

/** Brings an earlier state back as the newest version. Refuses PERSONA_VERSION_NOT_FOUND and PERSONA_TAKEN. */
export function restoreVersion(ctx: DataContext, { id, version }: { id: string; version: number }): Changed {
  const undoId = undoableChange(ctx, { id, code: 'restore' }, (db, recorder, { personaNo, before }) => {
    const versions = findVersions(db, personaNo)
    const stored = versions.find((one) => one.version === version)
    if (!stored) throw new AppError('PERSONA_VERSION_NOT_FOUND', { name: before.name, version })
    requireFree(db, stored.content, id)
    const next = 1 + (versions[0]?.version ?? 0)
    const at = ctx.clock.now()
    recorder.touch('personas', personaNo)
    recorder.created('persona_versions', [personaNo, next])
    updateContent(db, personaNo, stored.content, at)
    insertVersion(db, personaNo, { version: next, kind: 'restored', content: stored.content, at })
  })
  return { persona: requirePersona(ctx.read, id), undoId }
}

export type PlacedPersona = {
  /** States from the first to the present one. */
  states: readonly { content: PersonaContent; at: number }[]
  pictures: Partial<PersonaPictures>
  groupNo: number
  isSample: boolean
}

/** Puts in a persona with its past, active in a group; returns its internal key. */
export function placePersona(db: WriteDb, { states, pictures, groupNo, isSample }: PlacedPersona): number {
  const [first, ...later] = states
  if (!first) throw new Error('persona without a state')
  const personaNo = insertPersona(db, first.content, { id: newId(), at: first.at, isSample })
  for (const [at, state] of later.entries()) {
    updateContent(db, personaNo, state.content, state.at)
    insertVersion(db, personaNo, { version: at + 2, kind: 'edited', content: state.content, at: state.at })
  }
  const { at } = states.at(-1) ?? first
  for (const slot of pictureSlots) {
    const picture = pictures[slot] ?? null
    if (picture !== null) setPicture(db, personaNo, { slot, picture, at })
  }
  setActivePersona(db, groupNo, personaNo, first.at)
  return personaNo
}

/** Takes the personas of the sample away with all that belongs to them. */
export function deleteSamplePersonas(db: WriteDb): void {
  for (const { no } of db.all<{ no: number }>('SELECT no FROM personas WHERE is_sample = 1'))
    deletePersona(db, no)
}

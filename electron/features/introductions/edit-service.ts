import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import {
  type Answers,
  type CredentialDraft,
  type CredentialId,
  credentialId,
  type IntroductionRevision,
  type IntroductionVersion,
  mainKinds,
  type Prompt,
  type VersionKind,
  type WordingSettings,
} from '#shared/features/introductions/model.ts'
import { composeVersion } from '#shared/features/introductions/rules/compose.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toStoredText } from '#shared/kernel/text.ts'
import {
  insertCredential,
  insertIntroduction,
  rewriteIntroduction,
  setAnswer,
  setProofPath,
  setWording,
  updateCredential,
} from './commands.ts'
import { followAnswers, foundedOn } from './following.ts'
import {
  findIntroductions,
  findRevisions,
  personaIdOf,
  requireCredential,
  requireIntroduction,
  WORDING,
} from './queries.ts'
import { sheetOf, toVersion } from './service.ts'

/** Saves answers as they are typed; unedited versions follow. An answer that the persona gives itself is not kept twice. */
export function saveAnswers(
  ctx: DataContext,
  { personaId, answers }: { personaId: string; answers: Answers },
): IntroductionSheet {
  return ctx.write('introductions', (db) => {
    const { personaNo, persona } = foundedOn(db, personaId)
    const own: Answers = { name: persona.name, brand: persona.brand }
    for (const [prompt, text] of Object.entries(answers) as [Prompt, string][])
      setAnswer(db, personaNo, prompt, text === own[prompt] ? '' : toStoredText(text), ctx.clock.now())
    return refreshed(ctx, db, personaId)
  })
}

function refreshed(
  ctx: DataContext,
  db: WriteDb,
  personaId: string,
  recorder?: UndoRecorder,
): IntroductionSheet {
  const founded = foundedOn(db, personaId)
  followAnswers(db, founded, ctx.clock.now(), recorder)
  return sheetOf(db, founded)
}

function stored({ kind, text, proofNote }: CredentialDraft): CredentialDraft {
  return { kind, text: toStoredText(text), proofNote: toStoredText(proofNote) }
}

/** Adds a credential behind the others. */
export function addCredential(
  ctx: DataContext,
  { personaId, credential }: { personaId: string; credential: CredentialDraft },
): { id: CredentialId; sheet: IntroductionSheet } {
  const id = newId()
  return ctx.write('introductions', (db) => {
    const { personaNo } = foundedOn(db, personaId)
    insertCredential(db, personaNo, { ...stored(credential), id, at: ctx.clock.now() })
    return { id: credentialId.parse(id), sheet: refreshed(ctx, db, personaId) }
  })
}

/** Saves a credential as it is typed. Refuses CREDENTIAL_NOT_FOUND. */
export function saveCredential(
  ctx: DataContext,
  { id, credential }: { id: string; credential: CredentialDraft },
): IntroductionSheet {
  return ctx.write('introductions', (db) => {
    const { no, personaNo } = requireCredential(db, id)
    updateCredential(db, no, stored(credential), ctx.clock.now())
    return refreshed(ctx, db, personaIdOf(db, personaNo))
  })
}

/** Names the file that proves a credential, or forgets it. Refuses CREDENTIAL_NOT_FOUND and FILE_NOT_FOUND. */
export function setProofFile(
  ctx: DataContext,
  { id, file }: { id: string; file: { token: string } | { path: string } | null },
): IntroductionSheet {
  const path = file === null ? '' : ctx.resolveFile(file).path
  return ctx.write('introductions', (db) => {
    const { no, personaNo } = requireCredential(db, id)
    setProofPath(db, no, path, ctx.clock.now())
    return refreshed(ctx, db, personaIdOf(db, personaNo))
  })
}

type Entry = { code: string; facts: Record<string, string | number> }

function undoableWrite(
  ctx: DataContext,
  entry: Entry,
  work: (db: WriteDb, recorder: UndoRecorder) => void,
): string {
  const { code, facts } = entry
  const about = { id: newId(), code: `introductions.${code}`, facts, at: ctx.clock.now() }
  return ctx.write('introductions', (db) => undoable(db, about, (recorder) => work(db, recorder)).undoId)
}

/** Removes a credential. Refuses CREDENTIAL_NOT_FOUND. */
export function removeCredential(ctx: DataContext, id: string): { undoId: string } {
  const { no, personaNo, text } = requireCredential(ctx.read, id)
  const undoId = undoableWrite(ctx, { code: 'removeCredential', facts: { text } }, (db, recorder) => {
    recorder.touch('introduction_credentials', no)
    db.run('DELETE FROM introduction_credentials WHERE no = ?', no)
    refreshed(ctx, db, personaIdOf(db, personaNo), recorder)
  })
  return { undoId }
}

/** Writes a version for a platform; one that is there already is given back. */
export function addVersion(
  ctx: DataContext,
  { personaId, kind }: { personaId: string; kind: VersionKind },
): IntroductionVersion {
  return ctx.write('introductions', (db) => {
    const { personaNo, material } = foundedOn(db, personaId)
    const find = () => findIntroductions(db, personaNo).find((version) => version.kind === kind)
    const there = find()
    if (there) return toVersion(there)
    const id = newId()
    const text = composeVersion(kind, material, 0)
    insertIntroduction(db, personaNo, {
      id,
      kind,
      turn: 0,
      baseText: text,
      text,
      cause: 'composed',
      at: ctx.clock.now(),
    })
    return toVersion(requireIntroduction(db, id))
  })
}

/** Removes a version for a platform with its history. Refuses INTRODUCTION_STAYS for the three lengths. */
export function removeVersion(ctx: DataContext, id: string): { undoId: string } {
  const { no, kind } = requireIntroduction(ctx.read, id)
  if ((mainKinds as readonly string[]).includes(kind)) throw new AppError('INTRODUCTION_STAYS')
  const undoId = undoableWrite(ctx, { code: 'removeVersion', facts: { kind } }, (db, recorder) => {
    recorder.touchRows('introduction_revisions', 'version_no = ?', no)
    recorder.touch('introduction_versions', no)
    db.run('DELETE FROM introduction_revisions WHERE version_no = ?', no)
    db.run('DELETE FROM introduction_versions WHERE no = ?', no)
  })
  return { undoId }
}

/** Saves a text as it is typed. The same text again changes nothing. */
export function editVersion(
  ctx: DataContext,
  { id, text }: { id: string; text: string },
): IntroductionVersion {
  return ctx.write('introductions', (db) => {
    const version = requireIntroduction(db, id)
    const typed = toStoredText(text)
    if (typed === version.text) return toVersion(version)
    const { turn, baseText } = version
    rewriteIntroduction(db, version, { turn, baseText, text: typed, cause: 'edited', at: ctx.clock.now() })
    return toVersion(requireIntroduction(db, id))
  })
}

/** So many turns in a row may read alike before there is no other wording. */
const MOST_TURNS = 12

/** What would be composed now, in the same wording or in the next one that reads differently. */
export function composeAnew(
  ctx: DataContext,
  { id, wording }: { id: string; wording: 'same' | 'next' },
): { turn: number; text: string } {
  const version = requireIntroduction(ctx.read, id)
  const { material } = foundedOn(ctx.read, personaIdOf(ctx.read, version.personaNo))
  const same = { turn: version.turn, text: composeVersion(version.kind, material, version.turn) }
  if (wording === 'same') return same
  for (let turn = version.turn + 1; turn <= version.turn + MOST_TURNS; turn += 1) {
    const text = composeVersion(version.kind, material, turn)
    if (text !== same.text && text !== version.baseText) return { turn, text }
  }
  return same
}

/** Founds a version on what was composed, with what the operator took of it as its text. */
export function takeComposed(
  ctx: DataContext,
  input: { id: string; turn: number; fresh: string; text: string },
): { version: IntroductionVersion; undoId: string } {
  const { id, turn, fresh } = input
  const version = requireIntroduction(ctx.read, id)
  const { material } = foundedOn(ctx.read, personaIdOf(ctx.read, version.personaNo))
  if (composeVersion(version.kind, material, turn) !== fresh)
    throw new AppError('INTRODUCTION_ANSWERS_CHANGED')
  const text = toStoredText(input.text)
  const cause = text === fresh ? 'composed' : 'merged'
  const undoId = undoableWrite(ctx, { code: 'take', facts: { kind: version.kind } }, (db, recorder) =>
    rewriteIntroduction(db, version, { turn, baseText: fresh, text, cause, at: ctx.clock.now() }, recorder),
  )
  return { version: toVersion(requireIntroduction(ctx.read, id)), undoId }
}

/** Every text that a version had, newest first. */
export function showHistory(ctx: DataContext, id: string): IntroductionRevision[] {
  return findRevisions(ctx.read, requireIntroduction(ctx.read, id).no)
}

/** Brings an earlier text back as the newest one. Refuses INTRODUCTION_REVISION_NOT_FOUND. */
export function restoreRevision(
  ctx: DataContext,
  { id, revision }: { id: string; revision: number },
): { undoId: string } {
  const version = requireIntroduction(ctx.read, id)
  const found = findRevisions(ctx.read, version.no).find((one) => one.revision === revision)
  if (!found) throw new AppError('INTRODUCTION_REVISION_NOT_FOUND', { revision })
  const undoId = undoableWrite(ctx, { code: 'restore', facts: { kind: version.kind } }, (db, recorder) =>
    rewriteIntroduction(
      db,
      version,
      {
        turn: found.turn,
        baseText: found.baseText,
        text: found.text,
        cause: 'restored',
        at: ctx.clock.now(),
      },
      recorder,
    ),
  )
  return { undoId }
}

/** Keeps the operator's own list of phrases. */
export function saveWording(ctx: DataContext, wording: WordingSettings): { undoId: string } {
  const undoId = undoableWrite(ctx, { code: 'saveWording', facts: {} }, (db, recorder) => {
    recorder.touch('workspace_settings', WORDING)
    setWording(db, WORDING, wording)
  })
  return { undoId }
}

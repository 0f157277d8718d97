import type { ReadDb } from '#electron/database/handles.ts'
import {
  type Answers,
  answers,
  type Credential,
  credential,
  type IntroductionRevision,
  introductionRevision,
  type VersionKind,
  versionKind,
  versionKinds,
  type WordingSettings,
  wordingSettings,
} from '#shared/features/introductions/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** A version as it is stored. */
export type StoredVersion = {
  no: number
  id: string
  personaNo: number
  kind: VersionKind
  turn: number
  baseText: string
  text: string
  revision: number
  savedAt: number
}

const VERSIONS = `SELECT no, id, persona_no AS personaNo, kind, turn, base_text AS baseText, text, revision,
    saved_at AS savedAt FROM introduction_versions`

/** What was answered, as it was written. */
export function findAnswers(db: ReadDb, personaNo: number): Answers {
  const rows = db.all<{ prompt: string; text: string }>(
    'SELECT prompt, text FROM introduction_answers WHERE persona_no = ?',
    personaNo,
  )
  return answers.parse(Object.fromEntries(rows.map(({ prompt, text }) => [prompt, text])))
}

type CredentialRow = { id: string; kind: string; text: string; proofNote: string; proofPath: string }
const CREDENTIALS =
  'SELECT id, kind, text, proof_note AS proofNote, proof_path AS proofPath FROM introduction_credentials'

/** Credentials in the order in which they were written. */
export function findCredentials(db: ReadDb, personaNo: number): Credential[] {
  return db
    .all<CredentialRow>(`${CREDENTIALS} WHERE persona_no = ? ORDER BY no`, personaNo)
    .map((row) => credential.parse({ ...row, hasProof: row.proofNote !== '' || row.proofPath !== '' }))
}

/** Keys of a credential and of its persona. Throws CREDENTIAL_NOT_FOUND. */
export function requireCredential(db: ReadDb, id: string): { no: number; personaNo: number; text: string } {
  const row = db.get<{ no: number; personaNo: number; text: string }>(
    'SELECT no, persona_no AS personaNo, text FROM introduction_credentials WHERE id = ?',
    id,
  )
  if (!row) throw new AppError('CREDENTIAL_NOT_FOUND', { id })
  return row
}

/** Versions of a persona in the order of `versionKinds`. */
export function findIntroductions(db: ReadDb, personaNo: number): StoredVersion[] {
  return db
    .all<StoredVersion>(`${VERSIONS} WHERE persona_no = ?`, personaNo)
    .map((row) => ({ ...row, kind: versionKind.parse(row.kind) }))
    .sort((a, b) => versionKinds.indexOf(a.kind) - versionKinds.indexOf(b.kind))
}

/** One version. Throws INTRODUCTION_NOT_FOUND. */
export function requireIntroduction(db: ReadDb, id: string): StoredVersion {
  const row = db.get<StoredVersion>(`${VERSIONS} WHERE id = ?`, id)
  if (!row) throw new AppError('INTRODUCTION_NOT_FOUND', { id })
  return { ...row, kind: versionKind.parse(row.kind) }
}

/** Every text that a version had, newest first. */
export function findRevisions(
  db: ReadDb,
  versionNo: number,
): (IntroductionRevision & { turn: number; baseText: string })[] {
  return db
    .all<{
      revision: number
      cause: string
      turn: number
      baseText: string
      text: string
      createdAt: number
      savedAt: number
    }>(
      `SELECT revision, cause, turn, base_text AS baseText, text, created_at AS createdAt, saved_at AS savedAt
       FROM introduction_revisions WHERE version_no = ? ORDER BY revision DESC`,
      versionNo,
    )
    .map((row) => ({ ...introductionRevision.parse(row), turn: row.turn, baseText: row.baseText }))
}

/** The persona's public id of an internal key. */
export function personaIdOf(db: ReadDb, personaNo: number): string {
  return db.value<string>('SELECT id FROM personas WHERE no = ?', personaNo) ?? ''
}

/** When something of an introduction was last saved; null when nothing ever was. */
export function findSavedAt(db: ReadDb, personaNo: number): number | null {
  return (
    db.value<number | null>(
      `SELECT max(at) FROM (
         SELECT max(saved_at) AS at FROM introduction_answers WHERE persona_no = ?1
         UNION ALL SELECT max(saved_at) FROM introduction_credentials WHERE persona_no = ?1
         UNION ALL SELECT max(saved_at) FROM introduction_versions WHERE persona_no = ?1)`,
      personaNo,
    ) ?? null
  )
}

/** Key of the setting in which the operator's own list of phrases stands. */
export const WORDING = 'introductions.wording'

/** What the operator changed in the list of over-promising phrases. */
export function findWording(db: ReadDb): WordingSettings {
  const stored = db.value<string>('SELECT value FROM workspace_settings WHERE key = ?', WORDING)
  return wordingSettings.parse(stored === undefined ? {} : JSON.parse(stored))
}

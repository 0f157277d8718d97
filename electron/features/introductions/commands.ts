import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type {
  CredentialDraft,
  Prompt,
  RevisionCause,
  VersionKind,
  WordingSettings,
} from '#shared/features/introductions/model.ts'
import type { StoredVersion } from './queries.ts'

/** Keeps an answer; a blank one is taken out. */
export function setAnswer(db: WriteDb, personaNo: number, prompt: Prompt, text: string, at: number): void {
  if (text.trim() === '') {
    db.run('DELETE FROM introduction_answers WHERE persona_no = ? AND prompt = ?', personaNo, prompt)
    return
  }
  db.run(
    `INSERT INTO introduction_answers (persona_no, prompt, text, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (persona_no, prompt) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
     WHERE text <> excluded.text`,
    personaNo,
    prompt,
    text,
    at,
  )
}

/** Adds a credential and returns its internal key. */
export function insertCredential(
  db: WriteDb,
  personaNo: number,
  credential: CredentialDraft & { id: string; at: number },
): number {
  return db.run(
    `INSERT INTO introduction_credentials (id, persona_no, kind, text, proof_note, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    credential.id,
    personaNo,
    credential.kind,
    credential.text,
    credential.proofNote,
    credential.at,
    credential.at,
  ).lastId
}

/** Rewrites a credential. */
export function updateCredential(db: WriteDb, no: number, credential: CredentialDraft, at: number): void {
  db.run(
    'UPDATE introduction_credentials SET kind = ?, text = ?, proof_note = ?, saved_at = ? WHERE no = ?',
    credential.kind,
    credential.text,
    credential.proofNote,
    at,
    no,
  )
}

/** Names the file that proves a credential; '' = none. */
export function setProofPath(db: WriteDb, no: number, path: string, at: number): void {
  db.run('UPDATE introduction_credentials SET proof_path = ?, saved_at = ? WHERE no = ?', path, at, no)
}

type Wording = { turn: number; baseText: string; text: string }

/** Adds a version with its first revision and returns its internal key. */
export function insertIntroduction(
  db: WriteDb,
  personaNo: number,
  version: Wording & { id: string; kind: VersionKind; at: number; cause: RevisionCause },
): number {
  const { id, kind, turn, baseText, text, at } = version
  const no = db.run(
    `INSERT INTO introduction_versions (id, persona_no, kind, turn, base_text, text, revision, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    id,
    personaNo,
    kind,
    turn,
    baseText,
    text,
    at,
    at,
  ).lastId
  insertRevision(db, { no, personaNo, revision: 1 }, { ...version })
  return no
}

type Key = { no: number; personaNo: number; revision: number }

function insertRevision(
  db: WriteDb,
  key: Key,
  { turn, baseText, text, cause, at }: Wording & { cause: RevisionCause; at: number },
) {
  db.run(
    `INSERT INTO introduction_revisions (version_no, revision, persona_no, cause, turn, base_text, text, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key.no,
    key.revision,
    key.personaNo,
    cause,
    turn,
    baseText,
    text,
    at,
    at,
  )
}

/** Changes of one kind that follow each other within this time are one revision. */
export const REVISION_PAUSE_MS = 600_000

/**
 * Gives a version another text. Typing goes on in the latest revision while that is young; everything else begins one.
 * With a recorder it can be taken back.
 */
export function rewriteIntroduction(
  db: WriteDb,
  version: StoredVersion,
  change: Wording & { cause: RevisionCause; at: number },
  recorder?: UndoRecorder,
): void {
  const { turn, baseText, text, cause, at } = change
  const latest = db.get<{ cause: string; savedAt: number }>(
    'SELECT cause, saved_at AS savedAt FROM introduction_revisions WHERE version_no = ? AND revision = ?',
    version.no,
    version.revision,
  )
  const goesOn =
    latest?.cause === cause &&
    (cause === 'edited' || cause === 'composed') &&
    at - latest.savedAt < REVISION_PAUSE_MS
  const revision = goesOn ? version.revision : version.revision + 1
  recorder?.touch('introduction_versions', version.no)
  if (goesOn) {
    recorder?.touch('introduction_revisions', [version.no, revision])
    db.run(
      'UPDATE introduction_revisions SET turn = ?, base_text = ?, text = ?, saved_at = ? WHERE version_no = ? AND revision = ?',
      turn,
      baseText,
      text,
      at,
      version.no,
      revision,
    )
  } else {
    recorder?.created('introduction_revisions', [version.no, revision])
    insertRevision(db, { no: version.no, personaNo: version.personaNo, revision }, change)
  }
  db.run(
    'UPDATE introduction_versions SET turn = ?, base_text = ?, text = ?, revision = ?, saved_at = ? WHERE no = ?',
    turn,
    baseText,
    text,
    revision,
    at,
    version.no,
  )
}

/** Keeps the operator's own list of phrases. */
export function setWording(db: WriteDb, key: string, wording: WordingSettings): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(wording),
  )
}

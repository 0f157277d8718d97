import type { WriteDb } from '#electron/database/handles.ts'
import type { PersonaContent, PersonaVersion, PictureSlot } from '#shared/features/personas/model.ts'

/** Inserts a persona with its first version and returns its internal key. */
export function insertPersona(
  db: WriteDb,
  content: PersonaContent,
  facts: { id: string; at: number; isSample?: boolean },
): number {
  const { lastId } = db.run(
    `INSERT INTO personas (id, name, content, is_sample, created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?)`,
    facts.id,
    content.name,
    JSON.stringify(content),
    facts.isSample ? 1 : 0,
    facts.at,
    facts.at,
  )
  insertVersion(db, lastId, { version: 1, kind: 'created', content, at: facts.at })
  return lastId
}

/** Replaces what a persona says of itself. */
export function updateContent(db: WriteDb, personaNo: number, content: PersonaContent, at: number): void {
  db.run(
    'UPDATE personas SET name = ?, content = ?, saved_at = ? WHERE no = ?',
    content.name,
    JSON.stringify(content),
    at,
    personaNo,
  )
}

/** Adds a state of a persona. */
export function insertVersion(
  db: WriteDb,
  personaNo: number,
  version: Pick<PersonaVersion, 'version' | 'kind' | 'content'> & { at: number },
): void {
  db.run(
    'INSERT INTO persona_versions (persona_no, version, kind, content, created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?)',
    personaNo,
    version.version,
    version.kind,
    JSON.stringify(version.content),
    version.at,
    version.at,
  )
}

/** Writes on in a version. */
export function updateVersion(
  db: WriteDb,
  personaNo: number,
  { version, content, at }: { version: number; content: PersonaContent; at: number },
): void {
  db.run(
    'UPDATE persona_versions SET content = ?, saved_at = ? WHERE persona_no = ? AND version = ?',
    JSON.stringify(content),
    at,
    personaNo,
    version,
  )
}

/** Makes a persona the active one of a group; null leaves the group without. */
export function setActivePersona(db: WriteDb, groupNo: number, personaNo: number | null, at: number): void {
  if (personaNo === null) {
    db.run('DELETE FROM group_personas WHERE group_no = ?', groupNo)
    return
  }
  db.run(
    `INSERT INTO group_personas (group_no, persona_no, since_at) VALUES (?, ?, ?)
     ON CONFLICT (group_no) DO UPDATE SET persona_no = excluded.persona_no, since_at = excluded.since_at
     WHERE persona_no <> excluded.persona_no`,
    groupNo,
    personaNo,
    at,
  )
}

/** Keeps a picture, or (null) forgets it. */
export function setPicture(
  db: WriteDb,
  personaNo: number,
  { slot, picture, at }: { slot: PictureSlot; picture: string | null; at: number },
): void {
  db.run('DELETE FROM persona_pictures WHERE persona_no = ? AND slot = ?', personaNo, slot)
  if (picture === null) return
  db.run(
    'INSERT INTO persona_pictures (persona_no, slot, picture, saved_at) VALUES (?, ?, ?, ?)',
    personaNo,
    slot,
    picture,
    at,
  )
}

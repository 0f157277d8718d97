import type { ReadDb } from '#electron/database/handles.ts'
import {
  type Persona,
  type PersonaPictures,
  type PersonaVersion,
  persona,
  personaContent,
  personaPictures,
  personaVersion,
} from '#shared/features/personas/model.ts'
import { directionInForce } from '#shared/features/personas/rules/direction.ts'
import { AppError } from '#shared/kernel/app-error.ts'

type PersonaRow = {
  id: string
  name: string
  content: string
  groupIds: string
  isSample: number
  createdAt: number
  savedAt: number
}

const PERSONAS = `SELECT p.id, p.name, p.content, p.is_sample AS isSample, p.created_at AS createdAt,
    p.saved_at AS savedAt,
    (SELECT json_group_array(g.id) FROM group_personas a JOIN groups g ON g.no = a.group_no
     WHERE a.persona_no = p.no AND g.archived_at IS NULL AND g.pending_batch_no IS NULL) AS groupIds
  FROM personas p`

function toPersona(row: PersonaRow): Persona {
  const content = personaContent.parse({ ...JSON.parse(row.content), name: row.name })
  return persona.parse({
    ...content,
    ...row,
    direction: directionInForce(content),
    groupIds: JSON.parse(row.groupIds),
    isSample: row.isSample === 1,
  })
}

/** Personas in the order in which they were made. */
export function findPersonas(db: ReadDb): Persona[] {
  return db.all<PersonaRow>(`${PERSONAS} ORDER BY p.no`).map(toPersona)
}

/** One persona. Throws PERSONA_NOT_FOUND. */
export function requirePersona(db: ReadDb, id: string): Persona {
  const row = db.get<PersonaRow>(`${PERSONAS} WHERE p.id = ?`, id)
  if (!row) throw new AppError('PERSONA_NOT_FOUND', { id })
  return toPersona(row)
}

/** The internal key of a persona. Throws PERSONA_NOT_FOUND. */
export function requirePersonaNo(db: ReadDb, id: string): number {
  const no = db.value<number>('SELECT no FROM personas WHERE id = ?', id)
  if (no === undefined) throw new AppError('PERSONA_NOT_FOUND', { id })
  return no
}

/** States of a persona, newest first, at most `limit` of them. */
export function findVersions(
  db: ReadDb,
  personaNo: number,
  limit = Number.MAX_SAFE_INTEGER,
): PersonaVersion[] {
  return db
    .all<{ version: number; kind: string; content: string; createdAt: number; savedAt: number }>(
      `SELECT version, kind, content, created_at AS createdAt, saved_at AS savedAt FROM persona_versions
       WHERE persona_no = ? ORDER BY version DESC LIMIT ?`,
      personaNo,
      limit,
    )
    .map((row) => personaVersion.parse({ ...row, content: JSON.parse(row.content) }))
}

/** The pictures that a persona keeps. */
export function findPictures(db: ReadDb, personaNo: number): PersonaPictures {
  const rows = db.all<{ slot: string; picture: string }>(
    'SELECT slot, picture FROM persona_pictures WHERE persona_no = ?',
    personaNo,
  )
  const none = { avatar: null, background: null, photo: null, qr: null }
  return personaPictures.parse({
    ...none,
    ...Object.fromEntries(rows.map(({ slot, picture }) => [slot, picture])),
  })
}

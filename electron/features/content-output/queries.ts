import type { ReadDb } from '#electron/database/handles.ts'
import { type Idea, idea, type Pillar, type PillarId, pillar } from '#shared/features/content-output/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** Keys of a row that belongs to a persona, with the words by which the operator knows it. */
export type OwnRow = { no: number; personaNo: number; name: string }

/** Throws PILLAR_NOT_FOUND. */
export function requirePillar(db: ReadDb, id: string): OwnRow & { position: number } {
  const row = db.get<OwnRow & { position: number }>(
    'SELECT no, persona_no AS personaNo, name, position FROM content_pillars WHERE id = ?',
    id,
  )
  if (!row) throw new AppError('PILLAR_NOT_FOUND', { id })
  return row
}

/** Key of a pillar of this persona; null stays null. Throws PILLAR_NOT_FOUND. */
export function pillarNoOf(db: ReadDb, personaNo: number, id: PillarId | null): number | null {
  if (id === null) return null
  const row = requirePillar(db, id)
  if (row.personaNo !== personaNo) throw new AppError('PILLAR_NOT_FOUND', { id })
  return row.no
}

export type StoredIdea = OwnRow & { source: string; pillarNo: number | null }

/** Throws IDEA_NOT_FOUND. */
export function requireIdea(db: ReadDb, id: string): StoredIdea {
  const row = db.get<StoredIdea>(
    'SELECT no, persona_no AS personaNo, text AS name, source, pillar_no AS pillarNo FROM content_ideas WHERE id = ?',
    id,
  )
  if (!row) throw new AppError('IDEA_NOT_FOUND', { id })
  return row
}

/** Keys and names of the pillars of a persona in their order. */
export function findPillarNames(
  db: ReadDb,
  personaNo: number,
): { no: number; name: string; position: number }[] {
  return db.all(
    'SELECT no, name, position FROM content_pillars WHERE persona_no = ? ORDER BY position, no',
    personaNo,
  )
}

/** Pillars of a persona with what hangs on them; recent posts are those since `since`. */
export function findPillars(db: ReadDb, personaNo: number, since: string): Pillar[] {
  return db
    .all<Record<string, unknown>>(
      `SELECT p.id, p.name, p.why,
         (SELECT count(*) FROM content_drafts d WHERE d.persona_no = p.persona_no AND d.pillar_no = p.no) AS drafts,
         (SELECT count(*) FROM content_ideas i WHERE i.persona_no = p.persona_no AND i.pillar_no = p.no
            AND NOT EXISTS (SELECT 1 FROM content_drafts d WHERE d.idea_no = i.no)) AS openIdeas,
         (SELECT count(*) FROM content_posts o JOIN content_drafts d ON d.no = o.draft_no
            WHERE o.persona_no = p.persona_no AND o.on_date >= ? AND o.published_at IS NOT NULL
              AND d.pillar_no = p.no) AS recentPosts
       FROM content_pillars p WHERE p.persona_no = ? ORDER BY p.position, p.no`,
      since,
      personaNo,
    )
    .map((row) => pillar.parse(row))
}

type IdeaRow = {
  id: string
  text: string
  source: string
  createdAt: number
  pillarId: string | null
  pillarName: string | null
  draftId: string | null
  draftTitle: string | null
  messageId: number | null
  groupName: string | null
  line: string | null
}

const IDEAS = `SELECT i.id, i.text, i.source, i.created_at AS createdAt, p.id AS pillarId, p.name AS pillarName,
    d.id AS draftId, d.title AS draftTitle, s.id AS messageId, g.name AS groupName, s.text AS line
  FROM content_ideas i
  LEFT JOIN content_pillars p ON p.no = i.pillar_no
  LEFT JOIN content_drafts d ON d.no = (SELECT min(f.no) FROM content_drafts f WHERE f.idea_no = i.no)
  LEFT JOIN shown_messages s ON s.id = i.message_id
  LEFT JOIN groups g ON g.no = s.group_no`

/** Ideas of a persona, newest first. Leans on content_ideas_by_persona. */
export function findIdeas(
  db: ReadDb,
  personaNo: number,
  filter: { pillarNo: number | null; show: 'open' | 'used' | 'all' },
): Idea[] {
  const used = { open: 'AND d.no IS NULL', used: 'AND d.no IS NOT NULL', all: '' }[filter.show]
  return db
    .all<IdeaRow>(
      `${IDEAS} WHERE i.persona_no = ? AND (? IS NULL OR i.pillar_no = ?) ${used} ORDER BY i.created_at DESC, i.no DESC`,
      personaNo,
      filter.pillarNo,
      filter.pillarNo,
    )
    .map((row) =>
      idea.parse({
        ...row,
        pillar: row.pillarId === null ? null : { id: row.pillarId, name: row.pillarName },
        draft: row.draftId === null ? null : { id: row.draftId, title: row.draftTitle },
        message:
          row.messageId === null
            ? null
            : { id: row.messageId, groupName: row.groupName ?? '', text: row.line ?? '' },
      }),
    )
}

/** Keys of rows that hang on a pillar or an idea. */
export function findHolders(
  db: ReadDb,
  table: 'content_ideas' | 'content_drafts',
  column: 'pillar_no' | 'idea_no',
  no: number,
): number[] {
  return db.all<{ no: number }>(`SELECT no FROM ${table} WHERE ${column} = ?`, no).map((row) => row.no)
}

import type { ReadDb } from '#electron/database/handles.ts'
import {
  type ContentKind,
  type DraftEntry,
  type DraftId,
  type DraftQuery,
  draftEntry,
  type IdeaId,
  type PillarId,
} from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

export type DraftRow = {
  no: number
  id: DraftId
  personaNo: number
  personaId: PersonaId
  pillarNo: number | null
  pillarId: PillarId | null
  ideaId: IdeaId | null
  ideaText: string | null
  kind: ContentKind
  title: string
  text: string
  savedAt: number
}

/** Throws DRAFT_NOT_FOUND. */
export function requireDraft(db: ReadDb, id: string): DraftRow {
  const row = db.get<DraftRow>(
    `SELECT d.no, d.id, d.persona_no AS personaNo, p.id AS personaId, d.pillar_no AS pillarNo, l.id AS pillarId,
       i.id AS ideaId, i.text AS ideaText, d.kind, d.title, d.text, d.saved_at AS savedAt
     FROM content_drafts d JOIN personas p ON p.no = d.persona_no LEFT JOIN content_pillars l ON l.no = d.pillar_no
     LEFT JOIN content_ideas i ON i.no = d.idea_no WHERE d.id = ?`,
    id,
  )
  if (!row) throw new AppError('DRAFT_NOT_FOUND', { id })
  return row
}

type EntryRow = Record<string, unknown> & {
  pillarId: string | null
  pillarName: string | null
  postedIn: string
}

/** Posts of groups that are gone do not count. */
const POSTED = `FROM content_posts o JOIN groups g ON g.no = o.group_no WHERE o.draft_no = d.no AND o.published_at IS NOT NULL`

const ENTRIES = `SELECT d.id, d.title, d.text, length(d.text) AS characters, d.kind, d.saved_at AS savedAt,
    p.id AS pillarId, p.name AS pillarName,
    (SELECT count(*) ${POSTED}) AS timesPosted,
    (SELECT json_group_array(DISTINCT g.id) ${POSTED}) AS postedIn,
    (SELECT max(o.on_date) ${POSTED}) AS lastPostedOn,
    (SELECT min(o.on_date) FROM content_posts o JOIN groups g ON g.no = o.group_no
       WHERE o.draft_no = d.no AND o.published_at IS NULL) AS nextPlannedOn,
    (SELECT count(*) FROM content_materials m WHERE m.draft_no = d.no) AS materials
  FROM content_drafts d LEFT JOIN content_pillars p ON p.no = d.pillar_no`

const EXCERPT = 120

/** Drafts of a persona as the query narrows them but for its text, last saved first. Leans on content_drafts_by_persona. */
export function findDraftEntries(
  db: ReadDb,
  personaNo: number,
  { kind, pillarId }: Pick<DraftQuery, 'kind' | 'pillarId'>,
): (DraftEntry & { text: string })[] {
  return db
    .all<EntryRow & { text: string }>(
      `${ENTRIES} WHERE d.persona_no = ? AND (? IS NULL OR d.kind = ?) AND (? IS NULL OR p.id = ?)
       ORDER BY d.saved_at DESC, d.no DESC`,
      personaNo,
      kind,
      kind,
      pillarId,
      pillarId,
    )
    .map((row) => ({
      ...draftEntry.parse({
        ...row,
        excerpt: row.text.slice(0, EXCERPT),
        pillar: row.pillarId === null ? null : { id: row.pillarId, name: row.pillarName },
        postedIn: JSON.parse(row.postedIn),
        state: row.timesPosted !== 0 ? 'published' : row.nextPlannedOn === null ? 'draft' : 'planned',
      }),
      text: row.text,
    }))
}

/** Living groups in which a persona is at work. */
export function findGroupsOfPersona(db: ReadDb, personaNo: number): { id: GroupId; name: string }[] {
  return db.all(
    `SELECT g.id, g.name FROM group_personas a JOIN groups g ON g.no = a.group_no
     WHERE a.persona_no = ? AND g.archived_at IS NULL AND g.pending_batch_no IS NULL ORDER BY g.no`,
    personaNo,
  )
}

/** How many drafts a persona has. */
export function countDrafts(db: ReadDb, personaNo: number): number {
  return db.value<number>('SELECT count(*) FROM content_drafts WHERE persona_no = ?', personaNo) ?? 0
}

/** Where the materials of a draft are. */
export function findMaterials(db: ReadDb, draftNo: number): { id: string; path: string }[] {
  return db.all('SELECT id, path FROM content_materials WHERE draft_no = ? ORDER BY no', draftNo)
}

/** Throws MATERIAL_NOT_FOUND. */
export function requireMaterial(db: ReadDb, id: string): { no: number; path: string } {
  const row = db.get<{ no: number; path: string }>('SELECT no, path FROM content_materials WHERE id = ?', id)
  if (!row) throw new AppError('MATERIAL_NOT_FOUND', { id })
  return row
}

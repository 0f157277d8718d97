import type { WriteDb } from '#electron/database/handles.ts'
import type { ContentKind } from '#shared/features/content-output/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Adds a pillar behind the others and returns its key. */
export function insertPillar(
  db: WriteDb,
  pillar: { id: string; personaNo: number; name: string; why: string; position: number; at: number },
): number {
  return db.run(
    'INSERT INTO content_pillars (id, persona_no, name, why, position, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    pillar.id,
    pillar.personaNo,
    pillar.name,
    pillar.why,
    pillar.position,
    pillar.at,
  ).lastId
}

/** Changes the words of a pillar; null leaves one as it is. */
export function updatePillar(
  db: WriteDb,
  no: number,
  words: { name: string | null; why: string | null },
): void {
  db.run(
    'UPDATE content_pillars SET name = coalesce(?, name), why = coalesce(?, why) WHERE no = ?',
    words.name,
    words.why,
    no,
  )
}

export function updatePillarPosition(db: WriteDb, no: number, position: number): void {
  db.run('UPDATE content_pillars SET position = ? WHERE no = ?', position, no)
}

/** Deletes a pillar; what hung on it goes without. */
export function deletePillar(db: WriteDb, no: number): void {
  db.run('UPDATE content_ideas SET pillar_no = NULL WHERE pillar_no = ?', no)
  db.run('UPDATE content_drafts SET pillar_no = NULL WHERE pillar_no = ?', no)
  db.run('DELETE FROM content_pillars WHERE no = ?', no)
}

type IdeaWords = { text: string; source: string; pillarNo: number | null }

/** Adds an idea and returns its key. */
export function insertIdea(
  db: WriteDb,
  idea: IdeaWords & { id: string; personaNo: number; messageId: number | null; at: number },
): number {
  return db.run(
    `INSERT INTO content_ideas (id, persona_no, pillar_no, text, source, message_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    idea.id,
    idea.personaNo,
    idea.pillarNo,
    idea.text,
    idea.source,
    idea.messageId,
    idea.at,
  ).lastId
}

export function updateIdea(db: WriteDb, no: number, idea: IdeaWords): void {
  db.run(
    'UPDATE content_ideas SET text = ?, source = ?, pillar_no = ? WHERE no = ?',
    idea.text,
    idea.source,
    idea.pillarNo,
    no,
  )
}

/** Deletes an idea; a draft made of it stays. */
export function deleteIdea(db: WriteDb, no: number): void {
  db.run('UPDATE content_drafts SET idea_no = NULL WHERE idea_no = ?', no)
  db.run('DELETE FROM content_ideas WHERE no = ?', no)
}

type DraftWords = { title: string; text: string; kind: ContentKind; pillarNo: number | null; at: number }

/** Adds a draft and returns its key. */
export function insertDraft(
  db: WriteDb,
  draft: DraftWords & { id: string; personaNo: number; ideaNo: number | null },
): number {
  return db.run(
    `INSERT INTO content_drafts (id, persona_no, pillar_no, idea_no, kind, title, text, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    draft.id,
    draft.personaNo,
    draft.pillarNo,
    draft.ideaNo,
    draft.kind,
    draft.title,
    draft.text,
    draft.at,
    draft.at,
  ).lastId
}

export function updateDraft(db: WriteDb, no: number, draft: DraftWords): void {
  db.run(
    'UPDATE content_drafts SET title = ?, text = ?, kind = ?, pillar_no = ?, saved_at = ? WHERE no = ?',
    draft.title,
    draft.text,
    draft.kind,
    draft.pillarNo,
    draft.at,
    no,
  )
}

/** Deletes a draft with its posts and materials. */
export function deleteDraft(db: WriteDb, no: number): void {
  db.run('DELETE FROM content_posts WHERE draft_no = ?', no)
  db.run('DELETE FROM content_materials WHERE draft_no = ?', no)
  db.run('DELETE FROM content_drafts WHERE no = ?', no)
}

/** Notes where a file is and returns the key of the note. */
export function insertMaterial(
  db: WriteDb,
  material: { id: string; personaNo: number; draftNo: number; path: string; at: number },
): number {
  return db.run(
    'INSERT INTO content_materials (id, persona_no, draft_no, path, added_at) VALUES (?, ?, ?, ?, ?)',
    material.id,
    material.personaNo,
    material.draftNo,
    material.path,
    material.at,
  ).lastId
}

export function deleteMaterial(db: WriteDb, no: number): void {
  db.run('DELETE FROM content_materials WHERE no = ?', no)
}

/** Plans a post and returns its key. */
export function insertPost(
  db: WriteDb,
  post: { id: string; personaNo: number; draftNo: number; groupNo: number; onDate: CalendarDate; at: number },
): number {
  return db.run(
    'INSERT INTO content_posts (id, persona_no, draft_no, group_no, on_date, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    post.id,
    post.personaNo,
    post.draftNo,
    post.groupNo,
    post.onDate,
    post.at,
  ).lastId
}

export function updatePostPlace(
  db: WriteDb,
  no: number,
  place: { groupNo: number; onDate: CalendarDate },
): void {
  db.run('UPDATE content_posts SET group_no = ?, on_date = ? WHERE no = ?', place.groupNo, place.onDate, no)
}

/** Marks a post as out, or (null) as planned again. */
export function updatePublished(
  db: WriteDb,
  no: number,
  published: { at: number; onDate: CalendarDate; text: string } | null,
): void {
  db.run(
    'UPDATE content_posts SET published_at = ?, published_text = ?, on_date = coalesce(?, on_date) WHERE no = ?',
    published?.at ?? null,
    published?.text ?? null,
    published?.onDate ?? null,
    no,
  )
}

export function deletePost(db: WriteDb, no: number): void {
  db.run('DELETE FROM content_posts WHERE no = ?', no)
}

/** Sets the aim from a week on. */
export function setCadence(
  db: WriteDb,
  personaNo: number,
  { fromWeek, perWeek }: { fromWeek: CalendarDate; perWeek: number },
): void {
  db.run(
    `INSERT INTO content_cadences (persona_no, from_week, per_week) VALUES (?, ?, ?)
     ON CONFLICT (persona_no, from_week) DO UPDATE SET per_week = excluded.per_week`,
    personaNo,
    fromWeek,
    perWeek,
  )
}

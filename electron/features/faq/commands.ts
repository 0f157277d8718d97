import type { WriteDb } from '#electron/database/handles.ts'
import type { FaqContent } from '#shared/features/faq/model.ts'
import { THRESHOLD } from './queries.ts'

/** Content with the group as its internal key. */
type StoredContent = Omit<FaqContent, 'groupId'> & { groupNo: number | null }
type Saving = { content: StoredContent; revision: string; at: number }

/** Inserts an entry; returns its internal key. */
export function insertEntry(
  db: WriteDb,
  { id, problemId, content, revision, at }: Saving & { id: string; problemId: string | null },
): number {
  return db.run(
    `INSERT INTO faq_entries (id, question, wordings, answer, tags, group_no, problem_id, revision, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    content.question,
    JSON.stringify(content.wordings),
    content.answer,
    JSON.stringify(content.tags),
    content.groupNo,
    problemId,
    revision,
    at,
    at,
  ).lastId
}

/** Replaces the content of an entry. */
export function updateEntry(db: WriteDb, no: number, { content, revision, at }: Saving): void {
  db.run(
    `UPDATE faq_entries SET question = ?, wordings = ?, answer = ?, tags = ?, group_no = ?, revision = ?, saved_at = ?
     WHERE no = ?`,
    content.question,
    JSON.stringify(content.wordings),
    content.answer,
    JSON.stringify(content.tags),
    content.groupNo,
    revision,
    at,
    no,
  )
}

/** Deletes an entry with its uses. */
export function deleteEntry(db: WriteDb, no: number): void {
  db.run('DELETE FROM faq_uses WHERE entry_no = ?', no)
  db.run('DELETE FROM faq_entries WHERE no = ?', no)
}

/** Notes one copying of an answer; returns its internal key. */
export function insertUse(
  db: WriteDb,
  use: { entryNo: number; at: number; asked: string; similarity: number | null; groupNo: number | null },
): number {
  return db.run(
    'INSERT INTO faq_uses (entry_no, used_at, asked, similarity, group_no) VALUES (?, ?, ?, ?, ?)',
    use.entryNo,
    use.at,
    use.asked,
    use.similarity,
    use.groupNo,
  ).lastId
}

/** Keeps the threshold of offers. */
export function updateStoredThreshold(db: WriteDb, threshold: number): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    THRESHOLD,
    JSON.stringify(threshold),
  )
}

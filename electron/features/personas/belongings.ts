import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoableTable, UndoRecorder } from '#electron/database/undo.ts'

/**
 * Tables whose rows go and come back with their persona; `where` names them by the persona's key. Rows that hang on
 * other rows stand above those, as rows are deleted from top to bottom. A feature with such a table adds its line.
 */
export const belongings: readonly { table: UndoableTable; where: string }[] = [
  { table: 'group_personas', where: 'persona_no = ?' },
  { table: 'persona_versions', where: 'persona_no = ?' },
  { table: 'persona_pictures', where: 'persona_no = ?' },
  { table: 'persona_cards', where: 'persona_no = ?' },
  { table: 'introduction_answers', where: 'persona_no = ?' },
  { table: 'introduction_credentials', where: 'persona_no = ?' },
  { table: 'introduction_revisions', where: 'persona_no = ?' },
  { table: 'introduction_versions', where: 'persona_no = ?' },
  { table: 'introduction_posts', where: 'persona_no = ?' },
  { table: 'content_posts', where: 'persona_no = ?' },
  { table: 'content_materials', where: 'persona_no = ?' },
  { table: 'content_drafts', where: 'persona_no = ?' },
  { table: 'content_ideas', where: 'persona_no = ?' },
  { table: 'content_pillars', where: 'persona_no = ?' },
  { table: 'content_cadences', where: 'persona_no = ?' },
]

/** Deletes a persona with all that belongs to it; with a recorder it can be taken back. */
export function deletePersona(db: WriteDb, personaNo: number, recorder?: UndoRecorder): void {
  for (const { table, where } of belongings) recorder?.touchRows(table, where, personaNo)
  recorder?.touch('personas', personaNo)
  for (const { table, where } of belongings) db.run(`DELETE FROM ${table} WHERE ${where}`, personaNo)
  db.run('DELETE FROM personas WHERE no = ?', personaNo)
}

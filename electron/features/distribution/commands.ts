import type { WriteDb } from '#electron/database/handles.ts'
import type { DistributionThresholds } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { THRESHOLDS } from './queries.ts'

export type NewPost = {
  id: string
  personaNo: number
  groupNo: number
  kind: VersionKind
  postedOn: CalendarDate
  text: string
  versionText: string
  note: string
  at: number
}

/** Notes a post and returns its internal key. */
export function insertPost(db: WriteDb, post: NewPost): number {
  return db.run(
    `INSERT INTO introduction_posts (id, persona_no, group_no, kind, posted_on, text, version_text, note, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    post.id,
    post.personaNo,
    post.groupNo,
    post.kind,
    post.postedOn,
    post.text,
    post.versionText,
    post.note,
    post.at,
  ).lastId
}

/** Corrects day and note of a post. */
export function updatePost(
  db: WriteDb,
  no: number,
  { postedOn, note }: { postedOn: CalendarDate; note: string },
): void {
  db.run('UPDATE introduction_posts SET posted_on = ?, note = ? WHERE no = ?', postedOn, note, no)
}

export function deletePost(db: WriteDb, no: number): void {
  db.run('DELETE FROM introduction_posts WHERE no = ?', no)
}

/** Keeps the thresholds in the settings of the workspace. */
export function updateThresholds(db: WriteDb, thresholds: DistributionThresholds): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    THRESHOLDS,
    JSON.stringify(thresholds),
  )
}

import type { WriteDb } from '#electron/database/handles.ts'
import type { PlaybookContent } from '#shared/features/playbooks/model.ts'

type NewRow = {
  id: string
  /** Null = as the app says it. */
  content: PlaybookContent | null
  version: number
  shippedVersion: number | null
  originId: string | null
  campaignId: string | null
  isHidden: boolean
  at: number
}

/** Inserts an own playbook, or the operator's part of one of the app; returns its internal key. */
export function insertPlaybook(db: WriteDb, row: NewRow): number {
  return db.run(
    `INSERT INTO playbooks (id, content, version, shipped_version, origin_id, campaign_id, is_hidden, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.content === null ? null : JSON.stringify(row.content),
    row.version,
    row.shippedVersion,
    row.originId,
    row.campaignId,
    row.isHidden ? 1 : 0,
    row.at,
    row.at,
  ).lastId
}

/** Gives a playbook another content; null = as the app says it. */
export function updateContent(
  db: WriteDb,
  no: number,
  next: { content: PlaybookContent | null; version: number; shippedVersion: number | null; at: number },
): void {
  db.run(
    'UPDATE playbooks SET content = ?, version = ?, shipped_version = ?, changed_at = ? WHERE no = ?',
    next.content === null ? null : JSON.stringify(next.content),
    next.version,
    next.shippedVersion,
    next.at,
    no,
  )
}

export function updateHidden(db: WriteDb, no: number, isHidden: boolean): void {
  db.run('UPDATE playbooks SET is_hidden = ? WHERE no = ?', isHidden ? 1 : 0, no)
}

/** Deletes the row of one of the app once it says nothing of its own. */
export function deleteIfBare(db: WriteDb, no: number): void {
  db.run('DELETE FROM playbooks WHERE no = ? AND content IS NULL AND is_hidden = 0', no)
}

export function deletePlaybook(db: WriteDb, no: number): void {
  db.run('DELETE FROM playbooks WHERE no = ?', no)
}

import type { WriteDb } from '#electron/database/handles.ts'
import type { GroupDraft } from '#shared/features/groups/model.ts'

/** Inserts a group and returns its internal key. */
export function insertGroup(
  db: WriteDb,
  draft: GroupDraft,
  facts: {
    id: string
    createdAt: number
    isSample?: boolean
    platformChatId?: string | null
    batchNo?: number
  },
): number {
  return db.run(
    `INSERT INTO groups (id, name, platform, capacity, kind, lifecycle, leader_name, starts_on, ends_on, note,
       platform_chat_id, is_sample, pending_batch_no, origin_batch_no, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    facts.id,
    draft.name,
    draft.platform,
    draft.capacity,
    draft.kind,
    draft.lifecycle,
    draft.leaderName,
    draft.startsOn,
    draft.endsOn,
    draft.note,
    facts.platformChatId ?? null,
    facts.isSample ? 1 : 0,
    facts.batchNo ?? null,
    facts.batchNo ?? null,
    facts.createdAt,
  ).lastId
}

/** Remembers under which id exports know the group; the first one stays. */
export function setGroupChatId(db: WriteDb, groupNo: number, chatId: string): void {
  db.run('UPDATE groups SET platform_chat_id = ? WHERE no = ? AND platform_chat_id IS NULL', chatId, groupNo)
}

/** Replaces what the operator states about a group. */
export function updateGroup(db: WriteDb, groupNo: number, draft: GroupDraft): void {
  db.run(
    `UPDATE groups SET name = ?, platform = ?, capacity = ?, kind = ?, lifecycle = ?, leader_name = ?, starts_on = ?,
       ends_on = ?, note = ? WHERE no = ?`,
    draft.name,
    draft.platform,
    draft.capacity,
    draft.kind,
    draft.lifecycle,
    draft.leaderName,
    draft.startsOn,
    draft.endsOn,
    draft.note,
    groupNo,
  )
}

/** Puts a group away (an instant) or takes it out again (null). */
export function updateArchivedAt(db: WriteDb, groupNo: number, archivedAt: number | null): void {
  db.run('UPDATE groups SET archived_at = ? WHERE no = ?', archivedAt, groupNo)
}

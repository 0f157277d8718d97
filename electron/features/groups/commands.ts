import type { WriteDb } from '#electron/database/handles.ts'
import type { GroupDraft } from '#shared/features/groups/model.ts'

/** Inserts a group and returns its internal key. */
export function insertGroup(
  db: WriteDb,
  draft: GroupDraft,
  facts: { id: string; createdAt: number; isSample?: boolean; platformChatId?: string | null },
): number {
  return db.run(
    `INSERT INTO groups (id, name, platform, capacity, kind, lifecycle, leader_name, starts_on, ends_on, note,
       platform_chat_id, is_sample, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    facts.createdAt,
  ).lastId
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { ParsedIdentity } from '#electron/features/chat-import/service.ts'

/** A sample group's rows: internal key, id, and the batch that opened it. */
export type KnownGroup = { no: number; id: string; batchNo: number }

/** Tells whether a sample is loaded, or was being loaded or removed. */
export function hasSample(db: ReadDb): boolean {
  return (
    db.value<number>("SELECT 1 FROM import_batches WHERE is_sample = 1 AND state <> 'undone' LIMIT 1") === 1
  )
}

/** The groups of the sample by their chat id. */
export function findSampleGroups(db: ReadDb): Map<string, KnownGroup> {
  const rows = db.all<KnownGroup & { chatId: string }>(
    `SELECT no, id, platform_chat_id AS chatId, origin_batch_no AS batchNo FROM groups
     WHERE is_sample = 1 AND platform_chat_id IS NOT NULL`,
  )
  return new Map(rows.map((row) => [row.chatId, row]))
}

/** The person behind an id; somebody whom only system lines name is found by that name in the group. */
export function findPersonOf(
  db: ReadDb,
  identity: ParsedIdentity,
  group: KnownGroup,
  nick: string,
): { no: number; id: string } | undefined {
  return (
    db.get<{ no: number; id: string }>(
      `SELECT p.no, p.id FROM platform_identities i JOIN people p ON p.no = i.person_no
       WHERE i.kind = ? AND i.value = ? LIMIT 1`,
      identity.kind,
      identity.value,
    ) ??
    db.get<{ no: number; id: string }>(
      `SELECT p.no, p.id FROM memberships m JOIN people p ON p.no = m.person_no
       WHERE m.group_no = ? AND m.nickname = ? LIMIT 1`,
      group.no,
      nick,
    )
  )
}

/** Batches of the sample that are still there, oldest first, with the lines that each brought. */
export function findSampleBatches(db: ReadDb): { no: number; messages: number }[] {
  return db.all<{ no: number; messages: number }>(
    `SELECT no, coalesce(counts ->> 'added', 0) AS messages FROM import_batches
     WHERE is_sample = 1 AND state IN ('done', 'removing') ORDER BY no`,
  )
}

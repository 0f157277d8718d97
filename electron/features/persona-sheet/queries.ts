import type { ReadDb } from '#electron/database/handles.ts'

/** Groups by their ids with their kinds and present members, bots left out; the largest first. */
export function findSheetGroups(
  db: ReadDb,
  groupIds: readonly string[],
): { name: string; kind: string; members: number }[] {
  return db.all(
    `SELECT g.name, g.kind, (SELECT count(*) FROM memberships m WHERE m.group_no = g.no AND m.left_kind IS NULL
       AND m.pending_batch_no IS NULL AND m.is_bot = 0) AS members
     FROM json_each(?) v CROSS JOIN groups g ON g.id = v.value ORDER BY members DESC, g.no`,
    JSON.stringify(groupIds),
  )
}

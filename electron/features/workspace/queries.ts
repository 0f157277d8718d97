import type { ReadDb } from '#electron/database/handles.ts'

export type WorkspaceCounts = { groups: number; people: number; messages: number }

/** What the whole workspace holds, without what an unfinished import brings. */
export function countWorkspace(db: ReadDb): WorkspaceCounts {
  return db.get<WorkspaceCounts>(
    `SELECT (SELECT count(*) FROM groups WHERE pending_batch_no IS NULL) AS groups,
       (SELECT count(*) FROM people WHERE pending_batch_no IS NULL) AS people,
       (SELECT coalesce(sum(messages + staff_messages), 0) FROM group_days) AS messages`,
  ) as WorkspaceCounts
}

/** How much of it is the sample. */
export function countSample(db: ReadDb): WorkspaceCounts {
  return db.get<WorkspaceCounts>(
    `SELECT (SELECT count(*) FROM groups WHERE is_sample = 1 AND pending_batch_no IS NULL) AS groups,
       (SELECT count(*) FROM people WHERE is_sample = 1 AND pending_batch_no IS NULL) AS people,
       (SELECT coalesce(sum(d.messages + d.staff_messages), 0) FROM group_days d
        JOIN groups g ON g.no = d.group_no WHERE g.is_sample = 1) AS messages`,
  ) as WorkspaceCounts
}

import type { WriteDb } from '#electron/database/handles.ts'

/** Forgets what was kept about groups that are gone. */
export function deleteOrphanStates(db: WriteDb): void {
  db.run('DELETE FROM activity_states WHERE NOT EXISTS (SELECT 1 FROM groups g WHERE g.no = group_no)')
}

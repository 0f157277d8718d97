import type { ReadDb } from '#electron/database/handles.ts'

/**
 * People present in a source group who may be suggested for a target group: no staff and no bot in either, contact
 * allowed, not in the pipeline, not dismissed. Who is out is few, so that small lists spare looking at everybody four
 * times. Leans on memberships_by_group_person and the keys of the lists.
 */
export const CANDIDATES = `SELECT m.person_no AS personNo FROM memberships m
  WHERE m.group_no = ?2 AND m.left_kind IS NULL AND m.pending_batch_no IS NULL AND m.staff_role = 'none' AND m.is_me = 0
    AND m.is_bot = 0 AND m.person_no NOT IN (
      SELECT no FROM people WHERE do_not_contact = 1 UNION ALL SELECT no FROM people WHERE pending_batch_no IS NOT NULL
      UNION ALL SELECT person_no FROM seeds WHERE group_no = ?1
      UNION ALL SELECT person_no FROM seed_dismissals WHERE group_no = ?1
      UNION ALL SELECT person_no FROM memberships WHERE group_no = ?1
        AND (staff_role <> 'none' OR is_me = 1 OR is_bot = 1))`

export function findCandidates(db: ReadDb, targetNo: number, sourceNo: number): number[] {
  return db.all<{ personNo: number }>(CANDIDATES, targetNo, sourceNo).map(({ personNo }) => personNo)
}

/** Somebody who is suggested, as their row says who they are. */
export type SuggestedRow = {
  personNo: number
  personId: string
  name: string
  nickname: string
  isMember: number
}

/** Who people are in a source group, and whether they are in the target group. */
export function findSuggested(
  db: ReadDb,
  groups: { targetNo: number; sourceNo: number },
  personNos: readonly number[],
): Map<number, SuggestedRow> {
  const rows = db.all<SuggestedRow>(
    `SELECT m.person_no AS personNo, p.id AS personId, p.display_name AS name, m.nickname,
       EXISTS (SELECT 1 FROM memberships t WHERE t.group_no = ?1 AND t.person_no = m.person_no AND t.left_kind IS NULL
         AND t.pending_batch_no IS NULL) AS isMember
     FROM json_each(?3) v CROSS JOIN memberships m ON m.group_no = ?2 AND m.person_no = v.value
       CROSS JOIN people p ON p.no = m.person_no`,
    groups.targetNo,
    groups.sourceNo,
    JSON.stringify(personNos),
  )
  return new Map(rows.map((row) => [row.personNo, row]))
}

/** Living groups that people may be suggested from, with how many of their present members spoke in the window. */
export function findSourceGroups(db: ReadDb): { no: number; id: string; name: string; speakers: number }[] {
  return db.all(
    `SELECT g.no, g.id, g.name, (SELECT count(*) FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
       WHERE f.group_no = g.no AND f.messages > 0 AND m.left_kind IS NULL AND m.pending_batch_no IS NULL
         AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0) AS speakers
     FROM groups g WHERE g.archived_at IS NULL AND g.pending_batch_no IS NULL ORDER BY g.no`,
  )
}

/** People whom the operator does not want to be suggested for a group, the latest first. */
export function findDismissed(db: ReadDb, groupNo: number): { personId: string; name: string; at: number }[] {
  return db.all(
    `SELECT p.id AS personId, p.display_name AS name, d.at FROM seed_dismissals d JOIN people p ON p.no = d.person_no
     WHERE d.group_no = ? AND p.pending_batch_no IS NULL ORDER BY d.at DESC, d.no DESC`,
    groupNo,
  )
}

/** The row that dismisses a person for a group, if there is one. */
export function findDismissal(db: ReadDb, groupNo: number, personNo: number): number | null {
  return (
    db.value<number>(
      'SELECT no FROM seed_dismissals WHERE group_no = ? AND person_no = ?',
      groupNo,
      personNo,
    ) ?? null
  )
}

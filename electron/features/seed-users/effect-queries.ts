import type { ReadDb } from '#electron/database/handles.ts'
import type { SeedStage } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A seed who joined, with the membership whose own messages do not count. */
export type JoinedSeed = {
  seedId: string
  personId: string
  name: string
  groupNo: number
  groupId: string
  groupName: string
  stage: SeedStage
  on: CalendarDate
  /** Membership whose messages stand among those of the group; null for staff, who do not count in it anyway. */
  countedNo: number | null
}

const JOINED = `SELECT s.id AS seedId, p.id AS personId, p.display_name AS name, s.group_no AS groupNo,
    g.id AS groupId, g.name AS groupName, s.stage, s.accepted_on AS "on",
    (SELECT m.no FROM memberships m WHERE m.group_no = s.group_no AND m.person_no = s.person_no
       AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND m.pending_batch_no IS NULL) AS countedNo
  FROM seeds s JOIN people p ON p.no = s.person_no JOIN groups g ON g.no = s.group_no
  WHERE s.accepted_on IS NOT NULL AND g.pending_batch_no IS NULL AND p.pending_batch_no IS NULL`

/** Statements whose plans are tested; they lean on seeds_by_group_person and the keys of the derived days. */
export const effectStatements = {
  ofGroup: `${JOINED} AND s.group_no = ? ORDER BY s.accepted_on DESC, s.no DESC`,
  groupDays:
    'SELECT on_date AS "on", messages FROM group_days WHERE group_no = ? AND on_date BETWEEN ? AND ?',
  ownDays:
    'SELECT on_date AS "on", messages FROM daily_facts WHERE membership_no = ? AND on_date BETWEEN ? AND ?',
} as const

/** Seeds of a group, or of all living groups, who ever joined; the latest first. */
export function findJoinedSeeds(db: ReadDb, groupNo: number | null): JoinedSeed[] {
  if (groupNo !== null) return db.all(effectStatements.ofGroup, groupNo)
  return db.all(`${JOINED} AND g.archived_at IS NULL ORDER BY s.accepted_on DESC, s.no DESC`)
}

type DayRow = { on: CalendarDate; messages: number }

/** Messages of a group by day, staff and bots left out. */
export function findGroupDays(db: ReadDb, groupNo: number, from: CalendarDate, to: CalendarDate): DayRow[] {
  return db.all(effectStatements.groupDays, groupNo, from, to)
}

/** Messages of one member by day. */
export function findOwnDays(
  db: ReadDb,
  membershipNo: number,
  from: CalendarDate,
  to: CalendarDate,
): DayRow[] {
  return db.all(effectStatements.ownDays, membershipNo, from, to)
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { MemberShare } from '#shared/features/groups/contract.ts'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import { group } from '#shared/features/groups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

type GroupRow = Omit<Group, 'isSample'> & { no: number; isSample: number }

const COLUMNS = `no, id, name, platform, capacity, kind, lifecycle, leader_name AS leaderName, starts_on AS startsOn,
  ends_on AS endsOn, note, is_sample AS isSample, archived_at AS archivedAt, created_at AS createdAt`

function toGroup(row: GroupRow): Group {
  return group.parse({ ...row, isSample: row.isSample === 1 })
}

/** Groups in the order in which they were made. */
export function findGroups(db: ReadDb, { includeArchived }: { includeArchived: boolean }): Group[] {
  const rows = db.all<GroupRow>(
    `SELECT ${COLUMNS} FROM groups WHERE pending_batch_no IS NULL AND (? OR archived_at IS NULL) ORDER BY no`,
    includeArchived ? 1 : 0,
  )
  return rows.map(toGroup)
}

/** The internal key of a group. Throws GROUP_NOT_FOUND. */
export function requireGroupNo(db: ReadDb, id: string): number {
  const no = db.value<number>('SELECT no FROM groups WHERE id = ?', id)
  if (no === undefined) throw new AppError('GROUP_NOT_FOUND', { id })
  return no
}

/** A group by its id. Throws GROUP_NOT_FOUND. */
export function requireGroup(db: ReadDb, id: string): Group {
  const row = db.get<GroupRow>(`SELECT ${COLUMNS} FROM groups WHERE id = ?`, id)
  if (!row) throw new AppError('GROUP_NOT_FOUND', { id })
  return toGroup(row)
}

/** The living group that an export most likely belongs to: by its chat id, else by an equal and unique name. */
export function findGroupForChat(db: ReadDb, chatId: string | null, chatName: string): GroupId | null {
  if (chatId !== null) {
    const known = db.value<GroupId>(
      'SELECT id FROM groups WHERE platform_chat_id = ? AND archived_at IS NULL AND pending_batch_no IS NULL',
      chatId,
    )
    if (known !== undefined) return known
  }
  const named = db.all<{ id: GroupId }>(
    'SELECT id FROM groups WHERE name = ? AND archived_at IS NULL AND pending_batch_no IS NULL',
    chatName,
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** The living group of a name, also one that an unfinished import is opening; null when there is none. */
export function findGroupNoByName(db: ReadDb, name: string): number | null {
  return db.value<number>('SELECT no FROM groups WHERE name = ? AND archived_at IS NULL', name) ?? null
}

/** Present members of a group. */
export function countMembers(db: ReadDb, groupNo: number): number {
  return (
    db.value<number>(
      'SELECT count(*) FROM memberships WHERE group_no = ? AND left_kind IS NULL AND pending_batch_no IS NULL',
      groupNo,
    ) ?? 0
  )
}

/** Non-staff messages of a group lately, and how staff posts were taken up. Leans on the primary key of group_days. */
export function findRecentLife(
  db: ReadDb,
  groupNo: number,
  window: { from: CalendarDate; to: CalendarDate },
): { lastSpokeOn: CalendarDate | null; posts: number; pickups: number } {
  const sums = db.get<{ posts: number; pickups: number }>(
    `SELECT coalesce(sum(staff_posts), 0) AS posts, coalesce(sum(staff_pickups), 0) AS pickups FROM group_days
     WHERE group_no = ? AND on_date BETWEEN ? AND ?`,
    groupNo,
    window.from,
    window.to,
  ) ?? { posts: 0, pickups: 0 }
  const lastSpokeOn =
    db.value<CalendarDate>(
      'SELECT on_date FROM group_days WHERE group_no = ? AND messages > 0 ORDER BY on_date DESC LIMIT 1',
      groupNo,
    ) ?? null
  return { ...sums, lastSpokeOn }
}

/**
 * People of the upper two tiers: present ones, and those who left within [from, to] (by their tier then, as figures of
 * the month before keep it); staff included, bots not.
 */
export function countCore(
  db: ReadDb,
  groupNo: number,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): { present: number; left: number } {
  return (
    db.get<{ present: number; left: number }>(
      `SELECT coalesce(sum(m.left_kind IS NULL), 0) AS present,
         coalesce(sum(m.left_kind IS NOT NULL AND m.left_by BETWEEN ? AND ?), 0) AS "left"
       FROM memberships m JOIN membership_figures f ON f.membership_no = m.no
       WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND m.is_bot = 0
         AND (f.tier <> 'base' OR coalesce(f.tier_before, 'base') <> 'base')`,
      from,
      to,
      groupNo,
    ) ?? { present: 0, left: 0 }
  )
}

/** Who came and who went within [from, to], also those who came back; intervals by their last possible day. */
export function countFlow(
  db: ReadDb,
  groupNo: number,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): { joined: number; left: number } {
  return (
    db.get<{ joined: number; left: number }>(
      `SELECT coalesce(sum(s.joined_kind <> 'unknown' AND s.joined_by BETWEEN ? AND ?), 0) AS joined,
         coalesce(sum(s.left_by BETWEEN ? AND ?), 0) AS "left"
       FROM memberships m CROSS JOIN membership_stays s ON s.membership_no = m.no
       WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND m.is_bot = 0`,
      from,
      to,
      from,
      to,
      groupNo,
    ) ?? { joined: 0, left: 0 }
  )
}

/** Present members by tier, staff role and role, bots left out; a role that could not be judged is null. */
export function findComposition(db: ReadDb, groupNo: number): MemberShare[] {
  return db.all<MemberShare>(
    `SELECT f.tier, m.staff_role AS staffRole,
       CASE WHEN m.staff_role = 'none' THEN coalesce(m.manual_role, CASE WHEN f.is_enough THEN f.role END) END AS role,
       count(*) AS members
     FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
     WHERE f.group_no = ? AND m.left_kind IS NULL AND m.pending_batch_no IS NULL AND m.is_bot = 0
     GROUP BY 1, 2, 3 ORDER BY members DESC, role`,
    groupNo,
  )
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { SeedStage } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** An invited person with their stay in the target group. */
export type InvitedRow = {
  no: number
  id: string
  name: string
  stageSince: number
  joinedKind: 'day' | 'interval' | 'unknown'
  joinedBy: CalendarDate | null
  joinedAt: number | null
  knownAt: number
}

/** Invited people who are in the target group by now, with the beginning of their stay. */
export function findInvitedMembers(db: ReadDb): InvitedRow[] {
  return db.all(
    `SELECT s.no, s.id, p.display_name AS name, s.stage_since AS stageSince, m.joined_kind AS joinedKind,
       m.joined_by AS joinedBy, m.joined_at AS joinedAt, m.created_at AS knownAt
     FROM seeds s JOIN people p ON p.no = s.person_no AND +p.pending_batch_no IS NULL
       JOIN memberships m ON m.group_no = s.group_no AND m.person_no = s.person_no
     WHERE s.stage = 'invited' AND m.left_kind IS NULL AND m.pending_batch_no IS NULL ORDER BY s.no`,
  )
}

/** A seed that stands as joined because a log told so, with their stay in the target group as it is told now. */
export type SeenJoin = {
  no: number
  moveNo: number
  at: number
  acceptedOn: CalendarDate | null
  invitedAt: number
  membership: Pick<InvitedRow, 'joinedKind' | 'joinedBy' | 'joinedAt' | 'knownAt'> | null
}

type SeenJoinRow = Omit<SeenJoin, 'membership'> & {
  joinedKind: InvitedRow['joinedKind'] | null
  joinedBy: CalendarDate | null
  joinedAt: number | null
  knownAt: number | null
}

/** Seeds whose last step is a join seen in a log, as it was left. */
export function findSeenJoins(db: ReadDb): SeenJoin[] {
  const rows = db.all<SeenJoinRow>(
    `SELECT s.no, v.no AS moveNo, v.at, s.accepted_on AS acceptedOn,
       coalesce((SELECT i.at FROM seed_moves i WHERE i.seed_no = s.no AND i.to_stage = 'invited' AND i.no < v.no
         ORDER BY i.no DESC LIMIT 1), s.created_at) AS invitedAt,
       m.joined_kind AS joinedKind, m.joined_by AS joinedBy, m.joined_at AS joinedAt, m.created_at AS knownAt
     FROM seeds s JOIN seed_moves v ON v.no = (SELECT max(no) FROM seed_moves WHERE seed_no = s.no)
       LEFT JOIN memberships m ON m.group_no = s.group_no AND m.person_no = s.person_no AND m.pending_batch_no IS NULL
     WHERE s.stage = 'joined' AND v.kind = 'seen' AND v.from_stage = 'invited' AND s.stage_since = v.at ORDER BY s.no`,
  )
  return rows.map(({ joinedKind, joinedBy, joinedAt, knownAt, ...row }) => ({
    ...row,
    membership: joinedKind === null ? null : { joinedKind, joinedBy, joinedAt, knownAt: knownAt ?? 0 },
  }))
}

/** Tells whether something that a log told was recorded or waved away before. */
export function hasNotice(db: ReadDb, seedNo: number, kind: string, on: CalendarDate): boolean {
  const found = db.value<number>(
    'SELECT 1 FROM seed_notices WHERE seed_no = ? AND kind = ? AND on_date = ?',
    seedNo,
    kind,
    on,
  )
  return found !== undefined
}

type Told = { seedId: string; personId: string; name: string; groupName: string; on: CalendarDate }

const TOLD = 's.id AS seedId, p.id AS personId, p.display_name AS name, g.name AS groupName'
const SEEDS = `seeds s JOIN people p ON p.no = s.person_no AND +p.pending_batch_no IS NULL
  JOIN groups g ON g.no = s.group_no AND g.archived_at IS NULL`
const IN_SCOPE = '(? IS NULL OR s.group_no = ?)'

/** Joins that were recorded from a log and not looked at yet, while they still stand. */
export function findJoinNotices(db: ReadDb, groupNo: number | null): (Told & { undoId: string | null })[] {
  return db.all(
    `SELECT ${TOLD}, n.on_date AS "on", u.id AS undoId
     FROM ${SEEDS} JOIN seed_notices n ON n.seed_no = s.no LEFT JOIN undo_entries u ON u.id = n.undo_id
     WHERE n.kind = 'joined' AND n.state = 'open' AND s.stage = 'joined' AND ${IN_SCOPE} ORDER BY n.on_date, n.no`,
    groupNo,
    groupNo,
  )
}

/** What joined seeds did in their target group since they count as seeds; those waved away since `since` are left out. */
export function findActiveSeeds(
  db: ReadDb,
  groupNo: number | null,
  since: number,
): (Told & { acceptedOn: CalendarDate; activeDays: number; messages: number })[] {
  return db.all(
    `SELECT ${TOLD}, max(d.on_date) AS "on", count(*) AS activeDays, sum(d.messages) AS messages,
       s.accepted_on AS acceptedOn
     FROM ${SEEDS} JOIN memberships m ON m.group_no = s.group_no AND m.person_no = s.person_no
       JOIN daily_facts d ON d.membership_no = m.no AND d.on_date >= s.accepted_on AND d.messages > 0
     WHERE s.stage = 'joined' AND m.left_kind IS NULL AND m.pending_batch_no IS NULL AND ${IN_SCOPE}
       AND NOT EXISTS (SELECT 1 FROM seed_notices n WHERE n.seed_no = s.no AND n.kind = 'engaged' AND n.made_at > ?)
     GROUP BY s.no ORDER BY s.no`,
    groupNo,
    groupNo,
    since,
  )
}

/** Seeds who left the target group after they had joined as seeds. */
export function findLeftSeeds(
  db: ReadDb,
  groupNo: number | null,
): (Told & { stage: SeedStage; seedNo: number })[] {
  return db.all(
    `SELECT ${TOLD}, m.left_by AS "on", s.stage, s.no AS seedNo
     FROM ${SEEDS} JOIN memberships m ON m.group_no = s.group_no AND m.person_no = s.person_no
     WHERE s.stage IN ('joined', 'engaged', 'core', 'paused') AND m.left_kind IS NOT NULL
       AND m.left_by >= coalesce(s.accepted_on, '') AND m.pending_batch_no IS NULL AND ${IN_SCOPE}
       AND NOT EXISTS (SELECT 1 FROM seed_notices n
         WHERE n.seed_no = s.no AND n.kind = 'left' AND n.on_date = m.left_by)
     ORDER BY m.left_by, s.no`,
    groupNo,
    groupNo,
  )
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What somebody did in a group within the window of its figures, and what is known of their stay. */
export type ActivityRow = {
  membershipNo: number
  membershipId: string
  personNo: number
  /** Present, and neither staff, nor the operator, nor a bot: one of those with whom others are compared. */
  isCounted: number
  joinedAfter: CalendarDate | null
  joinedBy: CalendarDate | null
  leftBy: CalendarDate | null
  weighted: number
  answers: number
  shares: number
  questions: number
  messages: number
  activeDays: number
  lastSpokeAt: number | null
}

/** Everybody of a group with figures. Leans on membership_figures_by_group. */
export const GROUP_ACTIVITY = `SELECT m.no AS membershipNo, m.id AS membershipId, m.person_no AS personNo,
    (m.left_kind IS NULL AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0) AS isCounted,
    m.joined_after AS joinedAfter, m.joined_by AS joinedBy, m.left_by AS leftBy, f.weighted, f.answers, f.shares,
    f.questions, f.messages, f.active_days AS activeDays, f.last_spoke_at AS lastSpokeAt
  FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
  WHERE f.group_no = ? AND m.pending_batch_no IS NULL`

export function findGroupActivity(db: ReadDb, groupNo: number): ActivityRow[] {
  return db.all<ActivityRow>(GROUP_ACTIVITY, groupNo)
}

/**
 * How many people each person brought: as their referrer, or as who invited them into a group. Empty while the workspace
 * knows of none at all. Leans on people_by_referrer and memberships_by_inviter.
 */
export const REFERRALS = `SELECT referrer, count(*) AS people FROM (
    SELECT referrer_no AS referrer, no AS brought FROM people INDEXED BY people_by_referrer
    WHERE referrer_no IS NOT NULL AND pending_batch_no IS NULL
    UNION SELECT i.person_no, m.person_no FROM memberships m INDEXED BY memberships_by_inviter
      CROSS JOIN memberships i ON i.no = m.inviter_no
    WHERE m.inviter_no IS NOT NULL AND m.pending_batch_no IS NULL)
  WHERE referrer <> brought GROUP BY referrer`

export function findReferrals(db: ReadDb): Map<number, number> {
  const rows = db.all<{ referrer: number; people: number }>(REFERRALS)
  return new Map(rows.map((row) => [row.referrer, row.people]))
}

/** A seed as far as its score rests on it. */
export type ScoredSeed = {
  id: string
  personNo: number
  groupNo: number
  sourceGroupNo: number | null
  willingness: number | null
}

/** Seeds of a group, or of all living groups, with the group in which they are scored. */
export function findScoredSeeds(db: ReadDb, groupNo: number | null): ScoredSeed[] {
  return db.all<ScoredSeed>(
    `SELECT s.id, s.person_no AS personNo, s.group_no AS groupNo, s.source_group_no AS sourceGroupNo, s.willingness
     FROM seeds s JOIN groups g ON g.no = s.group_no
     WHERE (? IS NULL OR s.group_no = ?) AND (? IS NOT NULL OR g.archived_at IS NULL) ORDER BY s.no`,
    groupNo,
    groupNo,
    groupNo,
  )
}

/** Groups by their keys. */
export function findGroupNames(
  db: ReadDb,
  nos: readonly number[],
): Map<number, { id: string; name: string }> {
  const rows = db.all<{ no: number; id: string; name: string }>(
    'SELECT no, id, name FROM groups WHERE no IN (SELECT value FROM json_each(?))',
    JSON.stringify(nos),
  )
  return new Map(rows.map(({ no, id, name }) => [no, { id, name }]))
}

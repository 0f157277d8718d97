import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { GroupKind } from '#shared/features/groups/model.ts'
import type { GroupPurpose } from '#shared/features/playbooks/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

type Days = { from: CalendarDate; to: CalendarDate }

/** Statements whose plans are tested. */
export const resultStatements = {
  /** Leans on the primary key of group_days. */
  groupDays:
    'SELECT on_date AS "on", messages, speakers FROM group_days WHERE group_no = ? AND on_date BETWEEN ? AND ?',
  /** Leans on membership_stays_by_joined. */
  joins: `SELECT joined_by AS "on", count(*) AS count FROM membership_stays WHERE group_no = ? AND joined_kind = 'day'
      AND joined_by BETWEEN ? AND ? GROUP BY joined_by`,
  /** Leans on membership_stays_by_left. */
  leaves: `SELECT left_by AS "on", count(*) AS count FROM membership_stays WHERE group_no = ? AND left_kind = 'day'
      AND left_by BETWEEN ? AND ? GROUP BY left_by`,
  /** Leans on messages_by_group_time. */
  talk: `SELECT count(*) AS messages, count(DISTINCT m.person_no) AS speakers FROM json_each(?) j
      CROSS JOIN shown_messages s ON s.group_no = j.value CROSS JOIN memberships m ON m.no = s.membership_no
    WHERE s.sent_at >= ? AND s.sent_at < ? AND s.kind < ${FIRST_EVENT_KIND} AND m.staff_role = 'none' AND m.is_bot = 0
      AND m.is_me = 0`,
  /** Leans on memberships_by_group_person and the key of membership_stays. */
  reach: `SELECT count(DISTINCT m.person_no) FROM json_each(?) j CROSS JOIN memberships m ON m.group_no = j.value
    WHERE m.pending_batch_no IS NULL AND m.is_bot = 0 AND m.is_me = 0 AND m.staff_role = 'none'
      AND CASE WHEN EXISTS (SELECT 1 FROM membership_stays s WHERE s.membership_no = m.no)
        THEN EXISTS (SELECT 1 FROM membership_stays s WHERE s.membership_no = m.no
          AND (s.joined_kind = 'unknown' OR s.joined_by <= ?) AND (s.left_kind IS NULL OR s.left_by >= ?))
        ELSE m.left_kind IS NULL END`,
  /** Leans on campaigns_by_end. */
  over: `SELECT c.no, c.id, c.name, c.starts_on AS startsOn, c.ends_on AS endsOn FROM campaigns c
    WHERE c.ends_on < ? AND c.cancelled_at IS NULL AND c.confirmed_at IS NOT NULL
      AND (? IS NULL OR EXISTS (SELECT 1 FROM campaign_groups x WHERE x.campaign_no = c.no AND x.group_no = ?))
    ORDER BY c.ends_on DESC, c.no DESC`,
} as const

export type TypedRow = {
  participants: number | null
  orders: number | null
  revenueCents: number | null
  note: string
}

/** What was typed of a campaign's result; undefined without. */
export function findTyped(db: ReadDb, campaignNo: number): TypedRow | undefined {
  return db.get<TypedRow>(
    'SELECT participants, orders, revenue_cents AS revenueCents, note FROM campaign_results WHERE campaign_no = ?',
    campaignNo,
  )
}

/** What a campaign cost in all, in cents. */
export function sumCosts(db: ReadDb, campaignNo: number): number {
  return (
    db.value<number>(
      'SELECT coalesce(sum(cents), 0) FROM campaign_costs WHERE campaign_no = ?',
      campaignNo,
    ) ?? 0
  )
}

/** Participants by mark, each person once, without those who withdrew. */
export function countParticipants(
  db: ReadDb,
  campaignNo: number,
): { people: number; signed: number; attended: number; bought: number } {
  const who = "coalesce('p' || person_no, 'r' || no)"
  return (
    db.get(
      `SELECT count(DISTINCT ${who}) AS people, count(DISTINCT CASE WHEN is_signed = 1 THEN ${who} END) AS signed,
         count(DISTINCT CASE WHEN has_attended = 1 THEN ${who} END) AS attended,
         count(DISTINCT CASE WHEN has_bought = 1 THEN ${who} END) AS bought
       FROM participants WHERE campaign_no = ? AND gone_at IS NULL`,
      campaignNo,
    ) ?? { people: 0, signed: 0, attended: 0, bought: 0 }
  )
}

/** Members of groups within the days, each once. */
export function countReach(db: ReadDb, groupNos: readonly number[], { from, to }: Days): number {
  return db.value<number>(resultStatements.reach, JSON.stringify(groupNos), to, from) ?? 0
}

/** What members said in groups within [from, until). */
export function countTalk(
  db: ReadDb,
  groupNos: readonly number[],
  from: number,
  until: number,
): { messages: number; speakers: number } {
  return db.get(resultStatements.talk, JSON.stringify(groupNos), from, until) ?? { messages: 0, speakers: 0 }
}

/** Who came and who went within the days, intervals by their last possible day. */
export function countMoves(
  db: ReadDb,
  groupNos: readonly number[],
  { from, to }: Days,
): { joins: number; leaves: number } {
  const list = JSON.stringify(groupNos)
  const inGroups = 'group_no IN (SELECT value FROM json_each(?))'
  return {
    joins:
      db.value<number>(
        `SELECT count(*) FROM membership_stays WHERE joined_kind <> 'unknown' AND joined_by BETWEEN ? AND ? AND ${inGroups}`,
        from,
        to,
        list,
      ) ?? 0,
    leaves:
      db.value<number>(
        `SELECT count(*) FROM membership_stays WHERE left_by BETWEEN ? AND ? AND ${inGroups}`,
        from,
        to,
        list,
      ) ?? 0,
  }
}

/** Messages and speakers of a group by day, staff and bots left out. */
export function findGroupDays(
  db: ReadDb,
  groupNo: number,
  { from, to }: Days,
): { on: CalendarDate; messages: number; speakers: number }[] {
  return db.all(resultStatements.groupDays, groupNo, from, to)
}

/** Joins and leaves of a group on known days. */
export function findMoveDays(
  db: ReadDb,
  groupNo: number,
  { from, to }: Days,
): Record<'joins' | 'leaves', { on: CalendarDate; count: number }[]> {
  return {
    joins: db.all(resultStatements.joins, groupNo, from, to),
    leaves: db.all(resultStatements.leaves, groupNo, from, to),
  }
}

export type OverCampaign = {
  no: number
  id: string
  name: string
  startsOn: CalendarDate
  endsOn: CalendarDate
}

/** Confirmed campaigns that ended before a day, the latest first; of all groups, or of one. */
export function findOverCampaigns(db: ReadDb, before: CalendarDate, groupNo: number | null): OverCampaign[] {
  return db.all<OverCampaign>(resultStatements.over, before, groupNo, groupNo)
}

/** Groups of campaigns by the key of these. */
export function findGroupNosByCampaign(db: ReadDb, campaignNos: readonly number[]): Map<number, number[]> {
  const rows = db.all<{ campaignNo: number; groupNo: number }>(
    `SELECT x.campaign_no AS campaignNo, x.group_no AS groupNo FROM json_each(?) j
       CROSS JOIN campaign_groups x ON x.campaign_no = j.value ORDER BY x.campaign_no, x.group_no`,
    JSON.stringify(campaignNos),
  )
  return new Map(
    [...Map.groupBy(rows, ({ campaignNo }) => campaignNo)].map(([no, own]) => [
      no,
      own.map(({ groupNo }) => groupNo),
    ]),
  )
}

export type NeighbourRow = { id: string; name: string; on: CalendarDate }

/** Other campaigns of the same groups that began within the days. Leans on campaigns_by_start. */
export function findOtherCampaigns(
  db: ReadDb,
  campaignNo: number,
  groupNos: readonly number[],
  { from, to }: Days,
): NeighbourRow[] {
  return db.all<NeighbourRow>(
    `SELECT c.id, c.name, c.starts_on AS "on" FROM campaigns c
     WHERE c.starts_on BETWEEN ? AND ? AND c.no <> ? AND c.cancelled_at IS NULL AND c.confirmed_at IS NOT NULL
       AND EXISTS (SELECT 1 FROM campaign_groups x WHERE x.campaign_no = c.no
         AND x.group_no IN (SELECT value FROM json_each(?)))
     ORDER BY c.starts_on, c.no`,
    from,
    to,
    campaignNo,
    JSON.stringify(groupNos),
  )
}

/** Seed users who joined these groups within the days. Leans on seeds_by_group_person. */
export function findJoinedSeeds(db: ReadDb, groupNos: readonly number[], { from, to }: Days): NeighbourRow[] {
  return db.all<NeighbourRow>(
    `SELECT s.id, p.display_name AS name, s.accepted_on AS "on" FROM json_each(?) j
       CROSS JOIN seeds s ON s.group_no = j.value JOIN people p ON p.no = s.person_no
     WHERE s.accepted_on BETWEEN ? AND ? ORDER BY s.accepted_on, s.no`,
    JSON.stringify(groupNos),
    from,
    to,
  )
}

/** Campaigns of a playbook that began by a day, the latest first. */
export function findOfPlaybook(
  db: ReadDb,
  playbookId: string,
  by: CalendarDate,
): { no: number; id: string }[] {
  return db.all(
    `SELECT no, id FROM campaigns WHERE playbook_id = ? AND starts_on <= ? AND cancelled_at IS NULL
       AND confirmed_at IS NOT NULL ORDER BY starts_on DESC, no DESC LIMIT 50`,
    playbookId,
    by,
  )
}

export type PurposeRow = {
  no: number
  id: string
  name: string
  kind: GroupKind
  purpose: GroupPurpose | null
}

/** Groups with what they are for, as far as it was set. */
export function findPurposes(db: ReadDb, groupNos: readonly number[]): PurposeRow[] {
  return db.all<PurposeRow>(
    `SELECT g.no, g.id, g.name, g.kind, u.purpose FROM json_each(?) j CROSS JOIN groups g ON g.no = j.value
       LEFT JOIN group_purposes u ON u.group_no = g.no WHERE g.pending_batch_no IS NULL ORDER BY g.no`,
    JSON.stringify(groupNos),
  )
}

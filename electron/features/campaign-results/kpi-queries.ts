import type { ReadDb } from '#electron/database/handles.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

type Days = { from: CalendarDate; to: CalendarDate }

/** Those who joined a group on a known day within the days, and how many of them spoke within seven days. */
export function countEarlySpeakers(
  db: ReadDb,
  groupNo: number,
  { from, to }: Days,
): { joined: number; spoke: number } {
  return (
    db.get<{ joined: number; spoke: number }>(
      `SELECT count(*) AS joined, coalesce(sum(EXISTS (SELECT 1 FROM daily_facts f WHERE f.membership_no = s.membership_no
           AND f.messages > 0 AND f.on_date BETWEEN s.joined_by AND date(s.joined_by, '+6 days'))), 0) AS spoke
       FROM membership_stays s JOIN memberships m ON m.no = s.membership_no
       WHERE s.group_no = ? AND s.joined_kind = 'day' AND s.joined_by BETWEEN ? AND ? AND m.is_bot = 0
         AND m.staff_role = 'none'`,
      groupNo,
      from,
      to,
    ) ?? { joined: 0, spoke: 0 }
  )
}

/** How many joined with somebody's invitation within the days. */
export function countReferrals(db: ReadDb, groupNo: number, { from, to }: Days): number {
  return (
    db.value<number>(
      `SELECT count(*) FROM membership_stays WHERE group_no = ? AND joined_by BETWEEN ? AND ? AND inviter_no IS NOT NULL`,
      groupNo,
      from,
      to,
    ) ?? 0
  )
}

/** Members who spoke in a week, and how many of them had spoken in the week before. Leans on daily_facts_by_group_day. */
export function countReturning(
  db: ReadDb,
  groupNo: number,
  week: Days,
  before: Days,
): { speakers: number; returning: number } {
  const spoke = `SELECT DISTINCT f.membership_no FROM daily_facts f JOIN memberships m ON m.no = f.membership_no
    WHERE f.group_no = ? AND f.on_date BETWEEN ? AND ? AND f.messages > 0 AND m.staff_role = 'none' AND m.is_bot = 0`
  return (
    db.get<{ speakers: number; returning: number }>(
      `SELECT count(*) AS speakers, coalesce(sum(membership_no IN (${spoke})), 0) AS "returning" FROM (${spoke})`,
      groupNo,
      before.from,
      before.to,
      groupNo,
      week.from,
      week.to,
    ) ?? { speakers: 0, returning: 0 }
  )
}

/** Sums over the campaigns of a group that began within the days: what lists and typed results tell. */
export function sumCampaigns(
  db: ReadDb,
  groupNo: number,
  { from, to }: Days,
): {
  signed: number
  attendedOfSigned: number
  attended: number
  bought: number
  revenueCents: number | null
} {
  const campaigns = `SELECT c.no FROM campaigns c JOIN campaign_groups x ON x.campaign_no = c.no
    WHERE x.group_no = ? AND c.starts_on BETWEEN ? AND ? AND c.cancelled_at IS NULL`
  const people = db.get<{ signed: number; attendedOfSigned: number; attended: number; bought: number }>(
    `SELECT coalesce(sum(is_signed), 0) AS signed, coalesce(sum(is_signed AND has_attended), 0) AS attendedOfSigned,
       coalesce(sum(has_attended), 0) AS attended, coalesce(sum(has_attended AND has_bought), 0) AS bought
     FROM participants WHERE gone_at IS NULL AND campaign_no IN (${campaigns})`,
    groupNo,
    from,
    to,
  ) ?? { signed: 0, attendedOfSigned: 0, attended: 0, bought: 0 }
  const revenueCents =
    db.value<number | null>(
      `SELECT sum(revenue_cents) FROM campaign_results WHERE campaign_no IN (${campaigns})`,
      groupNo,
      from,
      to,
    ) ?? null
  return { ...people, revenueCents }
}

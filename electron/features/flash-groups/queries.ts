import type { ReadDb } from '#electron/database/handles.ts'
import type { Fate, FlashGroupId, SaleWindow } from '#shared/features/flash-groups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A flash group as it stands in its row, with the ids of what it is made of. */
export type FlashRow = SaleWindow & {
  no: number
  id: FlashGroupId
  recruitNo: number
  recruitId: string
  campNo: number
  campId: string
  groupNo: number
  groupId: GroupId
  targetNo: number | null
  targetId: GroupId | null
  wantedSignups: number
  takesBought: number
  takesActive: number
  takesSigned: number
  endedAt: number | null
  isSample: number
}

/** Without either of its campaigns there is no flash group any more: the joins leave it out. */
const ROWS = `SELECT f.no, f.id, f.recruit_campaign_no AS recruitNo, r.id AS recruitId, f.camp_campaign_no AS campNo,
    c.id AS campId, f.group_no AS groupNo, g.id AS groupId, f.target_group_no AS targetNo, t.id AS targetId,
    f.wanted_signups AS wantedSignups, f.sale_opens_day AS opensDay, f.sale_opens_minute AS opensMinute,
    f.sale_closes_day AS closesDay, f.sale_closes_minute AS closesMinute, f.takes_bought AS takesBought,
    f.takes_active AS takesActive, f.takes_signed AS takesSigned, f.ended_at AS endedAt, f.is_sample AS isSample
  FROM flash_groups f JOIN campaigns r ON r.no = f.recruit_campaign_no JOIN campaigns c ON c.no = f.camp_campaign_no
    JOIN groups g ON g.no = f.group_no LEFT JOIN groups t ON t.no = f.target_group_no`

/** Flash groups, the latest first. */
export function findFlashGroups(db: ReadDb): FlashRow[] {
  return db.all<FlashRow>(`${ROWS} ORDER BY c.starts_on DESC, f.no DESC`)
}

/** A flash group by its id. Throws FLASH_GROUP_NOT_FOUND. */
export function requireFlash(db: ReadDb, id: string): FlashRow {
  const row = db.get<FlashRow>(`${ROWS} WHERE f.id = ?`, id)
  if (!row) throw new AppError('FLASH_GROUP_NOT_FOUND', { id })
  return row
}

/** The flash group that calls or runs as this campaign. Leans on flash_groups_by_recruit and flash_groups_by_camp. */
export function findFlashOfCampaign(db: ReadDb, campaignNo: number): FlashRow | null {
  return (
    db.get<FlashRow>(
      `${ROWS} WHERE f.recruit_campaign_no = ?1 OR f.camp_campaign_no = ?1 ORDER BY f.no DESC LIMIT 1`,
      campaignNo,
    ) ?? null
  )
}

/** Whether a group already is a flash group. */
export function isFlashGroup(db: ReadDb, groupNo: number): boolean {
  return (
    db.value<number>(
      'SELECT 1 FROM flash_groups f JOIN campaigns c ON c.no = f.camp_campaign_no WHERE f.group_no = ? AND f.ended_at IS NULL',
      groupNo,
    ) !== undefined
  )
}

/** Somebody who signed up, bought, or was in the flash group. */
export type FlashPersonRow = {
  personNo: number
  personId: PersonId
  name: string
  isSigned: number
  hasAttended: number
  hasBought: number
  isPresent: number
  messages: number
  doNotContact: number
  hasOpenCard: number
  hasJoined: number
  choice: Fate | null
  invitedAt: number | null
  thankedAt: number | null
}

type Span = { from: CalendarDate; to: CalendarDate }

/**
 * Everybody of a flash group, without bots, staff and the operator. Leans on participants_by_campaign,
 * memberships_by_group_person, the primary key of daily_facts and flash_fates_by_flash.
 */
export function findFlashPeople(db: ReadDb, flash: FlashRow, { from, to }: Span): FlashPersonRow[] {
  return db.all<FlashPersonRow>(
    `WITH part AS (
       SELECT person_no, max(is_signed) AS signed, max(has_attended) AS attended, max(has_bought) AS bought
       FROM participants WHERE campaign_no IN (?1, ?2) AND person_no IS NOT NULL AND gone_at IS NULL GROUP BY person_no
     ), seat AS (
       SELECT m.person_no, max(m.left_kind IS NULL) AS present, max(m.staff_role <> 'none' OR m.is_me = 1) AS staff,
         sum((SELECT coalesce(sum(d.messages), 0) FROM daily_facts d
              WHERE d.membership_no = m.no AND d.on_date BETWEEN ?4 AND ?5)) AS messages
       FROM memberships m WHERE m.group_no = ?3 AND m.pending_batch_no IS NULL AND m.is_bot = 0 GROUP BY m.person_no
     ), fate AS (
       SELECT person_no, max(choice) AS choice, max(invited_at) AS invited_at, max(thanked_at) AS thanked_at
       FROM flash_fates WHERE flash_no = ?6 GROUP BY person_no
     )
     SELECT p.no AS personNo, p.id AS personId, p.display_name AS name, coalesce(part.signed, 0) AS isSigned,
       coalesce(part.attended, 0) AS hasAttended, coalesce(part.bought, 0) AS hasBought,
       coalesce(seat.present, 0) AS isPresent, coalesce(seat.messages, 0) AS messages,
       p.do_not_contact AS doNotContact, fate.choice, fate.invited_at AS invitedAt, fate.thanked_at AS thankedAt,
       EXISTS (SELECT 1 FROM follow_ups u WHERE u.person_no = p.no AND u.state = 'open') AS hasOpenCard,
       EXISTS (SELECT 1 FROM memberships x WHERE x.group_no = ?7 AND x.person_no = p.no AND x.left_kind IS NULL
         AND x.pending_batch_no IS NULL) AS hasJoined
     FROM (SELECT person_no FROM part UNION SELECT person_no FROM seat) who
       CROSS JOIN people p ON p.no = who.person_no LEFT JOIN part ON part.person_no = p.no
       LEFT JOIN seat ON seat.person_no = p.no LEFT JOIN fate ON fate.person_no = p.no
     WHERE p.pending_batch_no IS NULL AND coalesce(seat.staff, 0) = 0`,
    flash.recruitNo,
    flash.campNo,
    flash.groupNo,
    from,
    to,
    flash.no,
    flash.targetNo,
  )
}

/** Names in the sign-up list: how many in all, and how many are nobody's yet. */
export function countSignups(
  db: ReadDb,
  flash: FlashRow,
): { signed: number; unknown: number; bought: number } {
  return (
    db.get<{ signed: number; unknown: number; bought: number }>(
      `SELECT count(DISTINCT CASE WHEN is_signed = 1 THEN coalesce('p' || person_no, 'r' || no) END) AS signed,
         coalesce(sum(is_signed = 1 AND person_no IS NULL AND is_settled = 0), 0) AS unknown,
         count(DISTINCT CASE WHEN has_bought = 1 THEN coalesce('p' || person_no, 'r' || no) END) AS bought
       FROM participants WHERE campaign_no IN (?1, ?2) AND gone_at IS NULL`,
      flash.recruitNo,
      flash.campNo,
    ) ?? { signed: 0, unknown: 0, bought: 0 }
  )
}

/** The key of what was decided about somebody; null = nothing yet. */
export function findFateNo(db: ReadDb, flashNo: number, personNo: number): number | null {
  return (
    db.value<number>(
      'SELECT no FROM flash_fates WHERE flash_no = ? AND person_no = ? ORDER BY no LIMIT 1',
      flashNo,
      personNo,
    ) ?? null
  )
}

/** Whether people came into the group, or into the lists of the campaigns, since a flash group was started. */
export function hasLife(db: ReadDb, id: string): boolean {
  return (
    db.value<number>(
      `SELECT 1 FROM flash_groups f WHERE f.id = ? AND (
         EXISTS (SELECT 1 FROM participants p WHERE p.campaign_no IN (f.recruit_campaign_no, f.camp_campaign_no))
         OR EXISTS (SELECT 1 FROM memberships m WHERE m.group_no = f.group_no)
         OR EXISTS (SELECT 1 FROM flash_fates x WHERE x.flash_no = f.no))`,
      id,
    ) !== undefined
  )
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { messageKinds } from '#shared/features/chat-import/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { AfterPerson, ParticipantId, ParticipantSource } from '#shared/features/participants/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** A participant as it stands in its row, with what is known of the person and the group. */
export type ParticipantRow = {
  no: number
  id: ParticipantId
  campaignNo: number
  campaignId: CampaignId
  personNo: number | null
  personId: PersonId | null
  personName: string | null
  doNotContact: number
  groupNo: number | null
  groupId: GroupId | null
  groupName: string | null
  name: string
  otherNames: string
  source: ParticipantSource
  times: number
  days: number | null
  note: string
  isSigned: number
  hasAttended: number
  hasBought: number
  isSettled: number
  goneAt: number | null
}

const ROWS = `SELECT t.no, t.id, t.campaign_no AS campaignNo, c.id AS campaignId, t.person_no AS personNo, p.id AS personId,
    p.display_name AS personName, coalesce(p.do_not_contact, 0) AS doNotContact, t.group_no AS groupNo, g.id AS groupId,
    g.name AS groupName, t.name, t.other_names AS otherNames, t.source, t.times, t.days, t.note, t.is_signed AS isSigned,
    t.has_attended AS hasAttended, t.has_bought AS hasBought, t.is_settled AS isSettled, t.gone_at AS goneAt
  FROM participants t CROSS JOIN campaigns c ON c.no = t.campaign_no LEFT JOIN people p ON p.no = t.person_no LEFT JOIN groups g ON g.no = t.group_no`

/** Statements whose plans are tested; they lean on participants_by_campaign and messages_by_group_time. */
export const participantStatements = {
  ofCampaign: `${ROWS} WHERE t.campaign_no = ? ORDER BY t.no`,
  spoken: `SELECT s.membership_no AS membershipNo, s.sent_at AS sentAt, s.text FROM shown_messages s
    WHERE s.group_no = ? AND s.sent_at >= ? AND s.sent_at < ? AND s.kind = ${messageKinds.text}
      AND s.membership_no IS NOT NULL ORDER BY s.sent_at`,
} as const

/** Everybody of a campaign, in the order in which they came. */
export function findParticipants(db: ReadDb, campaignNo: number): ParticipantRow[] {
  return db.all<ParticipantRow>(participantStatements.ofCampaign, campaignNo)
}

/** A participant by its id. Throws PARTICIPANT_NOT_FOUND. */
export function requireParticipant(db: ReadDb, id: string): ParticipantRow {
  const row = db.get<ParticipantRow>(`${ROWS} WHERE t.id = ?`, id)
  if (!row) throw new AppError('PARTICIPANT_NOT_FOUND', { id })
  return row
}

/** Somebody in a group of the campaign, with the names they carry now. */
export type GroupMember = {
  membershipNo: number
  personNo: number
  personId: PersonId
  groupNo: number
  displayName: string
  remark: string
  nickname: string
  card: string
  isPresent: number
  /** Runs the group or is the operator: nobody to be asked for taking part. */
  isStaff: number
  /** The operator, or who owns the group: says the word to show how it goes. */
  isOwn: number
}

/** Members of groups, also those who left, without bots. Leans on memberships_by_group_person. */
export function findGroupMembers(db: ReadDb, groupNos: readonly number[]): GroupMember[] {
  return db.all<GroupMember>(
    `SELECT m.no AS membershipNo, m.person_no AS personNo, p.id AS personId, m.group_no AS groupNo,
       p.display_name AS displayName, p.remark, m.nickname, m.card, m.left_kind IS NULL AS isPresent,
       (m.staff_role <> 'none' OR m.is_me = 1) AS isStaff, (m.staff_role = 'owner' OR m.is_me = 1) AS isOwn
     FROM json_each(?) j CROSS JOIN memberships m ON m.group_no = j.value CROSS JOIN people p ON p.no = m.person_no
     WHERE m.pending_batch_no IS NULL AND p.pending_batch_no IS NULL AND m.is_bot = 0 ORDER BY m.no`,
    JSON.stringify(groupNos),
  )
}

/** Every name that members of groups ever carried. */
export function findFormerNames(
  db: ReadDb,
  groupNos: readonly number[],
): { personNo: number; name: string }[] {
  return db.all(
    `SELECT DISTINCT m.person_no AS personNo, n.name FROM json_each(?) j
       CROSS JOIN memberships m ON m.group_no = j.value CROSS JOIN member_names n ON n.membership_no = m.no
     WHERE m.pending_batch_no IS NULL AND m.is_bot = 0 AND n.name <> ''`,
    JSON.stringify(groupNos),
  )
}

/** Text messages of a group within [from, until), by time. */
export function findSpokenTexts(
  db: ReadDb,
  groupNo: number,
  from: number,
  until: number,
): { membershipNo: number; sentAt: number; text: string }[] {
  return db.all(participantStatements.spoken, groupNo, from, until)
}

/** What is looked at before somebody is written to; in the order of the people named. */
export function findAfterPeople(db: ReadDb, personNos: readonly number[]): AfterPerson[] {
  const rows = db.all<
    Omit<AfterPerson, 'doNotContact' | 'hasOpenCard' | 'groupName'> & {
      doNotContact: number
      hasOpenCard: number
    }
  >(
    `SELECT p.id AS personId, p.display_name AS name, p.do_not_contact AS doNotContact,
       EXISTS (SELECT 1 FROM follow_ups f WHERE f.person_no = p.no AND f.state = 'open') AS hasOpenCard,
       (SELECT max(x.last_spoke_at) FROM membership_figures x WHERE x.person_no = p.no) AS lastSpokeAt
     FROM json_each(?) j CROSS JOIN people p ON p.no = j.value WHERE p.pending_batch_no IS NULL ORDER BY j.key`,
    JSON.stringify(personNos),
  )
  return rows.map((row) => ({
    ...row,
    groupName: '',
    doNotContact: row.doNotContact === 1,
    hasOpenCard: row.hasOpenCard === 1,
  }))
}

/** Of these people those who must not be contacted. */
export function findSilentNos(db: ReadDb, personNos: readonly number[]): Set<number> {
  const rows = db.all<{ no: number }>(
    'SELECT p.no FROM json_each(?) j CROSS JOIN people p ON p.no = j.value WHERE p.do_not_contact = 1',
    JSON.stringify(personNos),
  )
  return new Set(rows.map(({ no }) => no))
}

/** A group by its key. */
export type Place = { id: GroupId; name: string }

/** Groups by their keys, in the order in which they were made. */
export function findPlaces(db: ReadDb, groupNos: readonly number[]): Map<number, Place> {
  const rows = db.all<Place & { no: number }>(
    'SELECT no, id, name FROM groups WHERE no IN (SELECT value FROM json_each(?)) ORDER BY no',
    JSON.stringify(groupNos),
  )
  return new Map(rows.map(({ no, ...place }) => [no, place]))
}

/** Another row of the same campaign that is this person's; null without any. */
export function findOtherRow(
  db: ReadDb,
  { no, campaignNo }: Pick<ParticipantRow, 'no' | 'campaignNo'>,
  personNo: number,
): number | null {
  return (
    db.value<number>(
      'SELECT no FROM participants WHERE campaign_no = ? AND person_no = ? AND no <> ?',
      campaignNo,
      personNo,
      no,
    ) ?? null
  )
}

/** How a person is called. */
export function findPersonName(db: ReadDb, personNo: number): string {
  return db.value<string>('SELECT display_name FROM people WHERE no = ?', personNo) ?? ''
}

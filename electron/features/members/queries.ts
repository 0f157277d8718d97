import type { ReadDb } from '#electron/database/handles.ts'
import {
  claimableFields,
  type LockableField,
  type MemberDetail,
  type MemberRole,
  type MembershipDetail,
  type MembershipId,
  memberDetail,
  type PersonId,
  type Profile,
  type StaffRole,
} from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { INVITER_NAME, joinedSpan, leftSpan, SPAN_COLUMNS, type SpanColumns } from './member-rows.ts'
import { ROLE } from './page-query.ts'

/** The internal key of a person, also by the id that they had before a merge. Throws PERSON_NOT_FOUND. */
export function requirePersonNo(db: ReadDb, id: string): number {
  const no =
    db.value<number>('SELECT no FROM people WHERE id = ? AND pending_batch_no IS NULL', id) ??
    db.value<number>('SELECT person_no FROM person_merges WHERE absorbed_id = ?', id)
  if (no === undefined) throw new AppError('PERSON_NOT_FOUND', { id })
  return no
}

/** Internal keys of a membership. Throws MEMBERSHIP_NOT_FOUND. */
export function requireMembership(db: ReadDb, id: string): { no: number; groupNo: number; personNo: number } {
  const row = db.get<{ no: number; groupNo: number; personNo: number }>(
    `SELECT no, group_no AS groupNo, person_no AS personNo FROM memberships
     WHERE id = ? AND pending_batch_no IS NULL`,
    id,
  )
  if (!row) throw new AppError('MEMBERSHIP_NOT_FOUND', { id })
  return row
}

/** Internal keys of people by their ids; unknown ids are left out. */
export function findPersonNos(db: ReadDb, ids: readonly string[]): number[] {
  return db
    .all<{ no: number }>(
      `SELECT p.no AS no FROM json_each(?) k CROSS JOIN people p ON p.id = k.value
       WHERE p.pending_batch_no IS NULL ORDER BY k.key`,
      JSON.stringify(ids),
    )
    .map((row) => row.no)
}

type PersonRow = Omit<Profile, 'interests' | 'resources' | 'needs' | 'tags'> & {
  no: number
  id: string
  interests: string
  resources: string
  needs: string
  tags: string
  locked: string
  doNotContact: number
  contactRequestedOn: string | null
  isSample: number
  createdAt: number
}

const PERSON = `no, id, display_name AS displayName, remark, sex, birthday, birth_year AS birthYear,
  age_band AS ageBand, province, city, phone, interests, resources, needs, tags, source_channel AS sourceChannel, note,
  sales_stage AS salesStage, contact_state AS contactState, consent_note AS consentNote, locked_fields AS locked,
  do_not_contact AS doNotContact, contact_requested_on AS contactRequestedOn, is_sample AS isSample,
  created_at AS createdAt`

/** Profile of a person with its locks. Throws PERSON_NOT_FOUND. */
export function requireProfile(
  db: ReadDb,
  personNo: number,
): { profile: Profile; locked: LockableField[]; row: PersonRow } {
  const row = db.get<PersonRow>(`SELECT ${PERSON} FROM people WHERE no = ?`, personNo)
  if (!row) throw new AppError('PERSON_NOT_FOUND')
  const list = (text: string) => JSON.parse(text) as string[]
  const profile: Profile = {
    displayName: row.displayName,
    remark: row.remark,
    sex: row.sex,
    birthday: row.birthday,
    birthYear: row.birthYear,
    ageBand: row.ageBand,
    province: row.province,
    city: row.city,
    phone: row.phone,
    interests: list(row.interests),
    resources: list(row.resources),
    needs: list(row.needs),
    tags: list(row.tags),
    sourceChannel: row.sourceChannel,
    note: row.note,
    salesStage: row.salesStage,
    contactState: row.contactState,
    consentNote: row.consentNote,
  }
  return { profile, locked: list(row.locked) as LockableField[], row }
}

/** Everything that the drawer shows of a person, but for timeline and why. Throws PERSON_NOT_FOUND. */
export function requireMemberDetail(db: ReadDb, personId: string): MemberDetail {
  const personNo = requirePersonNo(db, personId)
  const { profile, locked, row } = requireProfile(db, personNo)
  const imported = new Map(findClaims(db, personNo).map((claim) => [claim.field, claim.value]))
  return memberDetail.parse({
    personId: row.id,
    profile,
    locks: locked.map((field) => ({ field, imported: imported.get(field) ?? '' })),
    doNotContact: row.doNotContact === 1,
    contactRequestedOn: row.contactRequestedOn,
    isSample: row.isSample === 1,
    memberships: findMemberships(db, personNo),
    names: findNames(db, personNo),
    identities: db.all(
      `SELECT DISTINCT kind, value FROM platform_identities
       WHERE person_no = ? AND kind NOT IN ('me', 'unresolved', 'settled_name', 'export') ORDER BY kind, value`,
      personNo,
    ),
    merged: db.all(
      `SELECT absorbed_name AS name, merged_at AS mergedAt, (SELECT u.id FROM undo_entries u
         WHERE u.code = 'mergePeople' AND u.facts ->> 'otherId' = absorbed_id) AS undoId
       FROM person_merges WHERE person_no = ? ORDER BY merged_at DESC, absorbed_id DESC`,
      personNo,
    ),
    createdAt: row.createdAt,
  })
}

/** What finished imports claim about a person; the newest batch wins a field. */
export function findClaims(db: ReadDb, personNo: number): { field: string; value: string }[] {
  const claims = db.all<{ field: string; value: string }>(
    `SELECT c.field, c.value FROM profile_claims c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
     WHERE c.person_no = ? ORDER BY c.batch_no`,
    personNo,
  )
  return claims.filter((claim) => (claimableFields as readonly string[]).includes(claim.field))
}

type MembershipRow = Omit<
  MembershipDetail,
  'isGroupArchived' | 'isMe' | 'isBot' | 'isExempt' | 'isSlip' | 'joined' | 'left'
> &
  SpanColumns & { no: number; isGroupArchived: number; isMe: number; isBot: number; isExempt: number }

/** The groups of a person: those they are in first, the most active of them on top. */
function findMemberships(db: ReadDb, personNo: number): MembershipDetail[] {
  const rows = db.all<MembershipRow>(
    `SELECT m.no, m.id, g.id AS groupId, g.name AS groupName, g.archived_at IS NOT NULL AS isGroupArchived, m.nickname, m.card,
       m.staff_role AS staffRole, m.manual_role AS manualRole, m.is_me AS isMe, m.is_bot AS isBot,
       m.is_exempt AS isExempt, ${SPAN_COLUMNS}, ${INVITER_NAME} AS inviterName, m.channel,
       ${ROLE} AS role, f.tier, f.movement, coalesce(f.active_days, 0) AS activeDays,
       coalesce(f.messages, 0) AS messages, coalesce(f.questions, 0) AS questions, coalesce(f.answers, 0) AS answers,
       coalesce(f.shares, 0) AS shares, coalesce(f.messages_total, 0) AS messagesTotal,
       f.first_spoke_at AS firstSpokeAt, f.last_spoke_at AS lastSpokeAt
     FROM memberships m JOIN groups g ON g.no = m.group_no LEFT JOIN membership_figures f ON f.membership_no = m.no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL
     ORDER BY m.left_kind IS NOT NULL, coalesce(f.weighted, -1) DESC, coalesce(f.messages_total, -1) DESC, m.no`,
    personNo,
  )
  return rows.map((row) => {
    const { no, joinedKind, joinedAfter, joinedBy, joinedAt, leftKind, leftAfter, leftBy, leftAt, ...rest } =
      row
    return {
      ...rest,
      isSlip: countHistory(db, { no, personNo }) === 0,
      isGroupArchived: row.isGroupArchived === 1,
      isMe: row.isMe === 1,
      isBot: row.isBot === 1,
      isExempt: row.isExempt === 1,
      joined: joinedSpan(row),
      left: leftSpan(row),
    }
  })
}

function findNames(db: ReadDb, personNo: number): MemberDetail['names'] {
  return db.all(
    `SELECT n.kind, n.name, g.name AS groupName, min(n.first_at) AS firstAt, max(n.last_at) AS lastAt
     FROM memberships m JOIN groups g ON g.no = m.group_no JOIN member_names n ON n.membership_no = m.no
       LEFT JOIN import_batches b ON b.no = n.batch_no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND (n.batch_no = 0 OR b.state = 'done')
     GROUP BY m.no, n.kind, n.name ORDER BY lastAt DESC, firstAt DESC, n.name`,
    personNo,
  )
}

type Choice = { value: string; people: number }

/** Tags and channels that occur among the people of a scope, the commonest first. */
export function findFilterChoices(
  db: ReadDb,
  groupNo: number | null,
): { tags: Choice[]; channels: Choice[] } {
  const scope = `(? IS NULL OR EXISTS (SELECT 1 FROM memberships m
    WHERE m.group_no = ? AND m.person_no = p.no AND m.pending_batch_no IS NULL))`
  const tags = db.all<Choice>(
    `SELECT t.value AS value, count(*) AS people FROM people p, json_each(p.tags) t
     WHERE p.tags <> '[]' AND p.pending_batch_no IS NULL AND ${scope}
     GROUP BY t.value ORDER BY people DESC, value LIMIT 200`,
    groupNo,
    groupNo,
  )
  const channels = db.all<Choice>(
    `SELECT coalesce(p.source_channel, m.channel) AS value, count(DISTINCT p.no) AS people
     FROM people p LEFT JOIN memberships m ON m.person_no = p.no AND m.pending_batch_no IS NULL
     WHERE p.pending_batch_no IS NULL AND coalesce(p.source_channel, m.channel) IS NOT NULL
       AND (? IS NULL OR m.group_no = ?)
     GROUP BY value ORDER BY people DESC, value LIMIT 100`,
    groupNo,
    groupNo,
  )
  return { tags, channels }
}

type Standing = {
  personNo: number
  personId: PersonId
  membershipId: MembershipId
  name: string
  staffRole: StaffRole
  manualRole: MemberRole | null
  isMe: boolean
  isBot: boolean
  isExempt: boolean
  isPresent: boolean
  joinedKind: 'day' | 'interval' | 'unknown'
  joinedBy: CalendarDate | null
}

/** How somebody stands in a group. Throws MEMBERSHIP_NOT_FOUND. */
export function requireStanding(db: ReadDb, membershipNo: number): Standing {
  const row = db.get<{ [K in keyof Standing]: Standing[K] extends boolean ? number : Standing[K] }>(
    `SELECT m.person_no AS personNo, p.id AS personId, m.id AS membershipId, p.display_name AS name,
       m.staff_role AS staffRole, m.manual_role AS manualRole, m.is_me AS isMe, m.is_bot AS isBot,
       m.is_exempt AS isExempt, m.left_kind IS NULL AS isPresent, m.joined_kind AS joinedKind, m.joined_by AS joinedBy
     FROM memberships m JOIN people p ON p.no = m.person_no WHERE m.no = ?`,
    membershipNo,
  )
  if (!row) throw new AppError('MEMBERSHIP_NOT_FOUND')
  return {
    ...row,
    isMe: row.isMe === 1,
    isBot: row.isBot === 1,
    isExempt: row.isExempt === 1,
    isPresent: row.isPresent === 1,
  }
}

/** Lines that tell of a membership apart from its own entry by hand: imports, messages, follow-ups, contacts. */
export function countHistory(db: ReadDb, member: { no: number; personNo: number }): number {
  return (
    db.value<number>(
      `SELECT (SELECT count(*) FROM messages WHERE membership_no = ?)
         + (SELECT count(*) FROM membership_events WHERE membership_no = ? AND batch_no <> 0)
         + (SELECT count(*) FROM member_names WHERE membership_no = ? AND batch_no <> 0)
         + (SELECT count(*) FROM person_merges x JOIN memberships o ON o.no = ? WHERE x.person_no = o.person_no)
         + (SELECT count(*) FROM seeds s JOIN memberships o ON o.no = ? WHERE s.person_no = o.person_no)
         + (SELECT count(*) FROM follow_ups WHERE person_no = ? AND group_no =
             (SELECT group_no FROM memberships WHERE no = ?))
         + (SELECT count(*) FROM interactions i WHERE i.person_no = ?
             AND NOT EXISTS (SELECT 1 FROM memberships o WHERE o.person_no = i.person_no AND o.no <> ?))`,
      member.no,
      member.no,
      member.no,
      member.no,
      member.no,
      member.personNo,
      member.no,
      member.personNo,
      member.no,
    ) ?? 0
  )
}

/** Memberships of a person with the names of their groups. */
export function findMembershipIds(db: ReadDb, personNo: number): { id: MembershipId; groupName: string }[] {
  return db.all(
    `SELECT m.id, g.name AS groupName FROM memberships m JOIN groups g ON g.no = m.group_no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL ORDER BY m.no`,
    personNo,
  )
}

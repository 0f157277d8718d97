import type { ReadDb } from '#electron/database/handles.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberRow, MembershipSpan, PersonId } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { LEADING_MEMBERSHIP, ROLE } from './page-query.ts'

/** Columns of a membership's stay, as both lists and details read them. */
export type SpanColumns = {
  joinedKind: MembershipSpan['kind']
  joinedAfter: CalendarDate | null
  joinedBy: CalendarDate | null
  joinedAt: number | null
  leftKind: MembershipSpan['kind'] | null
  leftAfter: CalendarDate | null
  leftBy: CalendarDate | null
  leftAt: number | null
}

export const SPAN_COLUMNS = `m.joined_kind AS joinedKind, m.joined_after AS joinedAfter, m.joined_by AS joinedBy,
  m.joined_at AS joinedAt, m.left_kind AS leftKind, m.left_after AS leftAfter, m.left_by AS leftBy, m.left_at AS leftAt`

export const INVITER_NAME =
  '(SELECT i.display_name FROM memberships x JOIN people i ON i.no = x.person_no WHERE x.no = m.inviter_no)'

export function joinedSpan(row: SpanColumns): MembershipSpan {
  return { kind: row.joinedKind, after: row.joinedAfter, by: row.joinedBy, at: row.joinedAt }
}

export function leftSpan(row: SpanColumns): MembershipSpan | null {
  if (row.leftKind === null) return null
  return { kind: row.leftKind, after: row.leftAfter, by: row.leftBy, at: row.leftAt }
}

type Row = Omit<
  MemberRow,
  | 'groups'
  | 'isManualRole'
  | 'isMe'
  | 'isBot'
  | 'joined'
  | 'left'
  | 'tags'
  | 'interests'
  | 'resources'
  | 'needs'
  | 'doNotContact'
> &
  Omit<SpanColumns, 'joinedKind'> & {
    joinedKind: MembershipSpan['kind'] | null
    groups: string
    isManualRole: number
    isMe: number | null
    isBot: number | null
    tags: string
    interests: string
    resources: string
    needs: string
    doNotContact: number
  }

const PERSON_COLUMNS = `p.id AS personId, p.display_name AS name, p.remark, p.tags, p.province, p.city,
  p.age_band AS ageBand, p.interests, p.resources, p.needs, p.contact_state AS contactState,
  p.sales_stage AS salesStage, p.do_not_contact AS doNotContact,
  (SELECT json_group_array(json_object('id', g.id, 'name', g.name)) FROM memberships x JOIN groups g ON g.no = x.group_no
   WHERE x.person_no = p.no AND x.pending_batch_no IS NULL AND x.left_kind IS NULL) AS groups`

const MEMBERSHIP_COLUMNS = `m.id AS membershipId, coalesce(nullif(m.card, ''), m.nickname, '') AS nickname,
  ${ROLE} AS role, m.manual_role IS NOT NULL AS isManualRole, m.is_me AS isMe,
  m.is_bot AS isBot, f.tier, f.movement, ${SPAN_COLUMNS}, coalesce(p.source_channel, m.channel) AS channel,
  ${INVITER_NAME} AS inviterName`

const IN_GROUP_ROWS = `SELECT ${PERSON_COLUMNS}, ${MEMBERSHIP_COLUMNS}, m.staff_role AS staffRole,
    coalesce(f.active_days, 0) AS activeDays, coalesce(f.messages, 0) AS messages,
    coalesce(f.questions, 0) AS questions, coalesce(f.answers, 0) AS answers,
    coalesce(f.messages_total, 0) AS messagesTotal, f.last_spoke_at AS lastSpokeAt
  FROM json_each(?) k CROSS JOIN people p ON p.no = k.value
    JOIN memberships m ON m.group_no = ? AND m.person_no = p.no
    LEFT JOIN membership_figures f ON f.membership_no = m.no
  ORDER BY k.key`

const sumOf = (column: string) =>
  `coalesce((SELECT sum(s.${column}) FROM membership_figures s WHERE s.person_no = p.no), 0)`

const ALL_GROUPS_ROWS = `SELECT ${PERSON_COLUMNS}, ${MEMBERSHIP_COLUMNS},
    coalesce((SELECT x.staff_role FROM memberships x WHERE x.person_no = p.no AND x.pending_batch_no IS NULL
      AND x.left_kind IS NULL AND x.staff_role <> 'none' LIMIT 1), 'none') AS staffRole,
    coalesce((SELECT max(s.active_days) FROM membership_figures s WHERE s.person_no = p.no), 0) AS activeDays,
    ${sumOf('messages')} AS messages, ${sumOf('questions')} AS questions, ${sumOf('answers')} AS answers,
    ${sumOf('messages_total')} AS messagesTotal,
    (SELECT max(s.last_spoke_at) FROM membership_figures s WHERE s.person_no = p.no) AS lastSpokeAt
  FROM json_each(?) k CROSS JOIN people p ON p.no = k.value
    LEFT JOIN memberships m ON m.no = ${LEADING_MEMBERSHIP}
    LEFT JOIN membership_figures f ON f.membership_no = m.no
  ORDER BY k.key`

/** The rows of some people in the given order; in a group by their membership there, else by their leading one. */
export function findMemberRows(
  db: ReadDb,
  personNos: readonly number[],
  groupNo: number | null,
): MemberRow[] {
  if (personNos.length === 0) return []
  const keys = JSON.stringify(personNos)
  const rows =
    groupNo === null ? db.all<Row>(ALL_GROUPS_ROWS, keys) : db.all<Row>(IN_GROUP_ROWS, keys, groupNo)
  return rows.map(toMemberRow)
}

function toMemberRow(row: Row): MemberRow {
  const { joinedKind, joinedAfter, joinedBy, joinedAt, leftKind, leftAfter, leftBy, leftAt, ...rest } = row
  const span = { joinedAfter, joinedBy, joinedAt, leftKind, leftAfter, leftBy, leftAt }
  return {
    ...rest,
    personId: row.personId as PersonId,
    groups: JSON.parse(row.groups) as { id: GroupId; name: string }[],
    isManualRole: row.isManualRole === 1,
    isMe: row.isMe === 1,
    isBot: row.isBot === 1,
    joined: joinedKind === null ? null : joinedSpan({ joinedKind, ...span }),
    left: leftSpan({ joinedKind: 'unknown', ...span }),
    tags: JSON.parse(row.tags) as string[],
    interests: JSON.parse(row.interests) as string[],
    resources: JSON.parse(row.resources) as string[],
    needs: JSON.parse(row.needs) as string[],
    doNotContact: row.doNotContact === 1,
  }
}

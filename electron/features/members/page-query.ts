import type { SqlValue } from '#electron/database/handles.ts'
import type { MemberColumn, MemberFilters, MemberQuery } from '#shared/features/members/model.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { toComparableName } from '#shared/kernel/text.ts'

export type SqlText = { sql: string; values: SqlValue[] }

type Term =
  | 'isPresent'
  | 'hasLeft'
  | 'role'
  | 'staff'
  | 'tier'
  | 'movement'
  | 'activeDays'
  | 'messages'
  | 'questions'
  | 'messagesTotal'
  | 'lastSpoke'
  | 'joined'
  | 'channel'
  | 'inviter'
  | 'groups'

/**
 * Where the columns of a list come from. In a group a row is a membership joined with its figures; over all groups it is
 * a person: with the leading membership joined where one of its columns is asked for, and figures summed by look-ups over
 * membership_figures_by_person, so that a query pays only for what it filters and sorts by.
 */
type Source = { from: string; of: Record<Term, string> }

const INVITER = `(SELECT i.display_name FROM memberships x JOIN people i ON i.no = x.person_no
  WHERE x.no = m.inviter_no)`

/** A role by hand, else the derived one; none where the data does not suffice (数据不足). */
export const ROLE = 'coalesce(m.manual_role, CASE WHEN f.is_enough THEN f.role END)'

const OF_MEMBERSHIP = {
  isPresent: 'm.left_kind IS NULL',
  hasLeft: 'm.left_kind IS NOT NULL',
  role: ROLE,
  tier: 'f.tier',
  movement: 'f.movement',
  joined: 'm.joined_by',
  channel: 'coalesce(p.source_channel, m.channel)',
  inviter: INVITER,
}

const IN_GROUP: Source = {
  from: `memberships m JOIN people p ON p.no = m.person_no
    LEFT JOIN membership_figures f ON f.membership_no = m.no`,
  of: {
    ...OF_MEMBERSHIP,
    staff: 'm.staff_role',
    activeDays: 'coalesce(f.active_days, 0)',
    messages: 'coalesce(f.messages, 0)',
    questions: 'coalesce(f.questions, 0)',
    messagesTotal: 'coalesce(f.messages_total, 0)',
    lastSpoke: 'f.last_spoke_at',
    groups: '1',
  },
}

/**
 * People of finished imports. Asked by key, as the few others stand in the index people_by_pending: then an index that is
 * much smaller than the table is enough to walk everybody.
 */
const SHOWN_PERSON = 'p.no NOT IN (SELECT h.no FROM people h WHERE h.pending_batch_no IS NOT NULL)'

const LIVING = 'm.person_no = p.no AND m.pending_batch_no IS NULL'

/**
 * Key of the membership that stands for a person `p` over all groups: groups they are in before groups they left, then
 * where they are most active. The bare column belongs to the row that has the maximum (SQLite promises it), which is
 * twice as fast as ORDER BY … LIMIT 1.
 */
export const LEADING_MEMBERSHIP = `(SELECT no FROM (SELECT m.no AS no, max((m.left_kind IS NULL) * 1e12
  + coalesce(f.weighted + 1, 0) * 1e9 + coalesce(f.messages_total, 0)) FROM memberships m
  LEFT JOIN membership_figures f ON f.membership_no = m.no WHERE ${LIVING}))`

const overFigures = (value: string) => `(SELECT ${value} FROM membership_figures s WHERE s.person_no = p.no)`

const OF_PERSON = {
  // Few are staff, so the index memberships_staff answers from a handful of rows.
  staff: `CASE WHEN p.no IN (SELECT o.person_no FROM memberships o WHERE o.staff_role <> 'none'
    AND o.left_kind IS NULL AND o.pending_batch_no IS NULL) THEN 'staff' ELSE 'none' END`,
  activeDays: `coalesce(${overFigures('max(s.active_days)')}, 0)`,
  messages: `coalesce(${overFigures('sum(s.messages)')}, 0)`,
  questions: `coalesce(${overFigures('sum(s.questions)')}, 0)`,
  messagesTotal: `coalesce(${overFigures('sum(s.messages_total)')}, 0)`,
  lastSpoke: overFigures('max(s.last_spoke_at)'),
  groups: `(SELECT count(*) FROM memberships m WHERE ${LIVING} AND m.left_kind IS NULL)`,
}

const ALL_WITH_LEADING: Source = {
  from: `people p LEFT JOIN memberships m ON m.no = ${LEADING_MEMBERSHIP}
    LEFT JOIN membership_figures f ON f.membership_no = m.no`,
  of: { ...OF_MEMBERSHIP, ...OF_PERSON },
}

const ALL_PLAIN: Source = {
  from: 'people p',
  of: {
    ...ALL_WITH_LEADING.of,
    // Somebody known but in no group at all (a prospect) is not gone.
    isPresent: `(EXISTS (SELECT 1 FROM memberships m WHERE ${LIVING} AND m.left_kind IS NULL)
      OR NOT EXISTS (SELECT 1 FROM memberships m WHERE ${LIVING}))`,
    hasLeft: `(EXISTS (SELECT 1 FROM memberships m WHERE ${LIVING} AND m.left_kind IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM memberships m WHERE ${LIVING} AND m.left_kind IS NULL))`,
  },
}

function sourceOf({ filters, sort }: MemberQuery, groupNo: number | null): Source {
  if (groupNo !== null) return IN_GROUP
  const { roles, tiers, movements, channels, joined, neverSpoke, exempt } = filters
  const asks = roles || tiers || movements || channels || joined || neverSpoke || exempt
  const sorts = ['role', 'tier', 'movement', 'joined', 'tenure', 'channel', 'inviter'].includes(sort.column)
  return asks || sorts ? ALL_WITH_LEADING : ALL_PLAIN
}

/** Names sort by pinyin, as Chinese readers expect: search_text holds the name, then its pinyin, a line each. */
const BY_PINYIN = `CASE WHEN unicode(p.display_name) >= 13312 AND instr(p.search_text, char(10)) > 0
  THEN substr(p.search_text, instr(p.search_text, char(10)) + 1) ELSE lower(p.display_name) END`

const inOrder = (value: string, order: readonly string[]) =>
  `CASE ${value} ${order.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} ELSE ${order.length} END`

function sortTerm({ of }: Source, column: MemberColumn): string {
  switch (column) {
    case 'name':
      return BY_PINYIN
    case 'role':
      return inOrder(`CASE ${of.staff} WHEN 'none' THEN ${of.role} ELSE 'staff' END`, [
        'staff',
        'loyal',
        'active',
        'regular',
        'newcomer',
        'lurker',
        'dominator',
        'contrarian',
        'disruptor',
        'prospect',
      ])
    case 'tier':
      return inOrder(of.tier, ['top', 'middle', 'base'])
    case 'movement':
      return inOrder(of.movement, ['rising', 'cooling', 'endangered'])
    case 'activeDays':
    case 'messages':
    case 'questions':
    case 'messagesTotal':
    case 'lastSpoke':
    case 'joined':
    case 'channel':
    case 'inviter':
    case 'groups':
      return of[column]
    case 'tenure':
      return `-CAST(replace(${of.joined}, '-', '') AS INTEGER)`
    case 'tags':
    case 'interests':
    case 'resources':
    case 'needs':
      return `nullif(p.${column}, '[]')`
    case 'region':
      return "nullif(coalesce(p.province, '') || ' ' || coalesce(p.city, ''), ' ')"
    case 'ageBand':
      return inOrder('p.age_band', ['to18', '19-24', '25-30', '31-40', '41-50', '51+'])
    case 'remark':
      return "nullif(p.remark, '')"
    case 'contactState':
      return 'p.contact_state'
    case 'salesStage':
      // In the operator's order; without one, those being talked to come first.
      return `coalesce((SELECT e.key FROM workspace_settings w, json_each(w.value, '$.stages') e
        WHERE w.key = 'salesStages' AND json_extract(e.value, '$.id') = p.sales_stage),
        ${inOrder('p.sales_stage', ['following', 'to_follow', 'won', 'no_interest', 'lost'])})`
  }
}

class Conditions {
  private readonly parts: string[] = []
  readonly values: SqlValue[] = []

  add(sql: string, ...values: SqlValue[]): void {
    this.parts.push(sql)
    this.values.push(...values)
  }

  oneOf(term: string, wanted: readonly string[] | undefined): void {
    if (wanted) this.add(`${term} IN (SELECT value FROM json_each(?))`, JSON.stringify(wanted))
  }

  holdsOneOf(list: string, wanted: readonly string[] | undefined): void {
    if (wanted)
      this.add(
        `EXISTS (SELECT 1 FROM json_each(${list}) h WHERE h.value IN (SELECT value FROM json_each(?)))`,
        JSON.stringify(wanted),
      )
  }

  either(choice: 'only' | 'exclude' | undefined, condition: string): void {
    if (choice) this.add(choice === 'only' ? `(${condition})` : `NOT (${condition})`)
  }

  get sql(): string {
    return this.parts.join(' AND ')
  }
}

function narrow(where: Conditions, { of }: Source, filters: MemberFilters, calendar: ZoneCalendar): void {
  const search = toComparableName(filters.search ?? '')
  if (search !== '') where.add('instr(p.search_text, ?) > 0', search)
  const presence = filters.presence ?? 'present'
  if (presence !== 'any') where.add(presence === 'present' ? of.isPresent : of.hasLeft)
  // Staff and bots have no role among members: the same people as in the role mix of a group.
  if (filters.roles) where.add(`${of.staff} = 'none' AND m.is_me = 0 AND m.is_bot = 0`)
  where.oneOf(of.role, filters.roles)
  where.either(filters.staff, `${of.staff} <> 'none'`)
  where.oneOf(of.tier, filters.tiers)
  where.oneOf(of.movement, filters.movements)
  where.holdsOneOf('p.tags', filters.tags)
  where.holdsOneOf('p.needs', filters.needs)
  where.oneOf(of.channel, filters.channels)
  if (filters.joined?.from) where.add(`${of.joined} >= ?`, filters.joined.from)
  if (filters.joined?.to) where.add(`${of.joined} <= ?`, filters.joined.to)
  if (filters.lastSpoke?.from) where.add(`${of.lastSpoke} >= ?`, calendar.startOf(filters.lastSpoke.from))
  if (filters.lastSpoke?.to)
    where.add(`${of.lastSpoke} < ?`, calendar.startOf(addDays(filters.lastSpoke.to, 1)))
  where.either(filters.neverSpoke, `${of.messagesTotal} = 0 AND coalesce(m.is_bot, 0) = 0`)
  where.either(filters.exempt, `coalesce(m.is_exempt = 1 OR m.is_me = 1, 0) OR ${of.staff} <> 'none'`)
  where.either(filters.doNotContact, 'p.do_not_contact = 1')
  where.oneOf('p.contact_state', filters.contactStates)
  where.oneOf('p.sales_stage', filters.salesStages)
}

function conditionsOf(query: MemberQuery, groupNo: number | null, calendar: ZoneCalendar) {
  const source = sourceOf(query, groupNo)
  const where = new Conditions()
  if (groupNo === null) where.add(SHOWN_PERSON)
  else where.add('m.group_no = ? AND m.pending_batch_no IS NULL AND p.pending_batch_no IS NULL', groupNo)
  narrow(where, source, query.filters, calendar)
  return { source, where }
}

/** Internal keys of all people that a query finds, in its order, as one JSON array; empty values stand last. */
export function keysStatement(query: MemberQuery, groupNo: number | null, calendar: ZoneCalendar): SqlText {
  const { source, where } = conditionsOf(query, groupNo, calendar)
  const direction = query.sort.isDescending ? 'DESC' : 'ASC'
  return {
    sql: `SELECT json_group_array(no) FROM (SELECT p.no AS no, ${sortTerm(source, query.sort.column)} AS rank
      FROM ${source.from} WHERE ${where.sql} ORDER BY rank ${direction} NULLS LAST, no)`,
    values: where.values,
  }
}

/** How many people are present in a scope, whatever the filters. */
export function presentStatement(groupNo: number | null): SqlText {
  if (groupNo === null)
    return {
      sql: `SELECT count(*) FROM people p WHERE ${SHOWN_PERSON} AND ${ALL_PLAIN.of.isPresent}`,
      values: [],
    }
  return {
    sql: 'SELECT count(*) FROM memberships m WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND m.left_kind IS NULL',
    values: [groupNo],
  }
}

import type { ReadDb } from '#electron/database/handles.ts'
import type { NamedMember } from '#shared/features/activity/rules.ts'
import { FIRST_EVENT_KIND, messageFlags } from '#shared/features/chat-import/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { MemberDay } from './daybook.ts'
import type { MessageRow } from './fact-builder.ts'

export type StaleRow = { no: number; groupNo: number; from: CalendarDate; to: CalendarDate }

/** Ranges of days that wait to be derived again. */
export function findStaleDays(db: ReadDb): StaleRow[] {
  return db.all<StaleRow>(
    'SELECT no, group_no AS groupNo, from_date AS "from", to_date AS "to" FROM stale_days ORDER BY group_no, from_date',
  )
}

/** Where a reading of messages stands: the last row that was read. */
export type ReadPosition = { at: number; id: number }

const FIELDS = `id, sent_at AS at, membership_no AS who,
  (flags & 31) | (kind << 5) | (precision << 11) | (min(characters, 200000) << 13) AS packed,
  platform_id AS platformId,
  CASE WHEN flags & ${messageFlags.quoteReply} THEN reply_to END AS replyTo,
  CASE WHEN flags & ${messageFlags.mention} THEN text END AS text, batch_no AS batchNo`

/**
 * The next messages of a group in order of time, events of the chat program left out. Leans on messages_by_group_time,
 * whose entries end with the rowid, so that the order costs no sorting.
 */
export function findMessagesAfter(
  db: ReadDb,
  groupNo: number,
  { at, id }: ReadPosition,
  until: number,
  limit: number,
): MessageRow[] {
  return db.all<MessageRow>(
    `SELECT ${FIELDS} FROM shown_messages
     WHERE group_no = ? AND (sent_at, id) > (?, ?) AND sent_at < ? AND kind < ${FIRST_EVENT_KIND}
       AND membership_no IS NOT NULL
     ORDER BY sent_at, id LIMIT ?`,
    groupNo,
    at,
    id,
    until,
    limit,
  )
}

/** Finished batches of a group with the exporter within which their platform ids count. */
export function findExporters(db: ReadDb, groupNo: number): Map<number, string> {
  const rows = db.all<{ no: number; exporter: string }>(
    "SELECT no, exporter FROM import_batches WHERE group_no = ? AND state = 'done'",
    groupNo,
  )
  return new Map(rows.map((row) => [row.no, row.exporter]))
}

/** Platform ids under which further finished batches know some messages. Leans on message_sources_by_message. */
export function findAliases(
  db: ReadDb,
  messageIds: readonly number[],
): { messageId: number; batchNo: number; platformId: string }[] {
  return db.all(
    `SELECT s.message_id AS messageId, s.batch_no AS batchNo, s.platform_id AS platformId
     FROM json_each(?) v JOIN message_sources s ON s.message_id = v.value
     WHERE s.platform_id IS NOT NULL`,
    JSON.stringify(messageIds),
  )
}

/** Memberships of a group that are staff (the operator included) or bots. */
export function findApart(db: ReadDb, groupNo: number): { no: number; isBot: number }[] {
  return db.all(
    `SELECT no, is_bot AS isBot FROM memberships
     WHERE group_no = ? AND pending_batch_no IS NULL AND (staff_role <> 'none' OR is_me = 1 OR is_bot = 1) ORDER BY no`,
    groupNo,
  )
}

/** Members of a group, in a fixed order. Leans on memberships_by_group_person. */
export function findMemberNos(db: ReadDb, groupNo: number): number[] {
  return db
    .all<{ no: number }>(
      'SELECT no FROM memberships WHERE group_no = ? AND pending_batch_no IS NULL ORDER BY no',
      groupNo,
    )
    .map((row) => row.no)
}

/** Current and former names of members, as typed or seen in finished imports; remarks are not names. */
export function findNames(db: ReadDb, membershipNos: readonly number[]): NamedMember[] {
  const rows = db.all<{ name: string; membershipNo: number; isCurrent: number }>(
    `WITH here AS MATERIALIZED (SELECT m.no, m.nickname, m.card, m.left_kind IS NULL AS isCurrent
       FROM json_each(?) c CROSS JOIN memberships m ON m.no = c.value)
     SELECT nickname AS name, no AS membershipNo, isCurrent FROM here
     UNION SELECT card, no, isCurrent FROM here
     UNION SELECT n.name, n.membership_no, 0 FROM here CROSS JOIN member_names n ON n.membership_no = here.no
       LEFT JOIN import_batches b ON b.no = n.batch_no
       WHERE n.kind <> 'remark' AND (n.batch_no = 0 OR b.state = 'done')`,
    JSON.stringify(membershipNos),
  )
  return rows.map((row) => ({ ...row, isCurrent: row.isCurrent === 1 }))
}

/** What the facts of a group were last derived with; '' before the first time. */
export function findActorsText(db: ReadDb, groupNo: number): string {
  return db.value<string>('SELECT actors FROM activity_states WHERE group_no = ?', groupNo) ?? ''
}

/** First and last day on which a membership has facts. Leans on the primary key of daily_facts. */
export function findFactDays(
  db: ReadDb,
  membershipNo: number,
): { from: CalendarDate; to: CalendarDate } | undefined {
  const row = db.get<{ from: CalendarDate | null; to: CalendarDate | null }>(
    'SELECT min(on_date) AS "from", max(on_date) AS "to" FROM daily_facts WHERE membership_no = ?',
    membershipNo,
  )
  return row?.from && row.to ? { from: row.from, to: row.to } : undefined
}

/** The first day in [from, to] for which a group has facts; undefined without any. */
export function findStoredDay(
  db: ReadDb,
  groupNo: number,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate | undefined {
  const first = (table: 'daily_facts' | 'group_days') =>
    db.value<CalendarDate>(
      `SELECT on_date FROM ${table} WHERE group_no = ? AND on_date BETWEEN ? AND ? ORDER BY on_date LIMIT 1`,
      groupNo,
      from,
      to,
    )
  return [first('daily_facts'), first('group_days')].filter((date) => date !== undefined).sort()[0]
}

/** Rows of daily_facts, counted up to `limit`. */
export function countDayRows(db: ReadDb, limit: number): number {
  return db.value<number>('SELECT count(*) FROM (SELECT 1 FROM daily_facts LIMIT ?)', limit) ?? 0
}

/** What members of a group did on a day, as stored. Leans on daily_facts_by_group_day. */
export function findMemberDays(db: ReadDb, groupNo: number, on: CalendarDate): Map<number, MemberDay> {
  const rows = db.all<MemberDay & { who: number }>(
    `SELECT membership_no AS who, messages, characters, questions, answers, replies_sent AS repliesSent,
       replies_received AS repliesReceived, mentions_received AS mentionsReceived, shares, hours
     FROM daily_facts WHERE group_no = ? AND on_date = ?`,
    groupNo,
    on,
  )
  return new Map(rows.map((row) => [row.who, row]))
}

/** A row of questions. */
export type QuestionRow = {
  messageId: number
  membershipNo: number
  askedAt: number
  certainty: 'certain' | 'likely'
  answerKind: 'certain' | 'probable' | null
  answeredAt: number | null
  answererNo: number | null
  staffAnsweredAt: number | null
  staffAnswerKind: 'certain' | 'probable' | null
}

/** Questions of a group asked in [from, until), as stored. Leans on questions_by_group_time. */
export function findQuestions(db: ReadDb, groupNo: number, from: number, until: number): QuestionRow[] {
  return db.all<QuestionRow>(
    `SELECT message_id AS messageId, membership_no AS membershipNo, asked_at AS askedAt, certainty,
       answer_kind AS answerKind, answered_at AS answeredAt, answerer_no AS answererNo,
       staff_answered_at AS staffAnsweredAt, staff_answer_kind AS staffAnswerKind
     FROM questions WHERE group_no = ? AND asked_at >= ? AND asked_at < ?`,
    groupNo,
    from,
    until,
  )
}

/** Tells whether a group has any derived day. */
export function hasFacts(db: ReadDb, groupNo: number): boolean {
  return db.value<number>('SELECT 1 FROM daily_facts WHERE group_no = ? LIMIT 1', groupNo) !== undefined
}

/** The next lines of a group that name somebody: a mention, or a quote by name. Leans on messages_addressed. */
export function findAddressedLines(
  db: ReadDb,
  groupNo: number,
  { at, id }: ReadPosition,
  limit: number,
): { id: number; at: number; text: string; quoted: string | null }[] {
  return db.all(
    `SELECT id, sent_at AS at, CASE WHEN flags & ${messageFlags.mention} THEN text ELSE '' END AS text,
       CASE WHEN substr(reply_to, 1, 1) = '@' THEN substr(reply_to, 2) END AS quoted
     FROM shown_messages WHERE group_no = ? AND (flags & 12) <> 0 AND (sent_at, id) > (?, ?)
     ORDER BY sent_at, id LIMIT ?`,
    groupNo,
    at,
    id,
    limit,
  )
}

/** Tells whether any day waits to be derived again. */
export function hasStaleDays(db: ReadDb): boolean {
  return db.value<number>('SELECT 1 FROM stale_days LIMIT 1') === 1
}

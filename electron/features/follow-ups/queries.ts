import type { ReadDb } from '#electron/database/handles.ts'
import type { FollowUpCard, Reason } from '#shared/features/follow-ups/model.ts'
import { followUpCard, reason } from '#shared/features/follow-ups/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A card as the table holds it. */
export type CardRow = {
  no: number
  id: string
  personNo: number
  personId: string
  personName: string
  groupId: string | null
  groupNo: number | null
  groupName: string | null
  source: string
  priority: number
  dueAt: number
  state: string
  title: string
  scriptId: string | null
  outcome: string | null
  note: string
  copiedAt: number | null
  sentAt: number | null
  closedAt: number | null
  askedAgainAt: number | null
}

/** Columns of a card. */
export const CARD = `f.no, f.id, f.person_no AS personNo, p.id AS personId, p.display_name AS personName, f.group_no AS groupNo,
  g.id AS groupId, g.name AS groupName, f.rule AS source, f.priority, f.due_at AS dueAt, f.state, f.title,
  f.script_id AS scriptId, f.outcome, f.note, f.copied_at AS copiedAt, f.sent_at AS sentAt, f.closed_at AS closedAt,
  f.asked_again_at AS askedAgainAt`

/** Cards of people who are shown. */
export const CARDS = `follow_ups f JOIN people p ON p.no = f.person_no AND +p.pending_batch_no IS NULL
  LEFT JOIN groups g ON g.no = f.group_no`

/** Cards of a person, newest first. */
export function findCardsOfPerson(db: ReadDb, personNo: number): FollowUpCard[] {
  const rows = db.all<CardRow>(
    `SELECT ${CARD} FROM ${CARDS} WHERE f.person_no = ? AND f.state <> 'withdrawn'
     ORDER BY coalesce(f.closed_at, f.due_at) DESC, f.no DESC LIMIT 200`,
    personNo,
  )
  return toCards(db, rows)
}

/** The row of a card. Throws FOLLOW_UP_NOT_FOUND. */
export function requireCardRow(db: ReadDb, id: string): CardRow {
  const row = db.get<CardRow>(`SELECT ${CARD} FROM ${CARDS} WHERE f.id = ?`, id)
  if (!row) throw new AppError('FOLLOW_UP_NOT_FOUND', { id })
  return row
}

/** A card as screens know it. Throws FOLLOW_UP_NOT_FOUND. */
export function requireCard(db: ReadDb, id: string): FollowUpCard {
  const [card] = toCards(db, [requireCardRow(db, id)])
  if (!card) throw new AppError('FOLLOW_UP_NOT_FOUND', { id })
  return card
}

/** Rows with their reasons, in the same order. */
export function toCards(db: ReadDb, rows: readonly CardRow[]): FollowUpCard[] {
  const reasons = findReasons(
    db,
    rows.map((row) => row.no),
  )
  return rows.map((row) =>
    followUpCard.parse({
      ...row,
      reasons: reasons.get(row.no) ?? [],
      asksForReply: row.state === 'waiting' && row.askedAgainAt !== null,
    }),
  )
}

type ReasonRow = {
  cardNo: number
  rule: string
  leads: number
  eventAt: number
  facts: string
  groupId: string | null
  groupName: string | null
}

/** Reasons that stand on cards, the leading one first. Leans on follow_up_reasons_by_card. */
function findReasons(db: ReadDb, cardNos: readonly number[]): Map<number, Reason[]> {
  const rows = db.all<ReasonRow>(
    `SELECT r.follow_up_no AS cardNo, r.rule, r.rule = f.rule AS leads, r.event_at AS eventAt, r.facts, g.id AS groupId,
       g.name AS groupName
     FROM json_each(?) c JOIN follow_ups f ON f.no = c.value
       JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state <> 'withdrawn'
       LEFT JOIN groups g ON g.no = r.group_no
     ORDER BY r.follow_up_no, leads DESC, r.event_at DESC, r.key`,
    JSON.stringify(cardNos),
  )
  const reasons = new Map<number, Reason[]>()
  for (const row of rows) {
    const parsed = reason.parse({ ...row, facts: JSON.parse(row.facts) as unknown })
    const list = reasons.get(row.cardNo)
    if (list) list.push(parsed)
    else reasons.set(row.cardNo, [parsed])
  }
  return reasons
}

/** The open card that a rule made for a person; at most one stands. Leans on follow_ups_by_person. */
export function findOpenCardOfRules(db: ReadDb, personNo: number): number | undefined {
  return db.value<number>(
    "SELECT no FROM follow_ups WHERE person_no = ? AND state = 'open' AND rule <> 'manual' LIMIT 1",
    personNo,
  )
}

/** The internal key of a person. Throws PERSON_NOT_FOUND. */
export function requirePersonNo(db: ReadDb, id: string): number {
  const no = db.value<number>('SELECT no FROM people WHERE id = ? AND pending_batch_no IS NULL', id)
  if (no === undefined) throw new AppError('PERSON_NOT_FOUND', { id })
  return no
}

/** People whose names, remark, pinyin or initials hold every word of the query. */
export function findPeople(
  db: ReadDb,
  words: readonly string[],
  groupNo: number | null,
): { id: string; name: string; groupNames: string }[] {
  const like = words.map(() => "p.search_text LIKE ? ESCAPE '\\'").join(' AND ') || '1'
  return db.all(
    `SELECT p.id, p.display_name AS name, coalesce((SELECT group_concat(g.name, '、') FROM memberships m
         JOIN groups g ON g.no = m.group_no WHERE m.person_no = p.no AND m.left_kind IS NULL), '') AS groupNames
     FROM people p WHERE +p.pending_batch_no IS NULL AND p.do_not_contact = 0 AND ${like}
       AND NOT EXISTS (SELECT 1 FROM memberships i WHERE i.person_no = p.no AND i.is_me = 1)
       AND (? IS NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no AND m.group_no = ?))
     ORDER BY length(p.display_name), p.display_name, p.no LIMIT 12`,
    ...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
    groupNo,
    groupNo,
  )
}

/** Friend requests sent on a day. */
export function countContactRequests(db: ReadDb, on: CalendarDate): number {
  return db.value<number>('SELECT count(*) FROM people WHERE contact_requested_on = ?', on) ?? 0
}

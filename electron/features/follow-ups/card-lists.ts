import type { ReadDb, SqlValue } from '#electron/database/handles.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { LISTED_CARDS } from '#shared/features/follow-ups/model.ts'
import { CARD, CARDS, type CardRow, toCards } from './queries.ts'

/**
 * Cards of one group: its own, those with a reason in it, and those by hand for its members. Cards of other groups that
 * stand on one reason, nearly all, are told apart by the index alone. Binds the group 4 times.
 */
export const IN_SCOPE = `(? IS NULL OR f.group_no = ?
  OR EXISTS (SELECT 1 FROM follow_up_reasons r WHERE r.follow_up_no = f.no AND r.group_no = ?)
  OR (f.group_no IS NULL AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = f.person_no AND m.group_no = ?)))`

/** People with whom there is nothing to do now: few, so that one small list spares looking at everybody. */
const NOT_SHOWN = 'SELECT no FROM people WHERE pending_batch_no IS NOT NULL'
const SPEAKABLE = `f.person_no NOT IN (SELECT no FROM people WHERE do_not_contact = 1 UNION ALL ${NOT_SHOWN})`

/** Which cards, by the index alone, and only then what they say. */
const listOf = (where: string, order: string) =>
  `SELECT ${CARD} FROM (SELECT f.no FROM follow_ups f WHERE ${where} ORDER BY ${order} LIMIT ${LISTED_CARDS}) c
     JOIN follow_ups f ON f.no = c.no JOIN people p ON p.no = f.person_no LEFT JOIN groups g ON g.no = f.group_no
   ORDER BY ${order}`

const listsIn = (scope: string) =>
  ({
    due: listOf(
      `f.state = 'open' AND f.due_at < ? AND ${SPEAKABLE} AND ${scope}`,
      'f.priority, f.due_at, f.no',
    ),
    later: listOf(
      `f.state = 'open' AND f.due_at >= ? AND ${SPEAKABLE} AND ${scope}`,
      'f.due_at, f.priority, f.no',
    ),
    waiting: listOf(
      `f.state = 'waiting' AND f.due_at > ? AND f.person_no NOT IN (${NOT_SHOWN}) AND ${scope}`,
      'f.sent_at, f.no',
    ),
  }) as const

/** Cards on one list; the statements lean on follow_ups_by_state_due. Exported for the test of their plans. */
export const cardLists = listsIn(IN_SCOPE)
/** The same of all groups, where nothing has to be told apart. */
export const cardListsOfAll = listsIn('1')

/** Cards of a list, the first LISTED_CARDS. `bound` = end of today for due and later, 0 for waiting. */
export function findCards(
  db: ReadDb,
  list: keyof typeof cardLists,
  bound: number,
  groupNo: number | null,
): FollowUpCard[] {
  const rows =
    groupNo === null
      ? db.all<CardRow>(cardListsOfAll[list], bound)
      : db.all<CardRow>(cardLists[list], bound, groupNo, groupNo, groupNo, groupNo)
  return toCards(db, rows)
}

/** All open cards, the next first, and when each was made. */
export function findOpenCards(
  db: ReadDb,
  groupNo: number | null,
): { card: FollowUpCard; createdAt: number }[] {
  const rows = db.all<CardRow & { createdAt: number }>(
    `SELECT ${CARD}, f.created_at AS createdAt FROM ${CARDS} WHERE f.state = 'open' AND ${SPEAKABLE} AND ${IN_SCOPE}
     ORDER BY f.due_at, f.priority, f.no`,
    groupNo,
    groupNo,
    groupNo,
    groupNo,
  )
  const cards = toCards(db, rows)
  return rows.flatMap(({ createdAt }, at) => {
    const card = cards[at]
    return card ? [{ card, createdAt }] : []
  })
}

const BY_TIME = `coalesce(sum(f.due_at < ?), 0) AS overdue, coalesce(sum(f.due_at >= ? AND f.due_at < ?), 0) AS today,
    coalesce(sum(f.due_at >= ?), 0) AS later`

/** Open cards by whether they are overdue, due today or later. Exported for the test of its plan. */
export const countOpenSql = `SELECT ${BY_TIME}
  FROM follow_ups f WHERE f.state = 'open' AND ${SPEAKABLE} AND ${IN_SCOPE}`

/** Open cards due in a span, of everybody: counted from the index, without looking at a card. */
export const countOpenOfAllSql =
  "SELECT count(*) FROM follow_ups WHERE state = 'open' AND due_at >= ? AND due_at < ?"

/** Open cards of the few people with whom there is nothing to do now. Leans on follow_ups_by_person. */
export const countSilentSql = `SELECT ${BY_TIME}
  FROM (SELECT no FROM people WHERE do_not_contact = 1 UNION ALL ${NOT_SHOWN} AND +do_not_contact = 0) s
    CROSS JOIN follow_ups f INDEXED BY follow_ups_by_person ON f.person_no = s.no AND f.state = 'open'`

type OpenCounts = { overdue: number; today: number; later: number }
const NO_CARDS: OpenCounts = { overdue: 0, today: 0, later: 0 }

/** Counting everybody and taking the silent ones away reads twenty thousand cards in a fifth of the time. */
function countOpen(db: ReadDb, now: number, dayEnd: number, groupNo: number | null): OpenCounts {
  const times = [now, now, dayEnd, dayEnd]
  if (groupNo !== null) return db.get(countOpenSql, ...times, groupNo, groupNo, groupNo, groupNo) ?? NO_CARDS
  const silent = db.get<OpenCounts>(countSilentSql, ...times) ?? NO_CARDS
  const dueIn = (from: number, until: number) => db.value<number>(countOpenOfAllSql, from, until) ?? 0
  return {
    overdue: dueIn(0, now) - silent.overdue,
    today: dueIn(now, dayEnd) - silent.today,
    later: dueIn(dayEnd, Number.MAX_SAFE_INTEGER) - silent.later,
  }
}

const COUNT_WAITING = `SELECT count(*) FROM follow_ups f
  WHERE f.state = 'waiting' AND f.person_no NOT IN (${NOT_SHOWN}) AND ${IN_SCOPE}`

/** Cards closed as done in a span; the plus keeps SQLite from walking all that were ever done. Exported for its test. */
export const countDoneSql = `SELECT count(*) FROM ${CARDS}
  WHERE f.closed_at >= ? AND f.closed_at < ? AND +f.state IN ('done', 'waiting') AND ${IN_SCOPE}`

/** Counts behind badge and footer. Leans on follow_ups_by_state_due and follow_ups_by_closed. */
export function countCards(
  db: ReadDb,
  times: { now: number; dayStart: number; dayEnd: number },
  groupNo: number | null,
): { overdue: number; today: number; later: number; waiting: number; doneToday: number } {
  const scope: SqlValue[] = [groupNo, groupNo, groupNo, groupNo]
  const { now, dayStart, dayEnd } = times
  const open = countOpen(db, now, dayEnd, groupNo)
  const doneToday = db.value<number>(countDoneSql, dayStart, dayEnd, ...scope) ?? 0
  return { ...open, waiting: db.value<number>(COUNT_WAITING, ...scope) ?? 0, doneToday }
}

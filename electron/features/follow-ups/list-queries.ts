import type { ReadDb, SqlValue } from '#electron/database/handles.ts'
import {
  type CardFilters,
  type CardSort,
  type CardStanding,
  cardStandings,
  type ListedCard,
  listedCard,
} from '#shared/features/follow-ups/many-contract.ts'
import { IN_SCOPE } from './card-lists.ts'
import { CARD, CARDS, type CardRow, toCards } from './queries.ts'

/** Bounds that the standing and the days of a filter come to. */
export type ListBounds = {
  endOfToday: number
  groupNo: number | null
  from: number | null
  until: number | null
}

type SqlText = { sql: string; values: SqlValue[] }
/** What a filter asks of a card; `from` looks at people only where something of theirs is asked for. */
type Narrowed = SqlText & { from: string }

const STANDING = `CASE f.state WHEN 'open' THEN CASE WHEN f.due_at < ? THEN 'due' ELSE 'later' END ELSE f.state END`

const ORDER: Readonly<Record<CardSort['by'], string>> = {
  due: 'f.due_at',
  closed: 'coalesce(f.closed_at, 0)',
  priority: 'f.priority',
  person: 'p.display_name',
}

/** Everything of a filter but the standing, so that the standings can be counted beside each other. */
function conditionsOf(filters: CardFilters, bounds: ListBounds, sort?: CardSort): Narrowed {
  const parts: string[] = []
  const values: SqlValue[] = []
  const add = (sql: string, ...bound: SqlValue[]) => {
    parts.push(sql)
    values.push(...bound)
  }
  if (bounds.groupNo !== null) add(IN_SCOPE, ...Array<number>(4).fill(bounds.groupNo))
  if (bounds.from !== null) add('f.due_at >= ?', bounds.from)
  if (bounds.until !== null) add('f.due_at < ?', bounds.until)
  if (filters.personId) add('p.id = ?', filters.personId)
  if (filters.sources) add('f.rule IN (SELECT value FROM json_each(?))', JSON.stringify(filters.sources))
  for (const word of (filters.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    add(
      "(p.search_text LIKE ? ESCAPE '\\' OR f.title LIKE ? ESCAPE '\\' OR f.note LIKE ? ESCAPE '\\')",
      like,
      like,
      like,
    )
  }
  const asksPeople = Boolean(filters.personId || filters.search || sort?.by === 'person')
  if (!asksPeople) add('f.person_no NOT IN (SELECT no FROM people WHERE pending_batch_no IS NOT NULL)')
  return { sql: parts.join(' AND ') || '1', values, from: asksPeople ? CARDS : 'follow_ups f' }
}

/** Open cards of somebody who is not to be contacted stand on no list of the day, but are told of here. */
function standingOf(standing: CardStanding, bounds: ListBounds): SqlText {
  if (standing === 'due') return { sql: "f.state = 'open' AND f.due_at < ?", values: [bounds.endOfToday] }
  if (standing === 'later') return { sql: "f.state = 'open' AND f.due_at >= ?", values: [bounds.endOfToday] }
  return { sql: 'f.state = ?', values: [standing] }
}

/** How many cards a filter lets through, by standing. */
export function countStandings(
  db: ReadDb,
  filters: CardFilters,
  bounds: ListBounds,
): Record<CardStanding, number> {
  const where = conditionsOf(filters, bounds)
  const rows = db.all<{ standing: CardStanding; count: number }>(
    `SELECT ${STANDING} AS standing, count(*) AS count FROM ${where.from} WHERE ${where.sql} GROUP BY 1`,
    bounds.endOfToday,
    ...where.values,
  )
  const counts = new Map(rows.map((row) => [row.standing, row.count]))
  return Object.fromEntries(cardStandings.map((standing) => [standing, counts.get(standing) ?? 0])) as Record<
    CardStanding,
    number
  >
}

/** One page of the list. */
export function findListedCards(
  db: ReadDb,
  filters: CardFilters,
  bounds: ListBounds,
  page: { sort: CardSort; offset: number; limit: number },
): ListedCard[] {
  const { sort, offset, limit } = page
  const where = conditionsOf(filters, bounds, sort)
  const standing = filters.standing ? standingOf(filters.standing, bounds) : { sql: '1', values: [] }
  const direction = sort.isDescending ? 'DESC' : 'ASC'
  const order = `${ORDER[sort.by]} ${direction}, f.no ${direction}`
  const rows = db.all<CardRow & { skipReason: string | null }>(
    `SELECT ${CARD}, f.skip_reason AS skipReason
     FROM (SELECT f.no FROM ${where.from} WHERE ${standing.sql} AND ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?) c
       JOIN follow_ups f ON f.no = c.no JOIN people p ON p.no = f.person_no LEFT JOIN groups g ON g.no = f.group_no
     ORDER BY ${order}`,
    ...standing.values,
    ...where.values,
    limit,
    offset,
  )
  const cards = toCards(db, rows)
  return cards.map((card, at) => listedCard.parse({ ...card, skipReason: rows[at]?.skipReason ?? null }))
}

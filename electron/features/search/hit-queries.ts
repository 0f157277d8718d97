import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import { hasHiddenLines, isIndexClean } from './queries.ts'

export type Hit = { id: number; sentAt: number | null }

/** How lines up to `through` are matched, and in which group (null: in all). */
export type HitSearch = { matcher: Matcher; groupNo: number | null; through: number }

/**
 * `index` asks the FTS index. `scan` looks for one sign in the lines themselves: a sign that stands in every fifth line
 * begins so many terms that the index needs longer to unite them than a scan needs to find enough lines.
 */
export type Matcher = { kind: 'index' | 'scan'; needle: string }

const SAMPLE_LINES = 2000
const FREQUENT_SHARE = 0.2
/** Below this many lines the index is always quick. */
const SCAN_FROM_LINES = 50_000

/** Tells from the newest lines whether a sign is so frequent that it is better scanned for. */
export function isFrequentSign(db: ReadDb, sign: string, through: number): boolean {
  if (through < SCAN_FROM_LINES) return false
  const hits = db.value<number>(
    'SELECT count(*) FROM messages WHERE id > ? AND id <= ? AND instr(text, ?) > 0',
    through - SAMPLE_LINES,
    through,
    sign,
  )
  return (hits ?? 0) >= SAMPLE_LINES * FREQUENT_SHARE
}

/** Matching ids of a span, highest first; takes needle, first id, last id, limit. */
function candidatesOf({ kind }: Matcher): string {
  return kind === 'index'
    ? `(SELECT rowid AS id FROM message_index WHERE message_index MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?)`
    : `(SELECT id FROM messages WHERE instr(text, ?) > 0 AND id BETWEEN ? AND ? AND kind < ${FIRST_EVENT_KIND}
        ORDER BY id DESC LIMIT ?)`
}

/** How many lines match, counted up to `cap`. While nothing is hidden or gone the candidates alone are counted. */
export function countHits(db: ReadDb, search: HitSearch, cap: number): { total: number; isCapped: boolean } {
  const { matcher, groupNo, through } = search
  const values = [matcher.needle, 1, through, cap + 1] as const
  if (groupNo === null && !hasHiddenLines(db) && isIndexClean(db)) {
    const total = db.value<number>(`SELECT count(*) FROM ${candidatesOf(matcher)}`, ...values) ?? 0
    return { total: Math.min(total, cap), isCapped: total > cap }
  }
  const { looked, total } = db.get<{ looked: number; total: number }>(
    `SELECT count(*) AS looked, coalesce(sum(b.state = 'done' AND (? IS NULL OR m.group_no = ?)), 0) AS total
     FROM ${candidatesOf(matcher)} hit CROSS JOIN messages m ON m.id = hit.id
     CROSS JOIN import_batches b ON b.no = m.batch_no`,
    groupNo,
    groupNo,
    ...values,
  ) ?? { looked: 0, total: 0 }
  return { total: Math.min(total, cap), isCapped: looked > cap }
}

/**
 * The newest matching lines. Each import wrote its lines in the order of time, so the newest of all are among the last
 * few of each span between two imports; spans that end before what was already found are not looked at.
 */
export function findNewestHits(db: ReadDb, search: HitSearch, limit: number): Hit[] {
  const { matcher, groupNo } = search
  let hits: Hit[] = []
  for (const span of findSpans(db, search)) {
    const oldest = hits.length < limit ? null : (hits.at(-1)?.sentAt ?? null)
    if (oldest !== null && oldest >= span.endsAt) break
    const found = db.all<Hit>(
      `SELECT m.id, m.sent_at AS sentAt FROM ${candidatesOf(matcher)} hit CROSS JOIN messages m ON m.id = hit.id
       CROSS JOIN import_batches b ON b.no = m.batch_no AND b.state = 'done' WHERE ? IS NULL OR m.group_no = ?`,
      matcher.needle,
      span.from,
      span.to,
      limit,
      groupNo,
      groupNo,
    )
    hits = newestFirst([...hits, ...found]).slice(0, limit)
  }
  return hits
}

/** By time, latest first; lines without a time last. */
export function newestFirst(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0) || b.id - a.id)
}

type Span = { from: number; to: number; endsAt: number }

/** Spans of ids between the beginnings of imports, that with the latest last line first. */
function findSpans(db: ReadDb, { groupNo, through }: HitSearch): Span[] {
  const starts = db.all<{ first: number; groupNo: number | null }>(
    `SELECT first_message_id AS first, group_no AS groupNo FROM import_batches
     WHERE first_message_id IS NOT NULL ORDER BY first_message_id`,
  )
  const spans: Span[] = []
  for (const [at, start] of [{ first: 1, groupNo: null }, ...starts].entries()) {
    const to = Math.min(through, (starts[at]?.first ?? Number.MAX_SAFE_INTEGER) - 1)
    const isElsewhere = groupNo !== null && start.groupNo !== null && start.groupNo !== groupNo
    if (to < start.first || isElsewhere) continue
    const last = db.get<{ sentAt: number | null }>(
      'SELECT sent_at AS sentAt FROM messages WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1',
      start.first,
      to,
    )
    if (last) spans.push({ from: start.first, to, endsAt: last.sentAt ?? Number.MAX_SAFE_INTEGER })
  }
  return spans.sort((a, b) => b.endsAt - a.endsAt)
}

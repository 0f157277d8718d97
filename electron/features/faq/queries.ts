import type { ReadDb, SqlValue } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import type { FaqListing } from '#shared/features/faq/contract.ts'
import {
  DEFAULT_THRESHOLD,
  type FaqContent,
  type FaqEntry,
  type FaqUse,
  faqEntry,
  faqThreshold,
} from '#shared/features/faq/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { IndexedEntry } from './similar-index.ts'

type EntryRow = Omit<FaqEntry, 'wordings' | 'tags'> & { wordings: string; tags: string }

const USES = '(SELECT count(*) FROM faq_uses u WHERE u.entry_no = e.no)'
const LAST_USED = '(SELECT max(u.used_at) FROM faq_uses u WHERE u.entry_no = e.no)'
const ENTRIES = `SELECT e.id, e.question, e.wordings, e.answer, e.tags, g.id AS groupId, g.name AS groupName,
    e.problem_id AS problemId, e.created_at AS createdAt, e.saved_at AS savedAt,
    ${USES} AS uses, ${LAST_USED} AS lastUsedAt
  FROM faq_entries e LEFT JOIN groups g ON g.no = e.group_no`

function toEntry(row: EntryRow): FaqEntry {
  return faqEntry.parse({ ...row, wordings: JSON.parse(row.wordings), tags: JSON.parse(row.tags) })
}

/** Where the threshold of offers is kept. */
export const THRESHOLD = 'faq.threshold'

/** Percent from which an entry is offered. */
export function findThreshold(db: ReadDb): number {
  const stored = faqThreshold.safeParse(findSetting(db, THRESHOLD))
  return stored.success ? stored.data : DEFAULT_THRESHOLD
}

/** The internal key of an entry. Throws FAQ_NOT_FOUND. */
export function requireEntryNo(db: ReadDb, id: string): number {
  const no = db.value<number>('SELECT no FROM faq_entries WHERE id = ?', id)
  if (no === undefined) throw new AppError('FAQ_NOT_FOUND', { id })
  return no
}

/** One entry. Throws FAQ_NOT_FOUND. */
export function requireEntry(db: ReadDb, id: string): FaqEntry {
  const row = db.get<EntryRow>(`${ENTRIES} WHERE e.id = ?`, id)
  if (!row) throw new AppError('FAQ_NOT_FOUND', { id })
  return toEntry(row)
}

/** Entries by their internal keys, in the order of these; keys without a row are left out. */
export function findEntriesByNo(db: ReadDb, nos: readonly number[]): Map<number, FaqEntry> {
  const rows = nos.flatMap((no) => {
    const row = db.get<EntryRow>(`${ENTRIES} WHERE e.no = ?`, no)
    return row ? [[no, toEntry(row)] as const] : []
  })
  return new Map(rows)
}

/** Every entry with the revision that it has now. */
export function findRevisions(db: ReadDb): Map<number, string> {
  const rows = db.all<{ no: number; revision: string }>('SELECT no, revision FROM faq_entries')
  return new Map(rows.map(({ no, revision }) => [no, revision]))
}

type IndexedRow = { no: number; revision: string; groupNo: number | null; question: string; wordings: string }

const INDEXED = 'SELECT no, revision, group_no AS groupNo, question, wordings FROM faq_entries'

function toIndexed({ question, wordings, ...entry }: IndexedRow): IndexedEntry {
  return { ...entry, wordings: [question, ...(JSON.parse(wordings) as string[])] }
}

/** The questions of an entry, for the index in memory. */
export function findIndexedEntry(db: ReadDb, no: number): IndexedEntry | undefined {
  const row = db.get<IndexedRow>(`${INDEXED} WHERE no = ?`, no)
  return row && toIndexed(row)
}

/** The questions of all entries. */
export function findIndexedEntries(db: ReadDb): IndexedEntry[] {
  return db.all<IndexedRow>(INDEXED).map(toIndexed)
}

export type KnownContent = Omit<FaqContent, 'groupId'> & { no: number; groupNo: number | null }

/** All entries with what a table may say anew of them, oldest first. */
export function findKnownContents(db: ReadDb): KnownContent[] {
  type Row = Omit<KnownContent, 'wordings' | 'tags'> & { wordings: string; tags: string }
  const rows = db.all<Row>(
    'SELECT no, question, wordings, answer, tags, group_no AS groupNo FROM faq_entries ORDER BY no',
  )
  return rows.map((row) => ({
    ...row,
    wordings: JSON.parse(row.wordings) as string[],
    tags: JSON.parse(row.tags) as string[],
  }))
}

/** Entries that grew from a problem, oldest first. Leans on faq_entries_by_problem. */
export function findEntriesOfProblem(db: ReadDb, problemId: string): FaqEntry[] {
  return db.all<EntryRow>(`${ENTRIES} WHERE e.problem_id = ? ORDER BY e.no`, problemId).map(toEntry)
}

/** Newest copyings of an answer. Leans on faq_uses_by_entry. */
export function findUses(db: ReadDb, entryNo: number, limit: number): FaqUse[] {
  return db.all<FaqUse>(
    `SELECT u.used_at AS usedAt, u.asked, u.similarity, g.name AS groupName
     FROM faq_uses u LEFT JOIN groups g ON g.no = u.group_no
     WHERE u.entry_no = ? ORDER BY u.used_at DESC, u.no DESC LIMIT ?`,
    entryNo,
    limit,
  )
}

type Condition = { sql: string; values: SqlValue[] }

const USED = 'EXISTS (SELECT 1 FROM faq_uses u WHERE u.entry_no = e.no)'
const SHOWN: Record<FaqListing['show'], string> = {
  all: '1',
  used: USED,
  unused: `NOT ${USED}`,
  fromProblem: 'e.problem_id IS NOT NULL',
}
const ORDERS: Record<FaqListing['sort'], string> = {
  saved: 'e.saved_at DESC, e.no DESC',
  uses: `${USES} DESC, ${LAST_USED} DESC, e.no DESC`,
  lastUsed: `${LAST_USED} DESC, e.no DESC`,
  question: 'e.question, e.no',
}

function conditionOf(db: ReadDb, listing: FaqListing): Condition {
  const parts: Condition[] = wordsOf(listing.text).map(holdsWord)
  for (const tag of listing.tags)
    parts.push({ sql: 'EXISTS (SELECT 1 FROM json_each(e.tags) WHERE value = ?)', values: [tag] })
  if (listing.groupId !== undefined)
    parts.push({
      sql: '(e.group_no IS NULL OR e.group_no = ?)',
      values: [requireGroupNo(db, listing.groupId)],
    })
  parts.push({ sql: SHOWN[listing.show], values: [] })
  return { sql: parts.map(({ sql }) => sql).join(' AND '), values: parts.flatMap(({ values }) => values) }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Wordings and tags are looked through in their JSON: its marks are no words that anybody looks for. */
function holdsWord(word: string): Condition {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const columns = ['question', 'answer', 'wordings', 'tags']
  return {
    sql: `(${columns.map((column) => `e.${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`,
    values: columns.map(() => pattern),
  }
}

/** A page of the list, and how many entries it has in all. Only the keys are sorted, not the long answers. */
export function findEntries(db: ReadDb, listing: FaqListing): { rows: FaqEntry[]; total: number } {
  const { sql, values } = conditionOf(db, listing)
  const keys = db.all<{ no: number }>(
    `SELECT e.no FROM faq_entries e WHERE ${sql} ORDER BY ${ORDERS[listing.sort]}`,
    ...values,
  )
  const shown = keys.slice(listing.offset, listing.offset + listing.limit).map(({ no }) => no)
  return { rows: [...findEntriesByNo(db, shown).values()], total: keys.length }
}

/** Entries that hold all words; those that hold them in the question come first, then the much used ones. */
export function searchEntries(db: ReadDb, text: string, limit: number): FaqEntry[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const held = words.map(holdsWord)
  const inQuestion = words.map(() => "e.question LIKE ? ESCAPE '\\'").join(' AND ')
  const rows = db.all<EntryRow>(
    `${ENTRIES} WHERE ${held.map(({ sql }) => sql).join(' AND ')}
     ORDER BY (${inQuestion}) DESC, uses DESC, e.no DESC LIMIT ?`,
    ...held.flatMap(({ values }) => values),
    ...held.map(({ values }) => values[0] ?? ''),
    limit,
  )
  return rows.map(toEntry)
}

/** Tags with the number of their entries. */
export function countTags(db: ReadDb): { tag: string; entries: number }[] {
  return db.all(
    `SELECT t.value AS tag, count(*) AS entries FROM faq_entries e, json_each(e.tags) t
     GROUP BY t.value ORDER BY entries DESC, tag`,
  )
}

import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { FoundGroup, FoundPerson, MessageLine } from '#shared/features/search/model.ts'

/** How far the index is; asked of either connection that sees the search file. */
export function findIndexState(db: ReadDb): { through: number; removals: number } {
  return db.get('SELECT through, removals FROM index_state') ?? { through: 0, removals: 0 }
}

/** Highest message id that the index holds; what lies above is looked through line by line. */
export function findWatermark(db: ReadDb): number {
  return findIndexState(db).through
}

/** How often lines were removed from the workspace. */
export function countRemovals(workspace: ReadDb): number {
  return Number(
    workspace.value<string>("SELECT value FROM workspace_settings WHERE key = 'search.removals'") ?? 0,
  )
}

/** True while no entry of the index stands for a line that is gone. */
export function isIndexClean(workspace: ReadDb, index: ReadDb = workspace): boolean {
  return findIndexState(index).removals === countRemovals(workspace)
}

/** True while lines wait to come into the index, or entries to go. */
export function isIndexBehind(db: ReadDb): boolean {
  return findNewestMessageId(db) > findWatermark(db) || !isIndexClean(db)
}

/** Highest message id that was ever given; 0 in an empty workspace. */
export function findNewestMessageId(db: ReadDb): number {
  return db.value<number | null>('SELECT max(id) FROM messages') ?? 0
}

/** True while lines are there that nobody sees: an import writes them, or merging two people hid them. */
export function hasHiddenLines(db: ReadDb): boolean {
  const hidden = db.value<number>(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM import_batches WHERE state IN ('pending', 'removing'))
       OR EXISTS (SELECT 1 FROM person_merges)`,
  )
  return hidden === 1
}

/** Lines in an id range that may hold all of `fragments` (plain substrings); the caller looks closer. */
export function findCandidates(
  db: ReadDb,
  range: { after: number; through: number },
  fragments: readonly string[],
  groupNo: number | null,
): { id: number; sentAt: number | null; text: string }[] {
  const conditions = fragments.map(() => "AND m.text LIKE ? ESCAPE '\\'").join(' ')
  return db.all(
    `SELECT m.id, m.sent_at AS sentAt, m.text FROM messages m
     JOIN import_batches b ON b.no = m.batch_no AND b.state = 'done'
     WHERE m.id > ? AND m.id <= ? AND m.kind < ${FIRST_EVENT_KIND} AND (? IS NULL OR m.group_no = ?) ${conditions}`,
    range.after,
    range.through,
    groupNo,
    groupNo,
    ...fragments.map((fragment) => `%${fragment.replace(/[\\%_]/g, '\\$&')}%`),
  )
}

const LINE = `SELECT m.id, g.id AS groupId, g.name AS groupName, p.id AS personId,
    coalesce(nullif(s.card, ''), nullif(s.nickname, ''), p.display_name, '') AS personName,
    coalesce(s.staff_role <> 'none' OR s.is_me = 1, 0) AS isStaff, m.sent_at AS sentAt,
    m.kind >= ${FIRST_EVENT_KIND} AS isEvent, m.text
  FROM shown_messages m JOIN groups g ON g.no = m.group_no
  LEFT JOIN memberships s ON s.no = m.membership_no LEFT JOIN people p ON p.no = s.person_no`

type LineRow = Omit<MessageLine, 'isStaff' | 'isEvent'> & { isStaff: number; isEvent: number }

const toLine = (row: LineRow): MessageLine => ({
  ...row,
  isStaff: row.isStaff === 1,
  isEvent: row.isEvent === 1,
})

/** Lines by their ids, in the order of the ids. */
export function findLines(db: ReadDb, ids: readonly number[]): MessageLine[] {
  const rows = db.all<LineRow>(`${LINE} WHERE m.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
  const byId = new Map(rows.map((row) => [row.id, toLine(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Where a shown line stands in its group's log. */
export function findPlace(db: ReadDb, id: number): { groupNo: number; sentAt: number | null } | undefined {
  return db.get('SELECT group_no AS groupNo, sent_at AS sentAt FROM shown_messages WHERE id = ?', id)
}

/** Up to `count` ids of shown lines before (or from there on after) a place, nearest first; by (group_no, sent_at). */
export function findNeighbours(
  db: ReadDb,
  place: { groupNo: number; sentAt: number | null; id: number },
  side: 'before' | 'after',
  count: number,
): number[] {
  const [sign, order] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC']
  if (place.sentAt === null) {
    return db
      .all<{ id: number }>(
        `SELECT id FROM shown_messages WHERE group_no = ? AND sent_at IS NULL AND id ${sign} ? ORDER BY id ${order} LIMIT ?`,
        place.groupNo,
        place.id,
        count,
      )
      .map(({ id }) => id)
  }
  return db
    .all<{ id: number }>(
      `SELECT id FROM shown_messages WHERE group_no = ? AND sent_at ${sign}= ? AND (sent_at ${sign} ? OR id ${sign} ?)
       ORDER BY sent_at ${order}, id ${order} LIMIT ?`,
      place.groupNo,
      place.sentAt,
      place.sentAt,
      place.id,
      count,
    )
    .map(({ id }) => id)
}

/** People whose names, pinyin or initials hold the text; names that begin with it first. A scan of 30,000 takes ~10 ms. */
export function findPeopleByText(db: ReadDb, text: string, limit: number): FoundPerson[] {
  const escaped = text.replace(/[\\%_]/g, '\\$&')
  const rows = db.all<{ no: number; id: FoundPerson['id']; name: string; remark: string }>(
    `SELECT no, id, display_name AS name, remark FROM people
     WHERE pending_batch_no IS NULL AND search_text LIKE ? ESCAPE '\\'
     ORDER BY CASE WHEN display_name LIKE ? ESCAPE '\\' OR remark LIKE ? ESCAPE '\\' THEN 0
                   WHEN search_text LIKE ? ESCAPE '\\' OR search_text LIKE ? ESCAPE '\\' THEN 1 ELSE 2 END,
       length(display_name), no LIMIT ?`,
    `%${escaped}%`,
    `${escaped}%`,
    `${escaped}%`,
    `${escaped}%`,
    `%\n${escaped}%`,
    limit,
  )
  return rows.map(({ no, ...person }) => ({ ...person, groups: findGroupNames(db, no) }))
}

function findGroupNames(db: ReadDb, personNo: number): string[] {
  return db
    .all<{ name: string }>(
      `SELECT g.name FROM memberships m JOIN groups g ON g.no = m.group_no
       WHERE m.person_no = ? AND m.pending_batch_no IS NULL AND m.left_kind IS NULL ORDER BY g.no`,
      personNo,
    )
    .map(({ name }) => name)
}

/** All groups by name, living ones first; there are few, so they are matched in code. */
export function findGroupNamesAll(db: ReadDb): FoundGroup[] {
  return db
    .all<{ id: FoundGroup['id']; name: string; isArchived: number }>(
      `SELECT id, name, archived_at IS NOT NULL AS isArchived FROM groups
       WHERE pending_batch_no IS NULL ORDER BY archived_at IS NOT NULL, no`,
    )
    .map((row) => ({ ...row, isArchived: row.isArchived === 1 }))
}

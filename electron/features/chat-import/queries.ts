import type { ReadDb } from '#electron/database/handles.ts'
import { findLogSources, type PrivateBatch } from '#electron/features/interactions/queries.ts'
import type { ChatPlan, ImportHistoryEntry, ImportIssue } from '#shared/features/chat-import/contract.ts'
import { chatPlan, importHistoryEntry } from '#shared/features/chat-import/contract.ts'
import { mergeLines } from '#shared/features/interactions/rules/merge-lines.ts'
import { AppError } from '#shared/kernel/app-error.ts'

export type BatchRow = {
  no: number
  id: string
  state: string
  kind: string
  groupNo: number | null
  sourceName: string
}

/** A batch by its id. Throws BATCH_NOT_FOUND. */
export function requireBatch(db: ReadDb, id: string): BatchRow {
  const row = db.get<BatchRow>(
    'SELECT no, id, state, kind, group_no AS groupNo, source_name AS sourceName FROM import_batches WHERE id = ?',
    id,
  )
  if (!row) throw new AppError('BATCH_NOT_FOUND')
  return row
}

/** The finished batch that brought exactly these bytes with these choices, if it still counts. */
export function findSameImport(db: ReadDb, fingerprint: string): { no: number; id: string }[] {
  return db.all<{ no: number; id: string }>(
    "SELECT no, id FROM import_batches WHERE fingerprint = ? AND state = 'done' ORDER BY no",
    fingerprint,
  )
}

/** Every import, newest first. */
export function findImports(db: ReadDb): ImportHistoryEntry[] {
  const rows = db.all<Record<string, unknown> & { counts: string }>(
    `SELECT b.id AS batchId, b.kind, b.state, g.id AS groupId, coalesce(g.name, '') AS groupName,
       coalesce(p.display_name, b.options ->> '$.person.name', '') AS personName, b.format,
       b.source_name AS sourceName, b.counts, b.created_at AS createdAt, b.undone_at AS undoneAt,
       (SELECT count(*) FROM import_issues i WHERE i.batch_no = b.no) AS issues
     FROM import_batches b LEFT JOIN groups g ON g.no = b.group_no
       LEFT JOIN private_chats c ON c.batch_no = b.no LEFT JOIN people p ON p.no = c.person_no ORDER BY b.no DESC LIMIT 500`,
  )
  return rows.map((row) => importHistoryEntry.parse({ ...row, counts: JSON.parse(row.counts) }))
}

/** Lines that could not be used, in source order; at most 5,000 are kept of one source. */
export function findIssues(db: ReadDb, batchNo: number): ImportIssue[] {
  const rows = db.all<{ line: number; reason: string; facts: string; excerpt: string }>(
    'SELECT line, reason, facts, excerpt FROM import_issues WHERE batch_no = ? ORDER BY line',
    batchNo,
  )
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as ImportIssue['facts'] }))
}

/** What only the operator can have written about a person p or have done with them; what private logs told is not. */
export const PERSON_TOUCHED_BY_HAND = `(
  p.locked_fields <> '[]' OR p.do_not_contact = 1 OR p.sales_stage <> 'to_follow' OR p.consent_note <> ''
  OR CASE p.contact_state WHEN 'friend'
    THEN coalesce((SELECT state_before FROM proven_friends w WHERE w.person_no = p.no), 'friend')
    ELSE p.contact_state END <> 'unknown'
  OR EXISTS (SELECT 1 FROM person_merges x WHERE x.person_no = p.no)
  OR EXISTS (SELECT 1 FROM distinct_people d WHERE d.low_no = p.no OR d.high_no = p.no)
  OR EXISTS (SELECT 1 FROM interactions i WHERE i.person_no = p.no AND i.batch_no IS NULL)
  OR EXISTS (SELECT 1 FROM seeds s WHERE s.person_no = p.no)
  OR EXISTS (SELECT 1 FROM contact_cadences k WHERE k.person_no = p.no)
  OR EXISTS (SELECT 1 FROM problems o WHERE o.person_no = p.no)
  OR EXISTS (SELECT 1 FROM question_verdicts v WHERE v.person_no = p.no)
  OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.person_no = p.no
    AND (f.state IN ('done', 'skipped', 'waiting') OR f.rule = 'manual')))`

/**
 * What only the operator can have written about a person p or its membership m, or have done with them: such people stay
 * when an import is withdrawn (domain.md §4.1b).
 */
export const TOUCHED_BY_HAND = `(m.manual_role IS NOT NULL OR m.is_exempt = 1 OR m.is_bot = 1
  OR m.staff_role <> m.imported_staff_role OR m.is_me <> m.imported_is_me OR ${PERSON_TOUCHED_BY_HAND})`

type UndoCount = { messages: number; kept: number; members: number; staying: string[] }

/** What undoing a batch would take away, and the people who stay because a hand touched them. */
export function countUndo(db: ReadDb, batchNo: number): UndoCount {
  const chat = db.get<PrivateChatRow>(
    `SELECT c.person_no AS personNo, p.display_name AS name, ${PERSON_TOUCHED_BY_HAND} AS isTouched,
       (SELECT made_person FROM private_chats o WHERE o.batch_no = c.batch_no) AS hasMadePerson,
       EXISTS (SELECT 1 FROM memberships m WHERE m.person_no = p.no)
         OR EXISTS (SELECT 1 FROM private_chats o WHERE o.person_no = p.no AND o.batch_no <> c.batch_no) AS isElsewhere
     FROM private_chats c JOIN people p ON p.no = c.person_no WHERE c.batch_no = ?`,
    batchNo,
  )
  return chat ? countPrivateUndo(db, batchNo, chat) : countGroupUndo(db, batchNo)
}

type PrivateChatRow = {
  personNo: number
  name: string
  isTouched: number
  hasMadePerson: number
  isElsewhere: number
}

/** Lines that other exports of the same chat hold stay. */
function countPrivateUndo(db: ReadDb, batchNo: number, chat: PrivateChatRow): UndoCount {
  const batches = db.all<PrivateBatch>(
    `SELECT b.no, b.exporter FROM private_chats c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
     WHERE c.person_no = ? ORDER BY b.no = ?, b.no`,
    chat.personNo,
    batchNo,
  )
  const { counts } = mergeLines(findLogSources(db, batches))
  const { added = 0, known = 0 } = counts.at(-1) ?? {}
  const isOnlyHere = chat.hasMadePerson === 1 && chat.isElsewhere === 0
  return {
    messages: added,
    kept: known,
    members: isOnlyHere && chat.isTouched === 0 ? 1 : 0,
    staying: isOnlyHere && chat.isTouched === 1 ? [chat.name] : [],
  }
}

function countGroupUndo(db: ReadDb, batchNo: number): UndoCount {
  const own = db.get<{ messages: number; kept: number }>(
    `SELECT count(*) AS messages, coalesce(sum(EXISTS (SELECT 1 FROM message_sources s
       JOIN import_batches b ON b.no = s.batch_no AND b.state = 'done'
       WHERE s.message_id = m.id AND s.batch_no <> m.batch_no)), 0) AS kept
     FROM messages m
     WHERE m.batch_no = ? AND m.id >= (SELECT coalesce(first_message_id, 9e15) FROM import_batches WHERE no = ?)`,
    batchNo,
    batchNo,
  ) ?? { messages: 0, kept: 0 }
  const only = db.all<{ name: string; isTouched: number }>(
    `SELECT p.display_name AS name, ${TOUCHED_BY_HAND} AS isTouched
     FROM memberships m JOIN people p ON p.no = m.person_no
     WHERE EXISTS (SELECT 1 FROM member_names n WHERE n.membership_no = m.no AND n.batch_no = ?1)
       AND NOT EXISTS (SELECT 1 FROM member_names n WHERE n.membership_no = m.no AND n.batch_no <> ?1)
       AND NOT EXISTS (SELECT 1 FROM membership_events e WHERE e.membership_no = m.no AND e.batch_no <> ?1)`,
    batchNo,
  )
  return {
    messages: own.messages - own.kept,
    kept: own.kept,
    members: only.filter((row) => row.isTouched === 0).length,
    staying: only.filter((row) => row.isTouched === 1).map((row) => row.name),
  }
}

/** What a finished chat import came to, as it was told then. */
export function findPlan(db: ReadDb, batchNo: number): ChatPlan {
  return chatPlan.parse(
    JSON.parse(db.value<string>('SELECT options FROM import_batches WHERE no = ?', batchNo) ?? '{}'),
  )
}

/** Highest id of a message, an upper bound of how many there are. */
export function findHighestMessageId(db: ReadDb): number {
  return db.value<number>('SELECT coalesce(max(id), 0) FROM messages') ?? 0
}

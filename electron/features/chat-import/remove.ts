import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { noteRemovedMessages } from '#electron/features/search/service.ts'
import { insertStaleDays } from './commands.ts'
import { rangesOfQuarters } from './day-ranges.ts'
import { TOUCHED_BY_HAND } from './queries.ts'
import { inheritPerson, removePerson, removePrivateChat } from './remove-private.ts'

const SLICE_MS = 15
const SLICE_ROWS = 400

type Batch = {
  no: number
  groupNo: number | null
  firstMessageId: number | null
  finishedAt: number | null
  zone: string
}
type SourceRow = { batchNo: number; sentAt: number | null; precision: number; platformId: string | null }
type MessageRow = { id: number; sentAt: number | null; precision: number; batchNo: number }

export type RemovalProgress = { removed: number }

/**
 * Withdraws what a batch in state `removing` contributed, in short transactions: cancel, crash and undo all come this
 * way. A message that another batch holds too stays with that one; people stay when a hand touched them. At the end a
 * finished batch is kept as `undone`, one that never showed is forgotten.
 */
export async function* removeBatch(ctx: DataContext, batchNo: number): AsyncGenerator<RemovalProgress> {
  const batch = ctx.read.get<Batch>(
    `SELECT no, group_no AS groupNo, first_message_id AS firstMessageId, finished_at AS finishedAt, zone
     FROM import_batches WHERE no = ?`,
    batchNo,
  )
  if (!batch) return
  let removed = 0
  let afterId = (batch.firstMessageId ?? Number.MAX_SAFE_INTEGER) - 1
  for (;;) {
    const slice = ctx.writeQuietly((db) => removeMessages(ctx, db, batch, afterId))
    if (slice.rows === 0) break
    afterId = slice.lastId
    removed += slice.rows
    yield { removed }
    await ctx.pause()
  }
  for (const step of [removeSources, removeFolded, removePeople, removeEmptyMembers, removePrivateChat]) {
    for (;;) {
      const rows = ctx.writeQuietly((db) => step(ctx, db, batch))
      if (rows === 0) break
      yield { removed }
      await ctx.pause()
    }
  }
  ctx.writeQuietly((db) => closeBatch(ctx, db, batch))
}

function removeMessages(
  ctx: DataContext,
  db: WriteDb,
  batch: Batch,
  afterId: number,
): { rows: number; lastId: number } {
  const until = performance.now() + SLICE_MS
  const rows = db.all<MessageRow>(
    `SELECT id, sent_at AS sentAt, precision, batch_no AS batchNo FROM messages
     WHERE id > ? AND batch_no = ? ORDER BY id LIMIT ${SLICE_ROWS}`,
    afterId,
    batch.no,
  )
  const quarters = new Set<number>()
  let lastId = afterId
  let done = 0
  for (const row of rows) {
    if (row.sentAt !== null) quarters.add(Math.floor(row.sentAt / 900_000))
    withdrawMessage(db, row, quarters)
    lastId = row.id
    done += 1
    if (performance.now() > until) break
  }
  markStale(ctx, db, batch, quarters)
  return { rows: done, lastId }
}

/** Hands a message to the most precise of its other sources, or deletes it. */
function withdrawMessage(db: WriteDb, row: MessageRow, quarters: Set<number>): void {
  const others = otherSources(db, row.id, row.batchNo)
  const heir = others[0]
  db.run('DELETE FROM message_sources WHERE message_id = ? AND batch_no = ?', row.id, row.batchNo)
  if (!heir) {
    db.run('DELETE FROM messages WHERE id = ?', row.id)
    return
  }
  // The earliest of the remaining batches becomes the owner; the most precise time is shown.
  const owner = others.reduce((first, source) => (source.batchNo < first.batchNo ? source : first))
  db.run(
    'UPDATE messages SET batch_no = ?, sent_at = ?, precision = ?, platform_id = ? WHERE id = ?',
    owner.batchNo,
    heir.sentAt,
    heir.precision,
    owner.platformId,
    row.id,
  )
  db.run(
    'UPDATE import_batches SET first_message_id = min(coalesce(first_message_id, ?), ?) WHERE no = ?',
    row.id,
    row.id,
    owner.batchNo,
  )
  if (heir.sentAt !== null) quarters.add(Math.floor(heir.sentAt / 900_000))
  forgetPlainOwner(db, row.id, owner)
}

/** Most precise first, then oldest. */
function otherSources(db: WriteDb, messageId: number, batchNo: number): SourceRow[] {
  return db.all<SourceRow>(
    `SELECT s.batch_no AS batchNo, s.sent_at AS sentAt, s.precision, s.platform_id AS platformId
     FROM message_sources s JOIN import_batches b ON b.no = s.batch_no AND b.state = 'done'
     WHERE s.message_id = ? AND s.batch_no <> ? ORDER BY s.precision, s.batch_no`,
    messageId,
    batchNo,
  )
}

/** The owner's own source row is only needed while a more precise source overrides its time. */
function forgetPlainOwner(db: WriteDb, messageId: number, owner: SourceRow): void {
  const precision = db.value<number>('SELECT precision FROM messages WHERE id = ?', messageId)
  if (precision === owner.precision)
    db.run('DELETE FROM message_sources WHERE message_id = ? AND batch_no = ?', messageId, owner.batchNo)
}

/** Takes back times that this batch made more precise, then its source rows. */
function removeSources(ctx: DataContext, db: WriteDb, batch: Batch): number {
  const rows = db.all<{
    messageId: number
    precision: number
    sentAt: number | null
    ownerNo: number
    shownAt: number | null
    shownPrecision: number
  }>(
    `SELECT s.message_id AS messageId, s.precision, s.sent_at AS sentAt, m.batch_no AS ownerNo, m.sent_at AS shownAt,
       m.precision AS shownPrecision
     FROM message_sources s JOIN messages m ON m.id = s.message_id WHERE s.batch_no = ? LIMIT ${SLICE_ROWS}`,
    batch.no,
  )
  const quarters = new Set<number>()
  for (const row of rows) {
    db.run('DELETE FROM message_sources WHERE batch_no = ? AND message_id = ?', batch.no, row.messageId)
    if (row.precision !== row.shownPrecision || row.sentAt !== row.shownAt) continue
    restoreTime(db, row, quarters)
  }
  markStale(ctx, db, batch, quarters)
  return rows.length
}

function restoreTime(
  db: WriteDb,
  row: { messageId: number; ownerNo: number; shownAt: number | null },
  quarters: Set<number>,
): void {
  const own = db.get<SourceRow>(
    `SELECT batch_no AS batchNo, sent_at AS sentAt, precision, platform_id AS platformId FROM message_sources
     WHERE message_id = ? AND batch_no = ?`,
    row.messageId,
    row.ownerNo,
  )
  if (!own) return
  const best = [own, ...otherSources(db, row.messageId, row.ownerNo)].reduce((a, b) =>
    b.precision < a.precision ? b : a,
  )
  db.run(
    'UPDATE messages SET sent_at = ?, precision = ? WHERE id = ?',
    best.sentAt,
    best.precision,
    row.messageId,
  )
  for (const at of [row.shownAt, best.sentAt]) if (at !== null) quarters.add(Math.floor(at / 900_000))
  forgetPlainOwner(db, row.messageId, own)
}

function markStale(ctx: DataContext, db: WriteDb, batch: Batch, quarters: ReadonlySet<number>): void {
  if (batch.groupNo === null || batch.finishedAt === null || quarters.size === 0) return
  insertStaleDays(db, batch.groupNo, rangesOfQuarters(ctx.calendar(), quarters))
}

/** Lines that merging two people hid, as another batch tells them too; they stand under the negative number. */
function removeFolded(_ctx: DataContext, db: WriteDb, { no }: Batch): number {
  return db.run(
    `DELETE FROM messages WHERE id IN (SELECT s.id FROM person_merges x JOIN memberships m ON m.person_no = x.person_no
       CROSS JOIN messages s ON s.membership_no = m.no WHERE s.batch_no = ? LIMIT ${SLICE_ROWS})`,
    -no,
  ).changes
}

/** Names, ids, claims and ledger lines of the batch; who loses one is derived again. */
function removePeople(_ctx: DataContext, db: WriteDb, { no }: Batch): number {
  const touched = touchedBy(db, no)
  for (const row of touched) {
    db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', row.no)
    if (isKept(db, row.no)) keepRecognisable(db, row.no, no)
    db.run('DELETE FROM member_names WHERE membership_no = ? AND batch_no = ?', row.no, no)
    // The plus keeps SQLite from walking the whole batch for each member.
    db.run('DELETE FROM membership_events WHERE membership_no = ? AND +batch_no = ?', row.no, no)
    db.run('DELETE FROM membership_claims WHERE membership_no = ? AND +batch_no = ?', row.no, no)
    const person = db.value<number>('SELECT person_no FROM memberships WHERE no = ?', row.no) ?? 0
    db.run('DELETE FROM profile_claims WHERE person_no = ? AND batch_no = ?', person, no)
    db.run('DELETE FROM platform_identities WHERE person_no = ? AND batch_no = ?', person, no)
  }
  return touched.length
}

/** Members of the batch, some at a time; one kind of trace after the other, so that a large batch is not sorted each time. */
function touchedBy(db: WriteDb, batchNo: number): { no: number }[] {
  for (const sql of TRACES) {
    const rows = db.all<{ no: number }>(sql, batchNo)
    if (rows.length > 0) return rows
  }
  return []
}

const TRACES = [
  'SELECT DISTINCT membership_no AS no FROM member_names WHERE batch_no = ? LIMIT 300',
  'SELECT DISTINCT membership_no AS no FROM membership_events WHERE batch_no = ? LIMIT 300',
  'SELECT DISTINCT membership_no AS no FROM membership_claims WHERE batch_no = ? LIMIT 300',
  `SELECT DISTINCT m.no FROM profile_claims c JOIN memberships m ON m.person_no = c.person_no
   WHERE c.batch_no = ? LIMIT 300`,
  `SELECT DISTINCT m.no FROM platform_identities i JOIN memberships m ON m.person_no = i.person_no
   WHERE i.batch_no = ? LIMIT 300`,
]

/** Deletes dirty memberships without any evidence left, and people who thereby belong nowhere and carry no hand mark. */
function removeEmptyMembers(_ctx: DataContext, db: WriteDb, _batch: Batch): number {
  const empty = db.all<{ no: number; personNo: number }>(
    `SELECT m.no, m.person_no AS personNo FROM memberships m WHERE m.is_dirty = 1
       AND NOT EXISTS (SELECT 1 FROM member_names n WHERE n.membership_no = m.no)
       AND NOT EXISTS (SELECT 1 FROM membership_events e WHERE e.membership_no = m.no)
       AND NOT EXISTS (SELECT 1 FROM messages x WHERE x.membership_no = m.no)
       AND NOT EXISTS (SELECT 1 FROM people p WHERE p.no = m.person_no AND ${TOUCHED_BY_HAND})
     LIMIT 200`,
  )
  for (const { no, personNo } of empty) {
    db.run('DELETE FROM memberships WHERE no = ?', no)
    db.run('DELETE FROM membership_figures WHERE membership_no = ?', no)
    db.run('DELETE FROM membership_stays WHERE membership_no = ?', no)
    db.run('DELETE FROM daily_facts WHERE membership_no = ?', no)
    const elsewhere = db.value<number>('SELECT no FROM memberships WHERE person_no = ? LIMIT 1', personNo)
    if (elsewhere === undefined && !inheritPerson(db, personNo, true)) removePerson(db, personNo)
  }
  return empty.length
}

function closeBatch(ctx: DataContext, db: WriteDb, batch: Batch): void {
  db.run(
    `DELETE FROM groups WHERE origin_batch_no = ? AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM seeds s WHERE s.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM problems o WHERE o.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM campaign_groups c WHERE c.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM ritual_groups r WHERE r.group_no = groups.no)
       AND NOT EXISTS (SELECT 1 FROM import_batches b WHERE b.group_no = groups.no AND b.no <> ? AND b.state <> 'undone')`,
    batch.no,
    batch.no,
  )
  db.run('DELETE FROM group_personas WHERE group_no NOT IN (SELECT no FROM groups)')
  db.run('DELETE FROM content_posts WHERE group_no NOT IN (SELECT no FROM groups)')
  if (batch.firstMessageId !== null) noteRemovedMessages(db)
  db.run('DELETE FROM import_issues WHERE batch_no = ?', batch.no)
  db.run('DELETE FROM roster_rows WHERE batch_no = ?', batch.no)
  // Stays of others may have begun or ended by this list.
  db.run(
    `UPDATE memberships SET is_dirty = 1 WHERE group_no = (
       SELECT group_no FROM import_batches WHERE no = ? AND kind = 'roster' AND is_complete = 1)`,
    batch.no,
  )
  if (batch.finishedAt === null) db.run('DELETE FROM import_batches WHERE no = ?', batch.no)
  else
    db.run(
      "UPDATE import_batches SET state = 'undone', undone_at = ? WHERE no = ?",
      ctx.clock.now(),
      batch.no,
    )
}

/** Somebody whom the operator dealt with or wrote about stays, and must be recognised when the log is imported again. */
function isKept(db: WriteDb, membershipNo: number): boolean {
  return (
    db.value<number>(
      `SELECT 1 FROM memberships m JOIN people p ON p.no = m.person_no WHERE m.no = ? AND ${TOUCHED_BY_HAND}`,
      membershipNo,
    ) !== undefined
  )
}

/** Their ids and names become the operator's own knowledge (batch 0). */
function keepRecognisable(db: WriteDb, membershipNo: number, batchNo: number): void {
  db.run(
    'UPDATE OR IGNORE member_names SET batch_no = 0 WHERE membership_no = ? AND batch_no = ?',
    membershipNo,
    batchNo,
  )
  db.run(
    `UPDATE OR IGNORE platform_identities SET batch_no = 0
     WHERE person_no = (SELECT person_no FROM memberships WHERE no = ?) AND batch_no = ?`,
    membershipNo,
    batchNo,
  )
}

import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { mergeSpans } from '#shared/features/activity/rules.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import {
  type Conversation,
  type Covered,
  conversationsOf,
} from '#shared/features/interactions/rules/conversations.ts'
import { type Merged, mergeSteps } from '#shared/features/interactions/rules/merge-lines.ts'
import { findLogSources, type PrivateBatch } from './queries.ts'

const EXCERPT_LENGTH = 120

/**
 * Derives conversations and contact state of everybody whose private logs changed. Resumable: who is still marked stale is
 * taken up at the next call, also after a crash.
 */
export async function deriveConversations(ctx: DataContext, signal?: AbortSignal): Promise<void> {
  const stale = ctx.read.all<{ personNo: number }>(
    'SELECT person_no AS personNo FROM stale_private_chats ORDER BY person_no',
  )
  for (const { personNo } of stale) {
    if (signal?.aborted) return
    await ctx.pause()
    const batches = findBatches(ctx.read, personNo)
    const { lines } = await mergeInTurns(ctx, batches)
    const conversations = conversationsOf(lines, coveredBy(batches))
    await ctx.pause()
    ctx.writeQuietly((db) => {
      // What was read must still be what counts; else the mark stays for the run that follows.
      if (JSON.stringify(findBatches(db, personNo)) !== JSON.stringify(batches)) return
      writeConversations(db, personNo, conversations)
      deriveContactState(db, personNo)
      db.run('DELETE FROM stale_private_chats WHERE person_no = ?', personNo)
    })
  }
}

async function mergeInTurns(ctx: DataContext, batches: readonly PrivateBatch[]): Promise<Merged> {
  const steps = mergeSteps(findLogSources(ctx.read, batches))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await ctx.pause()
  }
}

type BatchRow = PrivateBatch & { coversFrom: number | null; coversUntil: number | null }

/** Finished private logs of a person with what each observed, oldest first. */
function findBatches(db: ReadDb, personNo: number): BatchRow[] {
  return db.all<BatchRow>(
    `SELECT b.no, b.exporter, b.covers_from AS coversFrom, b.covers_until AS coversUntil
     FROM private_chats c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
     WHERE c.person_no = ? ORDER BY b.no`,
    personNo,
  )
}

function coveredBy(batches: readonly BatchRow[]): Covered[] {
  return mergeSpans(
    batches.flatMap(({ coversFrom, coversUntil }) =>
      coversFrom === null || coversUntil === null ? [] : [{ from: coversFrom, until: coversUntil }],
    ),
  )
}

/** Replaces the derived conversations of a person; one that begins when it did before keeps its key and id. */
function writeConversations(db: WriteDb, personNo: number, conversations: readonly Conversation[]): void {
  const before = db.all<{ no: number; at: number }>(
    'SELECT no, at FROM interactions WHERE person_no = ? AND batch_no IS NOT NULL',
    personNo,
  )
  const known = new Map(before.map(({ no, at }) => [at, no]))
  for (const conversation of conversations) {
    const no = known.get(conversation.at) ?? insertConversation(db, personNo, conversation.at)
    known.delete(conversation.at)
    updateConversation(db, no, conversation)
  }
  for (const no of known.values()) db.run('DELETE FROM interactions WHERE no = ?', no)
}

function insertConversation(db: WriteDb, personNo: number, at: number): number {
  return db.run(
    `INSERT INTO interactions (id, person_no, kind, at, batch_no, is_sample)
     VALUES (?, ?, 'private_chat', ?, 0, (SELECT is_sample FROM people WHERE no = ?))`,
    newId(),
    personNo,
    at,
    personNo,
  ).lastId
}

function updateConversation(db: WriteDb, no: number, conversation: Conversation): void {
  const last = db.get<{ batchNo: number; text: string }>(
    'SELECT batch_no AS batchNo, text FROM private_messages WHERE no = ?',
    conversation.lastNo,
  )
  db.run(
    `UPDATE interactions SET batch_no = ?, ended_at = ?, is_first_mine = ?, is_last_mine = ?, own_lines = ?,
       their_lines = ?, excerpt = ?, reply = ? WHERE no = ?`,
    last?.batchNo ?? 0,
    conversation.endedAt,
    conversation.isFirstMine ? 1 : 0,
    conversation.isLastMine ? 1 : 0,
    conversation.ownLines,
    conversation.theirLines,
    (last?.text ?? '').replace(/\s+/g, ' ').slice(0, EXCERPT_LENGTH),
    conversation.reply,
    no,
  )
}

/**
 * Who wrote to the operator in private is a friend. Only a state that says less is changed; it comes back when no private
 * log is left, unless a hand changed it meanwhile.
 */
function deriveContactState(db: WriteDb, personNo: number): void {
  const hasWritten =
    db.value<number>(
      `SELECT 1 FROM private_chats c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
       JOIN private_messages l ON l.batch_no = b.no
       WHERE c.person_no = ? AND l.is_own = 0 AND l.kind < ${FIRST_EVENT_KIND} LIMIT 1`,
      personNo,
    ) !== undefined
  if (!hasWritten) {
    withdrawProof(db, personNo)
    return
  }
  db.run(
    `INSERT INTO proven_friends (person_no, state_before) SELECT no, contact_state FROM people
     WHERE no = ? AND contact_state IN ('unknown', 'not_added', 'requested') ON CONFLICT DO NOTHING`,
    personNo,
  )
  db.run(
    `UPDATE people SET contact_state = 'friend'
     WHERE no = ? AND contact_state IN ('unknown', 'not_added', 'requested')`,
    personNo,
  )
}

/** Takes back all that private logs told of a person of whom none is left. */
export function withdrawConversations(db: WriteDb, personNo: number): void {
  db.run('DELETE FROM interactions WHERE person_no = ? AND batch_no IS NOT NULL', personNo)
  withdrawProof(db, personNo)
}

/** The contact state becomes what it was before a private log proved a friend. */
function withdrawProof(db: WriteDb, personNo: number): void {
  db.run(
    `UPDATE people SET contact_state = (SELECT state_before FROM proven_friends f WHERE f.person_no = people.no)
     WHERE no = ?1 AND contact_state = 'friend' AND no IN (SELECT person_no FROM proven_friends)`,
    personNo,
  )
  db.run('DELETE FROM proven_friends WHERE person_no = ?', personNo)
}

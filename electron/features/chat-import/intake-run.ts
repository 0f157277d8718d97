import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChatRun } from './chat-run.ts'
import type { ParsedChat, ParsedItem } from './formats/format.ts'
import type { Intake } from './intake.ts'
import { ChatIntake } from './prepare-chat.ts'
import { PrivateIntake } from './private-intake.ts'
import { choiceOf, isPrivateChat } from './private-peer.ts'

/** Longest time that one transaction may take; other requests are answered in between. */
const SLICE_MS = 18

const running = new WeakSet<DataContext>()
const prepared = new WeakMap<DataContext, Map<string, Intake>>()

/** Only one import is read, finished or withdrawn at a time: throws IMPORT_RUNNING. Call the answer when done. */
export function claimImportTurn(ctx: DataContext): () => void {
  if (running.has(ctx)) throw new AppError('IMPORT_RUNNING')
  running.add(ctx)
  return () => running.delete(ctx)
}

/** Chats that were read and wait for commit, by batch id. */
export function preparedChats(ctx: DataContext): Map<string, Intake> {
  let chats = prepared.get(ctx)
  if (!chats) {
    chats = new Map()
    prepared.set(ctx, chats)
  }
  return chats
}

/**
 * Writes the items of one source into pending batches, one for each chat in it, in short transactions. Yields after each
 * piece; the caller reports progress. Nothing shows until the batches are committed.
 */
export async function* takeItems(
  ctx: DataContext,
  run: ChatRun,
  items: AsyncIterable<ParsedItem[]>,
  intakes: Intake[],
): AsyncGenerator<{ messages: number }> {
  let messages = 0
  for await (const chunk of items) {
    let at = 0
    while (at < chunk.length) {
      at = ctx.writeQuietly((db) => {
        const until = performance.now() + SLICE_MS
        let next = at
        while (next < chunk.length && performance.now() < until)
          next = takePiece(ctx, db, run, intakes, chunk, next)
        return next
      })
      await ctx.pause()
    }
    messages += chunk.length
    ctx.indexer.wake()
    yield { messages }
  }
  for (const intake of intakes) {
    while (!ctx.writeQuietly((db) => intake.flush(db))) await ctx.pause()
    if (intake.refusal === null) preparedChats(ctx).set(intake.batchId, intake)
  }
}

const PIECE = 250

function takePiece(
  ctx: DataContext,
  db: WriteDb,
  run: ChatRun,
  intakes: Intake[],
  chunk: readonly ParsedItem[],
  from: number,
): number {
  const first = chunk[from]
  if (first?.type === 'chat') {
    intakes.push(newIntake(ctx, db, run, first, intakes))
    return from + 1
  }
  let until = from
  while (until < chunk.length && until - from < PIECE && chunk[until]?.type !== 'chat') until += 1
  const intake = intakes.at(-1)
  if (!intake) throw new Error('a format must name the chat before its messages')
  intake.take(db, chunk.slice(from, until))
  return until
}

/** A group's chat or a private one. What the operator chose for a person speaks of the first private chat. */
function newIntake(
  ctx: DataContext,
  db: WriteDb,
  run: ChatRun,
  chat: ParsedChat,
  before: readonly Intake[],
): Intake {
  const { target } = run.input
  const isFirst = before.length === 0
  if (!isPrivateChat(chat, { target, isFirst, looksPrivate: run.looksPrivate }))
    return new ChatIntake(ctx, db, run, chat)
  const isFirstPrivate = !before.some((intake) => intake instanceof PrivateIntake)
  return new PrivateIntake(ctx, db, run, chat, choiceOf(run.input, chat.name, isFirstPrivate))
}

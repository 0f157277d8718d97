import type { z } from 'zod'
import type { DataContext } from '#electron/backend/context.ts'
import { dropIndex, isBulk } from '#electron/database/bulk-indexes.ts'
import type {
  ChatImportInput,
  ChatPlan,
  importProgress,
  LeftOutChat,
} from '#shared/features/chat-import/contract.ts'
import { leftOutChat } from '#shared/features/chat-import/contract.ts'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChatRun } from './chat-run.ts'
import { readerOf } from './detect.ts'
import { bringUpToDate, showChats } from './finish.ts'
import type { ParsedItem } from './formats/format.ts'
import { calendarOf, fingerprintOf, formatOf, looksPrivate, openSource } from './inspect.ts'
import type { Intake } from './intake.ts'
import { claimImportTurn, preparedChats, takeItems } from './intake-run.ts'
import { findHighestMessageId, findPlan, requireBatch } from './queries.ts'
import { removeBatch } from './remove.ts'
import { asKnown, findSame } from './same-import.ts'

export { insertBatch, saveBatchResult, showBatch } from './commands.ts'
export { binaryKindOf, recogniseEncoding } from './decode.ts'
export { bringUpToDate, recoverImports } from './finish.ts'
export type {
  ParsedChat,
  ParsedIdentity,
  ParsedItem,
  ParsedMember,
  ParsedSender,
} from './formats/format.ts'
export { insertSource } from './incoming.ts'
export { claimImportTurn } from './intake-run.ts'
export { removeBatch } from './remove.ts'

type Progress = z.infer<typeof importProgress>
/** What reading came to: chats that would be written, and private ones of which nobody knows whose they are. */
type Readings = { chats: ChatPlan[]; leftOut: LeftOutChat[] }

/** Typical length of a message with its header in an export: a guess from the size of a file to its messages. */
const BYTES_A_MESSAGE = 150

/** Progress is told at most this often. */
const PROGRESS_MS = 120

/**
 * Reads a whole source into hidden batches and ends with their plans. Cancelling (signal, or leaving the loop) and errors
 * take everything back. The same bytes with the same choices are recognised before reading: nothing new then.
 */
export async function* prepareChatLog(
  ctx: DataContext,
  input: ChatImportInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress | ({ kind: 'ready' } & Readings)> {
  const release = claimImportTurn(ctx)
  let readings: Readings
  try {
    readings = yield* readChatLog(ctx, input, signal)
  } finally {
    release()
  }
  yield { kind: 'ready', ...readings }
}

async function* readChatLog(
  ctx: DataContext,
  input: ChatImportInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Readings> {
  const source = await openSource(ctx, input.source, input.encoding)
  const sniffed = formatOf(source, input.format)
  if (sniffed.needsDate && input.startDate === undefined)
    throw new AppError('START_DATE_NEEDED', { name: source.name })
  const fingerprint = await fingerprintOf(ctx, input, sniffed)
  const same = findSame(ctx.read, input, fingerprint)
  if (same) return { chats: same, leftOut: [] }
  const run: ChatRun = {
    input,
    format: sniffed.format,
    sourceName: source.name,
    fingerprint,
    calendar: calendarOf(ctx, input.zone),
    isComplete: input.isComplete ?? sniffed.isComplete,
    fallbackExportedAt: Math.min(source.modifiedAt, ctx.clock.now()),
    expectedMessages: source.size / BYTES_A_MESSAGE,
    isSample: false,
    looksPrivate: input.target.kind === 'auto' && (await looksPrivate(ctx, source, sniffed, input)),
  }
  const items = readerOf(sniffed.format).parse(source, {
    calendar: run.calendar,
    startDate: input.startDate ?? null,
    ...(signal ? { signal } : {}),
  })
  return yield* writeHidden(ctx, run, items, () => ({ done: source.bytesRead, total: source.size }), signal)
}

async function* writeHidden(
  ctx: DataContext,
  run: ChatRun,
  items: AsyncIterable<ParsedItem[]>,
  position: () => { done: number; total: number },
  signal?: AbortSignal,
): AsyncGenerator<Progress, Readings> {
  const intakes: Intake[] = []
  let isReady = false
  let toldAt = 0
  const goesWithoutIndex = isBulk(run.expectedMessages, findHighestMessageId(ctx.read))
  try {
    // Awake before the first row, it folds the WAL from the beginning on.
    if (goesWithoutIndex) ctx.indexer.wake()
    ctx.relaxDurability(true)
    if (goesWithoutIndex) ctx.writeQuietly((db) => dropIndex(db, 'messages_by_member_time'))
    for await (const { messages } of takeItems(ctx, run, items, intakes)) {
      if (signal?.aborted) throw new AppError('IMPORT_CANCELLED', { name: run.sourceName })
      if (performance.now() - toldAt < PROGRESS_MS) continue
      toldAt = performance.now()
      yield { kind: 'progress', stage: 'reading', ...position(), messages }
    }
    const leftOut = await leaveOut(ctx, intakes)
    const chats = intakes.map((intake) => intake.plan())
    if (
      chats.every(
        (chat) => chat.messages === 0 && chat.senders === 0 && chat.newMembers === 0 && chat.issues > 0,
      )
    )
      throw new AppError('NOTHING_READABLE', { name: run.sourceName, issues: chats[0]?.issues ?? 0 })
    isReady = true
    return { chats, leftOut }
  } finally {
    ctx.buildIndexes()
    ctx.relaxDurability(false)
    if (!isReady) await forget(ctx, intakes)
  }
}

/** Takes back private chats of which nobody knows whose they are; when no chat is left, says why. */
async function leaveOut(ctx: DataContext, intakes: Intake[]): Promise<LeftOutChat[]> {
  const refused = intakes.filter((intake) => intake.refusal !== null)
  const [first] = refused
  if (first?.refusal && refused.length === intakes.length) throw first.refusal
  await forget(ctx, refused)
  const taken = intakes.filter((intake) => intake.refusal === null)
  intakes.splice(0, intakes.length, ...taken)
  return refused.map((intake) => {
    const { chatName, messages } = intake.plan()
    return leftOutChat.parse({ chatName, messages, reason: intake.refusal?.code })
  })
}

async function forget(ctx: DataContext, intakes: readonly Intake[]): Promise<void> {
  for (const { batchNo, batchId } of intakes) {
    preparedChats(ctx).delete(batchId)
    ctx.writeQuietly((db) =>
      db.run("UPDATE import_batches SET state = 'removing' WHERE no = ? AND state = 'pending'", batchNo),
    )
    for await (const _ of removeBatch(ctx, batchNo)) await ctx.pause()
  }
}

/** Lets prepared chats show and derives everything from them; ends with the same plans that `prepare` told. */
export async function* commitChats(
  ctx: DataContext,
  batchIds: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Progress | { kind: 'done'; chats: ChatPlan[] }> {
  const release = claimImportTurn(ctx)
  try {
    const chats: ChatPlan[] = []
    const intakes: Intake[] = []
    for (const id of batchIds) {
      const intake = preparedChats(ctx).get(id)
      if (intake) intakes.push(intake)
      else if (requireBatch(ctx.read, id).state !== 'done') throw new AppError('BATCH_NOT_FOUND')
      chats.push(intake?.plan() ?? asKnown(findPlan(ctx.read, requireBatch(ctx.read, id).no)))
    }
    if (intakes.length > 0) {
      showChats(ctx, intakes)
      for (const intake of intakes) preparedChats(ctx).delete(intake.batchId)
      const messages = chats.reduce((sum, chat) => sum + chat.messages, 0)
      yield { kind: 'progress', stage: 'deriving', done: 0, total: 1, messages }
      await bringUpToDate(ctx, signal)
    }
    yield { kind: 'done', chats }
  } finally {
    release()
  }
}

/** Forgets prepared chats; finished imports are left alone. */
export async function* discardChats(
  ctx: DataContext,
  batchIds: readonly string[],
): AsyncGenerator<Progress | { kind: 'done' }> {
  const release = claimImportTurn(ctx)
  try {
    for (const id of batchIds) {
      const batch = requireBatch(ctx.read, id)
      preparedChats(ctx).delete(id)
      if (batch.state !== 'pending') continue
      ctx.writeQuietly((db) => db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", batch.no))
      yield* removing(ctx, batch.no)
    }
    yield { kind: 'done' }
  } finally {
    release()
  }
}

async function* removing(ctx: DataContext, batchNo: number): AsyncGenerator<Progress> {
  const total =
    ctx.read.value<number>(
      "SELECT coalesce(counts ->> 'added', 0) FROM import_batches WHERE no = ?",
      batchNo,
    ) ?? 0
  let toldAt = 0
  for await (const { removed } of removeBatch(ctx, batchNo)) {
    if (performance.now() - toldAt < PROGRESS_MS) continue
    toldAt = performance.now()
    yield { kind: 'progress', stage: 'removing', done: removed, total, messages: removed }
  }
}

/** prepare and commit in one go. */
export async function importChatLog(ctx: DataContext, input: ChatImportInput): Promise<Readings> {
  let readings: Readings = { chats: [], leftOut: [] }
  for await (const event of prepareChatLog(ctx, input)) if (event.kind === 'ready') readings = event
  const { leftOut } = readings
  let { chats } = readings
  for await (const event of commitChats(
    ctx,
    chats.map((chat) => chat.batchId),
  ))
    if (event.kind === 'done') chats = event.chats
  return { chats, leftOut }
}

/** A chat that no file holds, as its items. */
export type ParsedSource = {
  input: ChatImportInput
  format: ChatFormat
  name: string
  exportedAt: number
  items: AsyncIterable<ParsedItem[]>
}

/**
 * The same pipeline for items that no file holds: the sample workspace. Sources are read one after the other, all of them
 * show at once, and facts are derived once at the end; when the event of stage `deriving` comes, everything shows and
 * nothing is derived yet. Cancelling and errors before that take everything back.
 */
export async function* importParsedChats(
  ctx: DataContext,
  sources: Iterable<ParsedSource>,
  signal?: AbortSignal,
): AsyncGenerator<Progress | { kind: 'done'; chats: ChatPlan[] }> {
  const ready: ChatPlan[] = []
  let isReady = false
  const release = claimImportTurn(ctx)
  try {
    for (const source of sources) {
      const before = ready.reduce((sum, chat) => sum + chat.messages, 0)
      const position = () => ({ done: 0, total: 1 })
      const writing = writeHidden(ctx, sampleRun(ctx, source), source.items, position, signal)
      try {
        let step = await writing.next()
        for (; !step.done; step = await writing.next())
          yield { ...step.value, messages: before + step.value.messages }
        ready.push(...step.value.chats)
      } finally {
        // Whoever leaves the loop at the yield leaves the source half read.
        await writing.return({ chats: [], leftOut: [] })
      }
    }
    isReady = true
  } finally {
    if (!isReady) {
      const chats = preparedChats(ctx)
      await forget(
        ctx,
        ready.flatMap((chat) => chats.get(chat.batchId) ?? []),
      )
    }
    release()
  }
  const ids = ready.map((chat) => chat.batchId)
  yield* commitChats(ctx, ids, signal)
}

function sampleRun(ctx: DataContext, { input, format, name, exportedAt }: ParsedSource): ChatRun {
  return {
    input,
    format,
    sourceName: name,
    fingerprint: `sample ${name} ${exportedAt}`,
    calendar: ctx.calendar(),
    isComplete: true,
    fallbackExportedAt: exportedAt,
    expectedMessages: 0,
    isSample: true,
    looksPrivate: false,
  }
}

/** Withdraws a finished import, in any order, and derives everything again. Throws BATCH_NOT_FOUND when it is undone. */
export async function* undoImport(
  ctx: DataContext,
  batchId: string,
): AsyncGenerator<Progress | { kind: 'done' }> {
  const release = claimImportTurn(ctx)
  try {
    const batch = requireBatch(ctx.read, batchId)
    if (batch.state !== 'done') throw new AppError('BATCH_NOT_FOUND')
    ctx.write('chat-import', (db) =>
      db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", batch.no),
    )
    yield* removing(ctx, batch.no)
    yield { kind: 'progress', stage: 'deriving', done: 0, total: 1, messages: 0 }
    await bringUpToDate(ctx)
    yield { kind: 'done' }
  } finally {
    release()
  }
}

import type { DataContext } from '#electron/backend/context.ts'
import { requireBatch } from '#electron/features/chat-import/queries.ts'
import {
  bringUpToDate,
  claimImportTurn,
  removeBatch,
  showBatch,
} from '#electron/features/chat-import/service.ts'
import type {
  RosterImportInput,
  RosterPlan,
  RosterProgress,
  RosterRow,
} from '#shared/features/rosters/contract.ts'
import type { RowOutcome } from '#shared/features/rosters/model.ts'
import { canIdentify, headerKeyOf } from '#shared/features/rosters/rules/columns.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { badRowsCsv } from './bad-rows-csv.ts'
import { deleteUnchangedRows, markGroupDirty, saveMapping, setComplete } from './commands.ts'
import { openRoster, type Roster } from './inspect.ts'
import { findBadRows, findBatchHeaders, findRosterRows } from './queries.ts'
import { RosterIntake } from './write-roster.ts'

export { readRoster } from './read-roster.ts'

/** Longest time that one transaction may take; other requests are answered in between. */
const SLICE_MS = 12
/** Progress is told at most this often. */
const PROGRESS_MS = 120
const MOST_ROWS = 300_000

const prepared = new WeakMap<DataContext, Map<string, RosterIntake>>()

/** Rosters that were read and wait for commit, by batch id. */
function preparedRosters(ctx: DataContext): Map<string, RosterIntake> {
  const known = prepared.get(ctx)
  if (known) return known
  const rosters = new Map<string, RosterIntake>()
  prepared.set(ctx, rosters)
  return rosters
}

/**
 * Writes a whole roster into a hidden batch and ends with what it would change. Cancelling (signal, or leaving the loop)
 * and errors take everything back. Throws ROSTER_NO_NAME, ROSTER_EMPTY and what reading throws.
 */
export async function* prepareRoster(
  ctx: DataContext,
  input: RosterImportInput,
  signal?: AbortSignal,
): AsyncGenerator<RosterProgress | { kind: 'ready'; plan: RosterPlan }> {
  const release = claimImportTurn(ctx)
  try {
    const roster = await openRoster(ctx, input)
    if (!canIdentify(roster.mapping)) throw new AppError('ROSTER_NO_NAME', { name: roster.table.sourceName })
    if (roster.rows.length === 0) throw new AppError('ROSTER_EMPTY', { name: roster.table.sourceName })
    if (roster.rows.length > MOST_ROWS)
      throw new AppError('ROSTER_TOO_LARGE', { name: roster.table.sourceName })
    yield* writeHidden(ctx, input, roster, signal)
  } finally {
    release()
  }
}

async function* writeHidden(
  ctx: DataContext,
  input: RosterImportInput,
  roster: Roster,
  signal?: AbortSignal,
): AsyncGenerator<RosterProgress | { kind: 'ready'; plan: RosterPlan }> {
  let isReady = false
  const intake = ctx.writeQuietly((db) => new RosterIntake(ctx, db, input, roster))
  try {
    ctx.relaxDurability(true)
    const total = roster.rows.length
    yield* inSlices(ctx, { total, signal, name: roster.table.sourceName, stage: 'reading' }, (db, at) =>
      intake.takeRow(db, at),
    )
    while (!ctx.writeQuietly((db) => intake.flush(db))) await ctx.pause()
    const settled = {
      total: intake.takenRows,
      signal,
      name: roster.table.sourceName,
      stage: 'writing' as const,
    }
    yield* inSlices(ctx, settled, (db, at) => intake.noteInviter(db, at))
    yield* inSlices(ctx, settled, (db, at) => intake.settleRow(db, at))
    const unlisted = { ...settled, total: ctx.writeQuietly((db) => intake.findUnlisted(db)) }
    yield* inSlices(ctx, unlisted, (db, at) => intake.settleUnlisted(db, at))
    ctx.writeQuietly((db) => {
      intake.close(db)
      if (input.mapping && roster.headerLine > 0)
        saveMapping(db, headerKeyOf(roster.headers), roster.mapping, ctx.clock.now())
    })
    preparedRosters(ctx).set(intake.batchId, intake)
    isReady = true
    yield { kind: 'ready', plan: intake.plan() }
  } finally {
    ctx.relaxDurability(false)
    if (!isReady) await forget(ctx, intake.batchNo)
  }
}

type Slices = {
  total: number
  signal?: AbortSignal | undefined
  name: string
  stage: RosterProgress['stage']
}

/** Does `total` small steps in short transactions, tells how far it is, and stops when asked. */
async function* inSlices(
  ctx: DataContext,
  { total, signal, name, stage }: Slices,
  step: (db: Parameters<RosterIntake['takeRow']>[0], at: number) => void,
): AsyncGenerator<RosterProgress> {
  let toldAt = performance.now()
  let at = 0
  while (at < total) {
    if (signal?.aborted) throw new AppError('IMPORT_CANCELLED', { name })
    at = ctx.writeQuietly((db) => {
      const until = performance.now() + SLICE_MS
      let next = at
      while (next < total && performance.now() < until) {
        step(db, next)
        next += 1
      }
      return next
    })
    await ctx.pause()
    if (performance.now() - toldAt < PROGRESS_MS) continue
    toldAt = performance.now()
    yield { kind: 'progress', stage, done: at, total }
  }
}

async function forget(ctx: DataContext, batchNo: number): Promise<void> {
  ctx.writeQuietly((db) =>
    db.run("UPDATE import_batches SET state = 'removing' WHERE no = ? AND state = 'pending'", batchNo),
  )
  for await (const _ of removeBatch(ctx, batchNo)) await ctx.pause()
}

/** Lets a prepared roster show and derives everything from it. Throws BATCH_NOT_FOUND. */
export async function* commitRoster(
  ctx: DataContext,
  input: { batchId: string; isCompleteList: boolean },
  signal?: AbortSignal,
): AsyncGenerator<RosterProgress | { kind: 'done'; plan: RosterPlan }> {
  const release = claimImportTurn(ctx)
  try {
    const batch = requireBatch(ctx.read, input.batchId)
    const intake = preparedRosters(ctx).get(input.batchId)
    if (!intake || batch.state !== 'pending') throw new AppError('BATCH_NOT_FOUND')
    ctx.write('chat-import', (db) => {
      setComplete(db, intake.batchNo, input.isCompleteList)
      if (input.isCompleteList) markGroupDirty(db, intake.target.groupNo)
      deleteUnchangedRows(db, intake.batchNo)
      showBatch(db, intake.batchNo, ctx.clock.now())
    })
    preparedRosters(ctx).delete(input.batchId)
    const plan = intake.plan()
    yield { kind: 'progress', stage: 'deriving', done: 0, total: plan.rows }
    // What is lost by a power failure here is still marked as to be derived.
    ctx.relaxDurability(true)
    await bringUpToDate(ctx, signal)
    yield { kind: 'done', plan }
  } finally {
    ctx.relaxDurability(false)
    release()
  }
}

/** prepare and commit in one go. */
export async function importRoster(
  ctx: DataContext,
  input: RosterImportInput & { isCompleteList: boolean },
): Promise<RosterPlan> {
  let plan: RosterPlan | null = null
  for await (const event of prepareRoster(ctx, input)) if (event.kind === 'ready') plan = event.plan
  if (!plan) throw new Error('a roster was neither prepared nor refused')
  const { batchId } = plan
  const { isCompleteList } = input
  for await (const event of commitRoster(ctx, { batchId, isCompleteList }))
    if (event.kind === 'done') plan = event.plan
  return plan
}

/** Rows of a batch by what became of them. */
export function listRosterRows(
  ctx: DataContext,
  input: { batchId: string; outcome?: RowOutcome | undefined; offset: number; limit: number },
): { rows: RosterRow[]; total: number } {
  return findRosterRows(ctx.read, requireBatch(ctx.read, input.batchId).no, input.outcome ?? null, input)
}

/** Skipped rows as a CSV with line and reason in front. */
export function badRowsFile(
  ctx: DataContext,
  input: { batchId: string; language: Locale },
): { name: string; text: string } {
  const batch = requireBatch(ctx.read, input.batchId)
  return badRowsCsv({
    sourceName: batch.sourceName,
    headers: findBatchHeaders(ctx.read, batch.no),
    rows: findBadRows(ctx.read, batch.no),
    language: input.language,
  })
}

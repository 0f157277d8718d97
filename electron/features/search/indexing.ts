import type { DataContext, Indexer } from '#electron/backend/context.ts'
import type { Job } from '#electron/backend/scheduler.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { dropGoneMessages, indexNextMessages, mergeSegments } from './commands.ts'
import { isIndexBehind, isIndexClean } from './queries.ts'

export type IndexingDoors = {
  workspace: ReadDb
  /** One transaction on the search file. */
  write: <Result>(work: (index: WriteDb) => Result) => Result
  pause: () => Promise<void>
  /** How long one transaction may take. */
  sliceMs: number
}

/**
 * Brings the index up to the newest line: entries of lines that are gone out, new lines in, in transactions of `sliceMs`
 * between which others are served. Resumable at each. Returns how many lines it took in.
 */
export async function catchUpIndex(doors: IndexingDoors, signal?: AbortSignal): Promise<number> {
  const { workspace, write, pause, sliceMs } = doors
  if (signal?.aborted) return 0
  let after: number | null = write((index) => isIndexClean(workspace, index)) ? null : 0
  while (after !== null && !signal?.aborted) {
    const from = after
    after = write((index) => dropGoneMessages(workspace, index, from, performance.now() + sliceMs))
    await pause()
  }
  let total = 0
  while (!signal?.aborted) {
    const done = write((index) => indexNextMessages(workspace, index, performance.now() + sliceMs))
    if (done === 0) break
    total += done
    await pause()
  }
  return total
}

/** Merges the index into few segments, a little at a time, until it is done or `signal` aborts. */
export async function tidyIndex({ write, pause }: IndexingDoors, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && write(mergeSegments)) await pause()
}

/** Writing time of one transaction where others wait for it. */
const SHARED_SLICE_MS = 10

/** An indexer without a thread of its own: for the command line, for tests, and where a thread cannot be had. */
export function createLocalIndexer(doors: Omit<IndexingDoors, 'sliceMs'>, close: () => void): Indexer {
  const own = { ...doors, sliceMs: SHARED_SLICE_MS }
  const ending = new AbortController()
  return {
    wake: () => {},
    fold: () => false,
    async catchUp(signal) {
      const either = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
      const total = await catchUpIndex(own, either)
      await tidyIndex(own, either)
      return total
    },
    close() {
      ending.abort()
      close()
    },
  }
}

/** Takes all lines of now into the index and tells screens. Returns how many lines that were. */
export async function indexNewMessages(
  ctx: DataContext,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<number> {
  const total = await ctx.indexer.catchUp(options.signal)
  if (total > 0) ctx.announce('search')
  return total
}

/** Keeps the index up to date in the background. */
export const indexJob: Job = {
  name: 'search-index',
  isLong: true,
  nextAt: (ctx) => (isIndexBehind(ctx.read) ? 0 : Number.POSITIVE_INFINITY),
  async run(ctx, signal) {
    await indexNewMessages(ctx, { signal })
  },
}

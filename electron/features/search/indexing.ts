import type { DataContext } from '#electron/backend/context.ts'
import type { Job } from '#electron/backend/scheduler.ts'
import { indexNextMessages } from './commands.ts'
import { findNewestMessageId, findWatermark, isImportRunning } from './queries.ts'

/** Writing time of one transaction; its commit takes about as long again. Others are answered between two. */
const SLICE_MS = 10

/**
 * Takes all lines above the watermark into the index, in short transactions. Resumable: the watermark moves with each.
 * Returns how many lines it looked at.
 */
export async function indexNewMessages(
  ctx: DataContext,
  options: { signal?: AbortSignal | undefined; isUrgent?: boolean } = {},
): Promise<number> {
  const newestAtStart = findNewestMessageId(ctx.read)
  let total = 0
  while (!options.signal?.aborted) {
    const done = ctx.writeQuietly((db) => indexNextMessages(db, performance.now() + SLICE_MS))
    if (done === 0) break
    total += done
    await ctx.pause()
    if (!options.isUrgent && isImportWriting(ctx, newestAtStart)) break
  }
  if (total > 0) ctx.announce('search')
  return total
}

/** An import that writes needs the machine more: the rest waits for the next run. */
function isImportWriting(ctx: DataContext, newestBefore: number): boolean {
  return findNewestMessageId(ctx.read) > newestBefore && isImportRunning(ctx.read)
}

/** Keeps the index up to date in the background. */
export const indexJob: Job = {
  name: 'search-index',
  isLong: true,
  nextAt: (ctx) => (findNewestMessageId(ctx.read) > findWatermark(ctx.read) ? 0 : Number.POSITIVE_INFINITY),
  async run(ctx, signal) {
    await indexNewMessages(ctx, { signal })
  },
}

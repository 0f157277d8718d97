import type { Job } from '#electron/backend/scheduler.ts'
import { deriveMembers } from '#electron/features/members/derive.ts'
import { hasStaleDays } from './facts/queries.ts'
import { hasDirtyMembers } from './queries.ts'
import { deriveStaleDays, refreshFigures } from './service.ts'

const HOUR_MS = 3_600_000

/**
 * Derives what was left stale (stays and days after a change of time zone, after a crash) and, on every full hour of the workspace, what
 * the new day changes. Imports do not wait for it: they derive at once.
 */
export const derivationJob: Job = {
  name: 'activity',
  isLong: true,
  nextAt(ctx, lastRunAt) {
    if (lastRunAt === null || hasStaleDays(ctx.read) || hasDirtyMembers(ctx.read)) return ctx.clock.now()
    const offset = ctx.calendar().offsetAt(lastRunAt)
    return (Math.floor((lastRunAt + offset) / HOUR_MS) + 1) * HOUR_MS - offset
  },
  async run(ctx, signal) {
    const isRedated = hasDirtyMembers(ctx.read)
    if (isRedated) await deriveMembers(ctx, signal)
    const wasStale = hasStaleDays(ctx.read)
    await deriveStaleDays(ctx, { signal })
    await refreshFigures(ctx, { signal })
    if (wasStale) ctx.announce('activity')
    if (isRedated) ctx.announce('members')
  },
}

import type { Job } from '#electron/backend/scheduler.ts'
import { noticeLanguage, tellDue } from './notices.ts'
import { generateFollowUps } from './service.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** Runs the rules at start and on every full hour of the workspace, midnight included. */
export const generationJob: Job = {
  name: 'follow-ups',
  nextAt(ctx, lastRunAt) {
    if (lastRunAt === null) return ctx.clock.now()
    const offset = ctx.calendar().offsetAt(lastRunAt)
    return (Math.floor((lastRunAt + offset) / HOUR_MS) + 1) * HOUR_MS - offset
  },
  async run(ctx, signal) {
    await generateFollowUps(ctx, 'recent', signal)
  },
}

/** Workspaces whose notices began since they were opened. */
const hasTold = new WeakSet<object>()

/** Tells of what fell due, within a minute; at start once of everything that was missed. */
export const noticeJob: Job = {
  name: 'due-notices',
  nextAt: (ctx, lastRunAt) => (lastRunAt === null ? ctx.clock.now() : lastRunAt + MINUTE_MS),
  run(ctx) {
    const isFirst = !hasTold.has(ctx)
    hasTold.add(ctx)
    tellDue(ctx, noticeLanguage(ctx), isFirst ? 'missed' : 'due')
  },
}

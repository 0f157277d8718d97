import type { Job } from '#electron/backend/scheduler.ts'
import { recordSeenJoins } from './notice-service.ts'

const HOUR_MS = 3_600_000

/** Looks at start and hourly for invited people who are in the group by now; imports look at once. */
export const seedJob: Job = {
  name: 'seed-users',
  nextAt: (ctx, lastRunAt) => (lastRunAt === null ? ctx.clock.now() : lastRunAt + HOUR_MS),
  run(ctx) {
    recordSeenJoins(ctx)
  },
}

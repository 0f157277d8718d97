import type { DataContext } from './context.ts'

/** A recurring duty of the backend. Due times are wall-clock, so that sleep and clock changes cannot lose one. */
export type Job = {
  readonly name: string
  /** When it is due next, given when it ran last in this process (null: never); epoch ms. */
  nextAt(ctx: DataContext, lastRunAt: number | null): number
  /** Runs beside the others instead of before them. It pauses often, and ends when the signal aborts. */
  readonly isLong?: boolean
  run(ctx: DataContext, signal: AbortSignal): void | Promise<void>
}

/** Timers stop while a machine sleeps, so the clock is looked at this often instead of waiting for long. */
export const TICK_MS = 30_000

/**
 * Runs each job when it is due, one at a time. A job that throws is logged and tried again at its next time; it never
 * stops the others.
 */
export function startScheduler(ctx: DataContext, jobs: readonly Job[]) {
  const lastRuns = new Map<string, number>()
  const longRuns = new Set<string>()
  const ending = new AbortController()
  let isRunning = false
  let isStopped = false

  const run = async (job: Job) => {
    try {
      await job.run(ctx, ending.signal)
    } catch (error) {
      // Closing the workspace in the middle is no failure: what is left is taken up at the next start.
      if (!isStopped) logFailure(ctx, job, error)
    } finally {
      longRuns.delete(job.name)
    }
  }
  const isDue = (job: Job, now: number) => {
    try {
      return !longRuns.has(job.name) && job.nextAt(ctx, lastRuns.get(job.name) ?? null) <= now
    } catch (error) {
      logFailure(ctx, job, error)
      return false
    }
  }
  const runDue = async () => {
    if (isRunning || isStopped) return
    isRunning = true
    for (const job of jobs) {
      if (isStopped) break
      const now = ctx.clock.now()
      if (!isDue(job, now)) continue
      lastRuns.set(job.name, now)
      if (job.isLong) {
        longRuns.add(job.name)
        void run(job)
      } else await run(job)
      await ctx.pause()
    }
    isRunning = false
  }

  const timer = setInterval(() => void runDue(), TICK_MS)
  const first = setImmediate(() => void runDue())
  return {
    /** Looks at the clock now: after sleep, after an import, or in a test. */
    wake: runDue,
    stop() {
      isStopped = true
      ending.abort()
      clearInterval(timer)
      clearImmediate(first)
    },
  }
}

function logFailure(ctx: DataContext, job: Job, error: unknown): void {
  ctx.log('job-failed', { job: job.name, error: error instanceof Error ? error.stack : String(error) })
}

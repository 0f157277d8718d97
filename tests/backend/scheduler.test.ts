import { expect, it, onTestFinished } from 'vitest'
import { type Job, startScheduler } from '#electron/backend/scheduler.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const HOUR = 3_600_000
const everyHour = (run: Job['run'], name = 'hourly'): Job => ({
  name,
  nextAt: (ctx, lastRunAt) => (lastRunAt === null ? ctx.clock.now() : lastRunAt + HOUR),
  run,
})

function start(jobs: readonly Job[]) {
  const app = createTestApp()
  const scheduler = startScheduler(app.ctx, jobs)
  onTestFinished(() => scheduler.stop())
  return { ...app, scheduler }
}

it('runs a job when the wall clock says so, not when a timer does', async () => {
  const ran: number[] = []
  const { clock, scheduler } = start([everyHour((ctx) => void ran.push(ctx.clock.now()))])
  await scheduler.wake()
  clock.advance(HOUR - 1)
  await scheduler.wake()
  expect(ran).toHaveLength(1)
  clock.advance(1)
  await scheduler.wake()
  expect(ran).toHaveLength(2)
})

it('runs a job once after a long sleep, however often it was missed', async () => {
  let runs = 0
  const { clock, scheduler } = start([
    everyHour(() => {
      runs += 1
    }),
  ])
  await scheduler.wake()
  clock.advance(50 * HOUR)
  await scheduler.wake()
  await scheduler.wake()
  expect(runs).toBe(2)
})

it('logs a job that fails, runs the others, and tries it again at its next time', async () => {
  let tries = 0
  let others = 0
  const { clock, scheduler, logged } = start([
    everyHour(() => {
      tries += 1
      throw new Error('disk full')
    }, 'broken'),
    everyHour(() => {
      others += 1
    }, 'sound'),
  ])
  await scheduler.wake()
  await scheduler.wake()
  expect([tries, others]).toEqual([1, 1])
  expect(logged).toMatchObject([
    { event: 'job-failed', facts: { job: 'broken', error: expect.stringContaining('disk full') } },
  ])
  clock.advance(HOUR)
  await scheduler.wake()
  expect([tries, others]).toEqual([2, 2])
})

it('does not begin a job twice while it runs, nor after it was stopped', async () => {
  let begun = 0
  let finish: () => void = () => {}
  const { clock, scheduler } = start([
    {
      name: 'long',
      nextAt: (ctx) => ctx.clock.now(),
      run: () => {
        begun += 1
        return new Promise<void>((resolve) => {
          finish = resolve
        })
      },
    },
  ])
  const first = scheduler.wake()
  clock.advance(HOUR)
  await scheduler.wake()
  expect(begun).toBe(1)
  scheduler.stop()
  finish()
  await first
  await scheduler.wake()
  expect(begun).toBe(1)
})

it('goes on after a job that cannot even say when it is due', async () => {
  let runs = 0
  const broken: Job = {
    name: 'broken',
    nextAt: () => {
      throw new Error('no such table')
    },
    run: () => {},
  }
  const sound = everyHour(() => {
    runs += 1
  })
  const { clock, scheduler } = start([broken, sound])
  await scheduler.wake()
  clock.advance(HOUR)
  await scheduler.wake()
  expect(runs).toBe(2)
})

it('runs a long job beside the others, once at a time, and tells it when all ends', async () => {
  let others = 0
  let begun = 0
  let wasTold = false
  const long: Job = {
    ...everyHour(() => {}, 'long'),
    isLong: true,
    run: (_ctx, signal) => {
      begun += 1
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          wasTold = true
          resolve()
        })
      })
    },
  }
  const other = everyHour(() => {
    others += 1
  })
  const { clock, scheduler } = start([long, other])
  await scheduler.wake()
  clock.advance(2 * HOUR)
  await scheduler.wake()
  expect([begun, others]).toEqual([1, 2])
  scheduler.stop()
  expect(wasTold).toBe(true)
})

import type { CDPSession, Page } from 'playwright-core'

export type TraceEvent = {
  name: string
  ph: string
  tid: number
  pid: number
  ts: number
  dur?: number
  tdur?: number
}

/** Seconds that the page has spent in scripts so far. */
export async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
}

/** Waits until what was done is drawn. */
export const nextFrame = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** The longest task of the page's main thread in a trace, in milliseconds. */
export function longestTask(
  events: readonly TraceEvent[],
  session: { pid: number; tid: number },
  clock: 'dur' | 'tdur',
): number {
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === session.pid && tid === session.tid,
  )
  return Math.max(0, ...tasks.map((task) => (task[clock] ?? 0) / 1000))
}

/** Time that the page's main thread worked in a trace, without that in which other programs had the processor; milliseconds. */
export function workOf(events: readonly TraceEvent[], session: { pid: number; tid: number }): number {
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === session.pid && tid === session.tid)
    .reduce((sum, task) => sum + (task.tdur ?? 0) / 1000, 0)
}

/** What the browser did during some work. */
export async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'toplevel',
        '__metadata',
      ],
    },
    transferMode: 'ReportEvents',
  })
  await work()
  await session.send('Tracing.end')
  await done
  return events
}

/** The thread that ran the page's pointer events. */
export function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const event = events.find(({ name }) => name === 'EventDispatch')
  if (!event) throw new Error('no event of the page was traced')
  return event
}

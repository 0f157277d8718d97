import { campaignTask } from './campaign-task.ts'
import { faqFillTask, faqTask } from './faq-task.ts'
import { openBackend } from './open-backend.ts'
import { queryTask } from './query-task.ts'
import { ritualsTask } from './rituals-task.ts'
import { rulesTask } from './rules-task.ts'
import type { ImportRun } from './run-task.ts'
import { seedTask } from './seed-task.ts'
import { percentile } from './statistics.ts'

const PING_EVERY_MS = 10

/** Imports a file as a screen does, while a ping asks every 10 ms; then the index, then the same file again. */
async function importTask({ dataDir, path }: { dataDir: string; path: string }): Promise<ImportRun> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  backend.registerFile('log', path)
  const pings: number[] = []
  let isRunning = true
  const pinging = (async () => {
    while (isRunning) {
      const started = performance.now()
      await api.workspace.ping()
      pings.push(performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, PING_EVERY_MS))
    }
  })()
  const started = performance.now()
  await importOnce(api)
  const usable = (performance.now() - started) / 1000
  await api.search.finishIndex()
  const searchReady = (performance.now() - started) / 1000
  isRunning = false
  await pinging
  const again = performance.now()
  const addedAgain = await importOnce(api)
  const result = {
    usable,
    searchReady,
    again: (performance.now() - again) / 1000,
    addedAgain,
    pingP99: percentile(pings, 0.99),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
  await backend.close()
  return result
}

async function importOnce(api: Awaited<ReturnType<typeof openBackend>>['api']): Promise<number> {
  let added = 0
  for await (const event of await api.chatImport.prepare({ source: { token: 'log' } })) {
    if (event.kind !== 'ready') continue
    const batchIds = event.chats.map((chat) => chat.batchId)
    for await (const step of await api.chatImport.commit({ batchIds }))
      if (step.kind === 'done') added += step.chats.reduce((sum, chat) => sum + chat.added, 0)
  }
  return added
}

const tasks: Record<string, (input: never) => Promise<unknown>> = {
  import: importTask,
  query: queryTask,
  seeds: seedTask,
  campaigns: campaignTask,
  rules: rulesTask,
  rituals: ritualsTask,
  'faq-fill': faqFillTask,
  faq: faqTask,
}
const [name = '', input = '{}'] = process.argv.slice(2)
const task = tasks[name]
if (!task) throw new Error(`no task ${name}`)
process.send?.(await task(JSON.parse(input) as never))
process.disconnect()

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ThreadIndexer } from '#electron/backend/thread-indexer.ts'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { indexNewMessages } from '#electron/features/search/indexing.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const BUILT = join(import.meta.dirname, '..', '..', 'out', 'main', 'indexer.cjs')

beforeAll(() => ensureBuilt({ quiet: true }), 180_000)

function givenApp(workerFile: string) {
  const app = createTestApp({
    startIndexer: (files, local, log) => new ThreadIndexer(workerFile, files, local, log),
  })
  const member = givenMember(app.ctx, givenGroup(app.ctx), { name: '周敏' })
  const say = (text: string) => givenLine(app.ctx, member, { text, at: '2026-03-09T20:00:00+08:00', kind: 0 })
  const entries = () => app.ctx.read.value<number>('SELECT count(*) FROM search.message_index_docsize')
  return { ...app, say, entries }
}

it('indexes in a thread of its own, as often as it is asked', async () => {
  expect(existsSync(BUILT)).toBe(true)
  const { ctx, api, say, entries, logged } = givenApp(BUILT)
  say('今晚共读')
  ctx.indexer.wake()
  expect(await indexNewMessages(ctx)).toBeLessThanOrEqual(1)
  say('周末共读')
  await Promise.all([indexNewMessages(ctx), indexNewMessages(ctx)])
  expect(entries()).toBe(2)
  expect((await api.search.messages({ text: '共读' })).total).toBe(2)
  expect(logged).toEqual([])
})

it('goes on without a thread when none can be had, and says so in the log', async () => {
  const { ctx, say, entries, logged } = givenApp(`${BUILT}.missing`)
  say('今晚共读')
  await indexNewMessages(ctx)
  expect(entries()).toBe(1)
  expect(logged.map(({ event }) => event)).toEqual(['indexer-lost'])
  say('周末共读')
  await indexNewMessages(ctx)
  expect(entries()).toBe(2)
})

it('answers what was asked for when it is closed meanwhile', async () => {
  const { ctx, say, close } = givenApp(BUILT)
  say('今晚共读')
  const asked = ctx.indexer.catchUp()
  await close()
  expect(await asked).toBeLessThanOrEqual(1)
})

it('folds what a long work writes into the file, while the work goes on', async () => {
  const { ctx, say, close } = givenApp(BUILT)
  const sizeOf = (ending: string) => statSync(ctx.paths.databaseFile + ending).size
  const before = sizeOf('')
  ctx.indexer.wake()
  ctx.relaxDurability(true)
  for (let line = 0; line < 1500; line += 1) say(`${line} `.repeat(800))
  expect(sizeOf('-wal')).toBeGreaterThan(5_000_000)
  await expect.poll(() => sizeOf(''), { timeout: 10_000 }).toBeGreaterThan(before + 5_000_000)
  ctx.relaxDurability(false)
  await close()
  expect(existsSync(`${ctx.paths.databaseFile}-wal`)).toBe(false)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { openForWriting } from '#electron/database/open.ts'
import { openSearchFile } from '#electron/database/search-file.ts'
import { indexNewMessages } from '#electron/features/search/indexing.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-search-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return { dir, search: join(dir, 'data', 'search.db'), workspace: join(dir, 'data', 'main.db') }
}

function givenLines(ctx: DataContext, texts: readonly string[]) {
  const member = givenMember(ctx, givenGroup(ctx), { name: '周敏' })
  for (const text of texts) givenLine(ctx, member, { text, at: '2026-03-09T20:00:00+08:00', kind: 0 })
}

const throughOf = (ctx: DataContext) => ctx.read.value<number>('SELECT through FROM search.index_state')

/** A folder with three lines, all of them in the index, and closed again. */
async function givenIndexed() {
  const files = folder()
  const app = createTestApp({ dataDir: files.dir })
  givenLines(app.ctx, ['今晚共读', '明早晨跑', '周末共读'])
  await indexNewMessages(app.ctx)
  app.close()
  return files
}

it('keeps what is indexed over a restart', async () => {
  const { dir } = await givenIndexed()
  const { ctx } = createTestApp({ dataDir: dir })
  expect(throughOf(ctx)).toBe(3)
  expect(await indexNewMessages(ctx)).toBe(0)
})

it.each([
  ['is missing', (file: string) => rmSync(file)],
  ['is not a database', (file: string) => writeFileSync(file, 'nothing of the kind '.repeat(500))],
  [
    'has another shape',
    (file: string) => {
      const connection = openSearchFile(file)
      connection.exec('DROP TABLE index_state')
      connection.close()
    },
  ],
  [
    'belongs to another workspace',
    (file: string) => {
      const connection = openSearchFile(file)
      connection.exec("UPDATE index_state SET workspace = 'elsewhere'")
      connection.close()
    },
  ],
  [
    'knows lines that the workspace never had',
    (file: string) => {
      const connection = openSearchFile(file)
      connection.exec('UPDATE index_state SET through = 400')
      connection.close()
    },
  ],
])('is begun anew when it %s, and finds the same', async (_, harm) => {
  const { dir, search } = await givenIndexed()
  harm(search)
  const { ctx, api } = createTestApp({ dataDir: dir })
  expect(throughOf(ctx)).toBe(0)
  expect(await indexNewMessages(ctx)).toBe(3)
  expect((await api.search.messages({ text: '共读' })).total).toBe(2)
})

it('is begun anew when the last line it took in is another one now: an older copy was put in place', async () => {
  const { dir, workspace } = await givenIndexed()
  const connection = openForWriting(workspace)
  connection.exec("UPDATE messages SET text = '后来写的', text_hash = 7 WHERE id = 3")
  connection.close()
  const { ctx, api } = createTestApp({ dataDir: dir })
  expect(throughOf(ctx)).toBe(0)
  await indexNewMessages(ctx)
  expect((await api.search.messages({ text: '共读' })).total).toBe(1)
})

it('lets go of lines that are gone from the workspace, and counts rightly before and after', async () => {
  const { ctx, api } = createTestApp()
  givenLines(ctx, ['今晚共读'])
  const before = await api.chatImport.importLog({
    source: {
      text: '林夏 2026-03-09 20:01:00\n周末共读\n\n许愿 2026-03-09 20:02:00\n我也要共读',
      name: '群聊.txt',
    },
    isComplete: true,
  } as never)
  await indexNewMessages(ctx)
  expect((await api.search.messages({ text: '共读' })).total).toBe(3)
  for await (const _ of await api.chatImport.undoBatch({ batchId: before.chats[0]?.batchId as never })) {
    // Each step tells how far the removal is.
  }
  const entries = () => ctx.read.value<number>('SELECT count(*) FROM search.message_index_docsize')
  expect([(await api.search.messages({ text: '共读' })).total, entries()]).toEqual([1, 3])
  await indexNewMessages(ctx)
  expect([(await api.search.messages({ text: '共读' })).total, entries()]).toEqual([1, 1])
})

it('merges what many small additions left, and finds everything afterwards', async () => {
  const { ctx, api } = createTestApp()
  const member = givenMember(ctx, givenGroup(ctx), { name: '周敏' })
  const segments = () =>
    ctx.read.value<number>('SELECT count(DISTINCT segid) FROM search.message_index_idx') ?? 0
  for (let at = 0; at < 12; at += 1) {
    givenLine(ctx, member, { text: `第 ${at} 次共读`, at: '2026-03-09T20:00:00+08:00', kind: 0 })
    await indexNewMessages(ctx)
  }
  expect(segments()).toBeLessThan(6)
  expect((await api.search.messages({ text: '共读' })).total).toBe(12)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { dropIndex, isBulk } from '#electron/database/bulk-indexes.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const NAMES = ['daily_facts_by_group_day', 'messages_by_member_time'] as const

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-indexes-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const presentIn = (ctx: DataContext) =>
  ctx.read
    .all<{ name: string; sql: string }>(
      'SELECT name, sql FROM sqlite_master WHERE name IN (SELECT value FROM json_each(?)) ORDER BY name',
      JSON.stringify(NAMES),
    )
    .map(({ name, sql }) => [name, sql.replaceAll('`', '').replace(/,\s*/g, ',')])

function shed(ctx: DataContext): void {
  ctx.writeQuietly((db) => {
    for (const name of NAMES) dropIndex(db, name)
  })
}

it('builds what is missing as the migrations made it, and nothing twice', () => {
  const { ctx } = createTestApp()
  const made = presentIn(ctx)
  expect(made.map(([name]) => name)).toEqual(NAMES)
  shed(ctx)
  expect(presentIn(ctx)).toEqual([])
  ctx.buildIndexes()
  expect(presentIn(ctx)).toEqual(made)
  ctx.buildIndexes()
  expect(presentIn(ctx)).toEqual(made)
})

it('finds everything again by an index that was built late', () => {
  const { ctx } = createTestApp()
  const member = givenMember(ctx, givenGroup(ctx), { name: '周敏' })
  shed(ctx)
  for (const text of ['今晚共读', '明早晨跑'])
    givenLine(ctx, member, { text, at: '2026-03-09T20:00:00+08:00', kind: 0 })
  ctx.buildIndexes()
  const count = 'SELECT count(*) FROM messages INDEXED BY messages_by_member_time WHERE membership_no = ?'
  expect(ctx.read.value<number>(count, member.membershipNo)).toBe(2)
})

it('builds what a crash left out when the workspace is opened', () => {
  const dataDir = folder()
  const first = createTestApp({ dataDir })
  shed(first.ctx)
  first.close()
  expect(presentIn(createTestApp({ dataDir }).ctx).map(([name]) => name)).toEqual(NAMES)
})

it.each([
  [19_999, 0, false],
  [20_000, 0, true],
  [20_000, 79_999, true],
  [20_000, 80_000, false],
])('writes %i rows beside %i in bulk: %s', (expected, present, answer) => {
  expect(isBulk(expected, present)).toBe(answer)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createPeopleApp, everything } from './given-people.ts'
import { logOf, mailOf } from './people-logs.ts'

const line = fc.record({
  at: fc.integer({ min: 0, max: 7 }).map((minute) => `2026-03-09T20:0${minute}:${minute % 2 ? '10' : '00'}`),
  name: fc.constantFrom('林夏', '周敏', '敏姐', '林夏夏'),
  text: fc.constantFrom('好', '请问几点开始？', '八点', '收到'),
})
const file = fc
  .record({ lines: fc.array(line, { minLength: 1, maxLength: 8 }), isMail: fc.boolean() })
  .map(({ lines, isMail }) => {
    const sorted = lines.toSorted((a, b) => a.at.localeCompare(b.at))
    return isMail ? mailOf(sorted) : logOf(sorted)
  })
const history = fc.record({
  files: fc.uniqueArray(file, { minLength: 1, maxLength: 3 }),
  picks: fc.tuple(fc.nat(), fc.nat()),
})

/** Two of the people, by any two numbers; null while there is only one. */
function twoOf(names: readonly string[], [first, second]: [number, number]): [string, string] | null {
  if (names.length < 2) return null
  const at = first % names.length
  const rest = names.filter((_, index) => index !== at)
  return [names[at] ?? '', rest[second % rest.length] ?? '']
}

async function withHistory(files: readonly string[]) {
  const app = createPeopleApp()
  const batches = []
  for (const text of files) batches.push(await app.bring(text))
  const names = app.ctx.read
    .all<{ id: never }>('SELECT id FROM people ORDER BY no')
    .map(({ id }) => id as string)
  const merge = async ([keep, other]: [string, string]) =>
    (await app.api.members.merge({ keepId: keep as never, otherId: other as never })).undoId ?? ''
  return { ...app, names, batches, merge }
}

it('leaves everything as it was when any two people were merged and parted again', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ files, picks }) => {
      const app = await withHistory(files)
      const pair = twoOf(app.names, picks)
      if (pair) {
        const before = everything(app.ctx)
        const undoId = await app.merge(pair)
        await app.api.workspace.undo({ undoId })
        expect(everything(app.ctx)).toEqual(before)
      }
      app.close()
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('adds nothing and nobody when the same files come again after any merge', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ files, picks }) => {
      const app = await withHistory(files)
      const pair = twoOf(app.names, picks)
      if (pair) await app.merge(pair)
      const counts = () =>
        app.ctx.read.get(
          `SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM memberships) AS memberships,
             (SELECT count(*) FROM shown_messages) AS lines, (SELECT sum(messages) FROM daily_facts) AS counted`,
        )
      const before = counts()
      for (const text of files) await app.bring(`${text}\n`)
      expect(counts()).toEqual(before)
      app.close()
    }),
    { numRuns: 25 },
  )
}, 120_000)

it('leaves only whom the merge made one when every import is undone after it', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), async ({ files, picks }, first) => {
      const app = await withHistory(files)
      const pair = twoOf(app.names, picks)
      if (pair) await app.merge(pair)
      const order = [...new Set(app.batches.map(({ batchId }) => batchId))]
      while (order.length > 0) await app.undoImport(order.splice(first % order.length, 1)[0]!)
      const left = app.ctx.read.get(
        'SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM messages) AS messages',
      )
      expect(left).toEqual({ people: pair ? 1 : 0, messages: 0 })
      app.close()
    }),
    { numRuns: 25 },
  )
}, 120_000)

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { runBackend, untilState } from '#tests/support/run-backend.ts'

const root = join(import.meta.dirname, '..', '..')
let dataDir = ''
beforeAll(() => {
  ensureBuilt({ quiet: true })
  dataDir = mkdtempSync(join(tmpdir(), 'qunpu-调用 '))
}, 180_000)
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }))

/** Runs what `npm run --silent call --` runs. */
function call(words: readonly string[], stdin = '') {
  const ran = spawnSync(process.execPath, [join(root, 'electron', 'cli', 'call.mjs'), ...words], {
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(ran.stderr).toBe('')
  return { code: ran.status, printed: ran.stdout, json: () => JSON.parse(ran.stdout) as unknown }
}
const inData = (...words: string[]) => ['--data', dataDir, ...words]
const club = { name: '读书会', platform: 'wechat', capacity: 200, kind: 'interest' }

describe('calling an operation', () => {
  it('prints its answer as JSON, and the next call sees what it wrote', () => {
    const made = call(inData('groups.create', JSON.stringify(club)))
    expect(made.code).toBe(0)
    expect(made.json()).toMatchObject({ name: '读书会' })
    expect(call(inData('groups.list', '{}')).json()).toMatchObject([{ name: '读书会' }])
  })

  it('reads its input from standard input when asked to', () => {
    const made = call(inData('groups.create', '-'), JSON.stringify({ ...club, name: '团购群' }))
    expect(made.json()).toMatchObject({ name: '团购群' })
  })

  it('takes the moment that it is told for now', () => {
    const { printed } = call(['--now', '2026-03-10T12:00:00+08:00', ...inData('workspace.ping')])
    expect(JSON.parse(printed)).toEqual({ at: Date.parse('2026-03-10T12:00:00+08:00') })
  })
})

describe('a failure', () => {
  const failing: [string, string[], unknown][] = [
    [
      'an unknown operation',
      ['groups.creat'],
      { code: 'NO_SUCH_OPERATION', facts: { operation: 'groups.creat' } },
    ],
    ['a feature without its operation', ['groups'], { code: 'NO_SUCH_OPERATION' }],
    ['a name of JavaScript', ['__proto__.toString'], { code: 'NO_SUCH_OPERATION' }],
    ['input that is not JSON', ['groups.create', '{name'], { code: 'INPUT_NOT_JSON' }],
    ['a refusal', ['workspace.undo', '{"undoId":"gone"}'], { code: 'UNDO_GONE' }],
    ['an unknown option', ['--nope'], { code: 'BAD_ARGUMENTS' }],
    ['a time that is none', ['--now', 'noon', 'workspace.ping'], { code: 'BAD_ARGUMENTS' }],
  ]
  it.each(failing)('(%s) is printed as JSON, and the exit code is 1', (_what, words, error) => {
    const failed = call(inData(...words))
    expect(failed.code).toBe(1)
    expect(failed.json()).toMatchObject({ error })
  })

  it('(input that does not fit) names each place', () => {
    const failed = call(inData('groups.create', JSON.stringify({ ...club, capacity: 0 })))
    expect(failed.code).toBe(1)
    expect(failed.json()).toMatchObject({
      error: {
        code: 'INPUT_REJECTED',
        facts: { issues: [{ path: 'capacity', message: expect.any(String) }] },
      },
    })
  })

  it('(a folder that another process holds) is refused without touching it', async () => {
    const { backend } = runBackend({ dataDir })
    await untilState(backend, 'running')
    const failed = call(inData('groups.list', '{}'))
    expect(failed.code).toBe(1)
    expect(failed.json()).toMatchObject({ error: { code: 'DATA_IN_USE', facts: { pid: process.pid } } })
  })
})

describe('--list', () => {
  it('prints every operation with the schema of its input', () => {
    const { code, json } = call(['--list'])
    expect(code).toBe(0)
    const operations = json() as { operation: string; input: unknown; isStream: boolean }[]
    const create = operations.find(({ operation }) => operation === 'groups.create')
    expect(create?.input).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['name', 'platform']),
    })
    expect(operations.find(({ operation }) => operation === 'workspace.changes')).toMatchObject({
      isStream: true,
    })
    expect(operations.every(({ operation }) => /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(operation))).toBe(true)
  })
})

it('is what npm run call runs', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(scripts.call).toBe('node electron/cli/call.mjs')
})

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import {
  makeDataDir,
  type RunningHost,
  removeDataDir,
  root,
  runHost,
} from '#tests/support/browser/run-host.ts'

let host: RunningHost
beforeAll(async () => {
  ensureBuilt({ quiet: true })
  host = await runHost({ dataDir: makeDataDir() })
}, 180_000)
afterAll(async () => {
  await host.stop()
  removeDataDir(host.dataDir)
})

const start = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'out', 'main', 'browser-host.cjs'), '--no-open', ...words], {
    encoding: 'utf8',
  })

it('listens on this machine only', () => {
  expect(new URL(host.entry).hostname).toBe('127.0.0.1')
})

it('leaves a data folder to the host that has it, and says which process that is', () => {
  const second = start('--data', host.dataDir)
  expect(second.status).toBe(1)
  expect(second.stderr).toContain(`process ${host.process.pid}`)
})

it('says how to start it when its words make no sense', () => {
  for (const words of [['--port', 'x'], ['--port', '70000'], ['--now', 'noon'], ['--nope']]) {
    const wrong = start(...words)
    expect(wrong.status, words.join(' ')).toBe(1)
    expect(wrong.stderr.trim().split('\n'), words.join(' ')).toHaveLength(1)
  }
})

it('tells a port that is taken in one line', () => {
  const dataDir = makeDataDir()
  const taken = start('--data', dataDir, '--port', new URL(host.origin).port)
  expect(taken.status).toBe(1)
  expect(taken.stderr).toContain('EADDRINUSE')
  expect(existsSync(join(dataDir, 'data', 'owner.json'))).toBe(false)
  removeDataDir(dataDir)
})

it('shows the way in to a person who lost the token', async () => {
  const answer = await fetch(host.origin, { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('终端里显示的完整地址')
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLog } from '#electron/backend/log-file.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qunpu-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('writes one JSON object a line, with the time', () => {
  const log = openLog(join(dir, 'logs'), 'host', () => Date.UTC(2026, 2, 10, 4))
  log('started', { restarts: 0 })
  log('ended')
  const lines = readFileSync(join(dir, 'logs', 'host.log'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2026-03-10T04:00:00.000Z', event: 'started', restarts: 0 },
    { at: '2026-03-10T04:00:00.000Z', event: 'ended' },
  ])
})

it('moves a full file up and keeps five', () => {
  const log = openLog(dir, 'host', () => 0)
  for (let number = 1; number <= 7; number += 1) {
    log(`full-${number}`, { filler: 'x'.repeat(1_000_000) })
  }
  log('last')
  expect(readdirSync(dir).sort()).toEqual([
    'host.log',
    'host.log.1',
    'host.log.2',
    'host.log.3',
    'host.log.4',
  ])
  expect(readFileSync(join(dir, 'host.log'), 'utf8')).toContain('last')
  expect(readFileSync(join(dir, 'host.log.1'), 'utf8')).toContain('full-7')
  expect(readFileSync(join(dir, 'host.log.4'), 'utf8')).toContain('full-4')
})

it('never stops its caller when it cannot write', () => {
  writeFileSync(join(dir, 'taken'), '')
  expect(() => openLog(join(dir, 'taken'), 'host', () => 0)('event')).not.toThrow()
  mkdirSync(join(dir, 'backend.log'))
  expect(() => openLog(dir, 'backend', () => 0)('event')).not.toThrow()
})

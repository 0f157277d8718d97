import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from '#electron/database/folder-lock.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qunpu-锁 '))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('gives a folder to one owner, who is named to the second', () => {
  const lock = lockFolder(dir, () => 1234)
  expect(() => lockFolder(dir, () => 5678)).toThrow(
    expect.objectContaining({ code: 'DATA_IN_USE', facts: { pid: process.pid, startedAt: 1234 } }),
  )
  lock.release()
  const next = lockFolder(dir, () => 5678)
  expect(next.wasUnclean).toBe(false)
  next.release()
})

it('is free again after its owner was killed, and tells so', async () => {
  const holder = `
    const db = new (require('better-sqlite3'))(process.argv[1])
    db.exec('BEGIN EXCLUSIVE')
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', holder, join(dir, 'owner.lock')], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  writeFileSync(join(dir, 'owner.json'), JSON.stringify({ pid: child.pid, startedAt: 99 }))
  expect(() => lockFolder(dir, Date.now)).toThrow(
    expect.objectContaining({ code: 'DATA_IN_USE', facts: { pid: child.pid, startedAt: 99 } }),
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const lock = lockFolder(dir, Date.now)
  expect(lock.wasUnclean).toBe(true)
  lock.release()
  expect(existsSync(join(dir, 'owner.json'))).toBe(false)
})

it('takes a torn owner file for an unclean end, not for an owner', () => {
  writeFileSync(join(dir, 'owner.json'), '{"pid": 1')
  const lock = lockFolder(dir, Date.now)
  expect(lock.wasUnclean).toBe(true)
  lock.release()
})

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { listBackups } from '#electron/database/backup.ts'
import { SCHEMA_VERSION } from '#electron/database/migrate.ts'
import { openForReading } from '#electron/database/open.ts'
import { createTestApp } from '#tests/support/test-app.ts'

beforeAll(() => ensureBuilt({ quiet: true }), 180_000)

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-crash-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }))
  return dir
}

function jsonl(messages: number, from = 0): string {
  const meta = { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' }
  const rows: string[] = [
    JSON.stringify({ _type: 'header', chatlab: { version: '0.0.2', exportedAt: 1_773_100_000 }, meta }),
  ]
  for (let at = from; at < from + messages; at += 1)
    rows.push(
      JSON.stringify({
        _type: 'message',
        sender: `wxid_${at % 50}`,
        accountName: `成员${at % 50}`,
        timestamp: 1_770_000_000 + at * 10,
        type: 0,
        content: `第 ${at} 句`,
      }),
    )
  return rows.join('\n')
}

/** Starts an operation in a process of its own, as a host would run it. */
function startCall(dataDir: string, operation: string, input: unknown): ChildProcess {
  const words = [join('electron', 'cli', 'call.mjs'), '--data', dataDir, operation, JSON.stringify(input)]
  return spawn(process.execPath, words, { stdio: 'ignore', detached: true })
}

/** Kills the process and those it started, as a power cut would. */
async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  else return
  await gone
}

/** Waits until `isTrue` says so, asked whenever a file of the folder changes. */
function untilChanged(dir: string, isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dir, { recursive: true }, check)
    const timer = setInterval(check, 5)
    function check() {
      if (!isTrue()) return
      watcher.close()
      clearInterval(timer)
      resolve()
    }
    check()
  })
}

function valueIn(file: string, sql: string): number {
  if (!existsSync(file)) return 0
  try {
    const connection = openForReading(file)
    try {
      return Number(connection.prepare(sql).pluck().get() ?? 0)
    } finally {
      connection.close()
    }
  } catch {
    // Not there yet: the other process is still making the file.
    return 0
  }
}

describe.skipIf(process.platform === 'win32')('a kill in the middle', () => {
  it('of an import keeps what was committed before, takes the half back and says so', async () => {
    const dataDir = folder()
    const first = createTestApp({ dataDir })
    await first.api.chatImport.importLog({ source: { text: jsonl(200) } })
    const before = first.ctx.read.value<number>('SELECT count(*) FROM shown_messages')
    first.close()
    const path = join(dataDir, 'big.jsonl')
    writeFileSync(path, jsonl(300_000, 200))
    const child = startCall(dataDir, 'chatImport.importLog', { source: { path } })
    const file = join(dataDir, 'data', 'main.db')
    await untilChanged(join(dataDir, 'data'), () => valueIn(file, 'SELECT count(*) FROM messages') > 2000)
    await killHard(child)
    expect(valueIn(file, "SELECT count(*) FROM import_batches WHERE state = 'pending'")).toBe(1)

    const again = createTestApp({ dataDir })
    expect(again.ctx.read.value('SELECT count(*) FROM shown_messages')).toBe(before)
    await again.backend.recover()
    expect(await again.api.recovery.startReport()).toMatchObject({
      uncleanExit: true,
      takenBackImports: ['big.jsonl'],
    })
    expect(again.ctx.read.value('SELECT count(*) FROM messages')).toBe(before)
    expect(again.ctx.read.value('SELECT count(*) FROM people')).toBe(50)
    expect(again.ctx.read.value("SELECT count(*) FROM import_batches WHERE state <> 'done'")).toBe(0)
    const whole = await again.api.chatImport.importLog({ source: { path } })
    expect(whole.chats).toMatchObject([{ added: 300_000 }])
  }, 180_000)

  it('of a backup leaves the workspace and the earlier backups whole, and clears the half away', async () => {
    const dataDir = folder()
    const first = createTestApp({ dataDir })
    await first.api.chatImport.importLog({ source: { text: jsonl(100_000) } })
    first.close()
    const backups = join(dataDir, 'backups')
    mkdirSync(backups, { recursive: true })
    const child = startCall(dataDir, 'recovery.backUpNow', null)
    await untilChanged(backups, () => readdirSync(backups).some((name) => name.endsWith('.part')))
    await killHard(child)
    expect(listBackups(backups)).toEqual([])

    const again = createTestApp({ dataDir })
    expect(await again.api.recovery.startReport()).toMatchObject({ uncleanExit: true, clearedBackups: 1 })
    expect(readdirSync(backups)).toEqual([])
    expect(again.ctx.read.value('SELECT count(*) FROM shown_messages')).toBe(100_000)
    const backup = await again.api.recovery.backUpNow()
    expect(valueIn(join(backups, backup.name), 'SELECT count(*) FROM messages')).toBe(100_000)
  }, 180_000)

  it('of a migration leaves the old schema or the new one, never half of it', async () => {
    const dataDir = folder()
    createTestApp({ dataDir }).close()
    const file = join(dataDir, 'data', 'main.db')
    const child = spawn(process.execPath, [join('tests', 'support', 'endless-migration.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
    await killHard(child)
    const again = createTestApp({ dataDir })
    expect(again.ctx.read.value('SELECT count(*) FROM sqlite_schema WHERE name = ?', 'half_done')).toBe(0)
    again.close()
    expect(valueIn(file, 'PRAGMA user_version')).toBe(SCHEMA_VERSION)
  }, 60_000)
})

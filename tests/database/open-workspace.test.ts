import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  keptDailies,
  listBackups,
  verifyWorkspaceFile,
  writeBackup,
  writeBackupInBackground,
} from '#electron/database/backup.ts'
import { migrate, migrations, SCHEMA_VERSION } from '#electron/database/migrate.ts'
import { openForReading, openForWriting } from '#electron/database/open.ts'
import {
  closeWorkspace,
  openWorkspace,
  refusalOf,
  requestRestore,
} from '#electron/database/open-workspace.ts'

const NOW = Date.parse('2026-03-10T12:00:00+08:00')
const DAY = 86_400_000

function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-db-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  mkdirSync(join(dir, 'data'))
  mkdirSync(join(dir, 'backups'))
  return {
    databaseFile: join(dir, 'data', 'main.db'),
    searchFile: join(dir, 'data', 'search.db'),
    backupsDir: join(dir, 'backups'),
  }
}

function withRow(paths: ReturnType<typeof folder>, value: string) {
  const open = openWorkspace(paths, NOW)
  open.writing.prepare('INSERT OR REPLACE INTO workspace_settings (key, value) VALUES (?, ?)').run('k', value)
  return open
}

function rowOf(paths: ReturnType<typeof folder>): unknown {
  const open = openWorkspace(paths, NOW)
  const row = open.reading.prepare("SELECT value FROM workspace_settings WHERE key = 'k'").pluck().get()
  closeWorkspace(open)
  return row
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    return refusalOf(error)?.code
  }
  return undefined
}

describe('opening a workspace', () => {
  it('makes a new file of the current schema and marks it as ours', () => {
    const paths = folder()
    const open = openWorkspace(paths, NOW)
    expect(open.report).toEqual({
      uncleanExit: false,
      migratedFrom: null,
      restoredFrom: null,
      clearedBackups: 0,
    })
    expect(open.writing.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(open.writing.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(open.writing.pragma('synchronous', { simple: true })).toBe(2)
    closeWorkspace(open)
    expect(readdirSync(join(paths.databaseFile, '..'))).toEqual(['main.db', 'search.db'])
  })

  it('says after an exit without closing that the file was checked, and keeps what was committed', () => {
    const paths = folder()
    const open = withRow(paths, 'kept')
    open.reading.close()
    open.writing.close()
    const again = openWorkspace(paths, NOW)
    expect(again.report.uncleanExit).toBe(true)
    expect(again.reading.prepare("SELECT value FROM workspace_settings WHERE key = 'k'").pluck().get()).toBe(
      'kept',
    )
    closeWorkspace(again)
    const third = openWorkspace(paths, NOW)
    expect(third.report.uncleanExit).toBe(false)
    closeWorkspace(third)
  })

  it('refuses a file that is not SQLite, and leaves it as it was', () => {
    const paths = folder()
    writeFileSync(paths.databaseFile, 'not a database '.repeat(1000))
    expect(codeOf(() => openWorkspace(paths, NOW))).toBe('WORKSPACE_CORRUPT')
    expect(readFileSync(paths.databaseFile, 'utf8')).toMatch(/^not a database/)
  })

  it('refuses a workspace with damaged pages after an unclean exit', () => {
    const paths = folder()
    const open = openWorkspace(paths, NOW)
    const insert = open.writing.prepare('INSERT INTO workspace_settings (key, value) VALUES (?, ?)')
    for (let at = 0; at < 2000; at += 1) insert.run(`key ${at}`, 'x'.repeat(200))
    open.writing.pragma('wal_checkpoint(TRUNCATE)')
    open.reading.close()
    open.writing.close()
    const bytes = readFileSync(paths.databaseFile)
    bytes.fill(0xff, 4096 * 40, 4096 * 60)
    writeFileSync(paths.databaseFile, bytes)
    expect(codeOf(() => openWorkspace(paths, NOW))).toBe('WORKSPACE_CORRUPT')
  })

  it('refuses a file of a later version and a foreign SQLite file', () => {
    const paths = folder()
    const open = openWorkspace(paths, NOW)
    open.writing.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    closeWorkspace(open)
    expect(codeOf(() => openWorkspace(paths, NOW))).toBe('WORKSPACE_NEWER')
    const foreign = folder()
    const other = openForWriting(foreign.databaseFile)
    other.exec('CREATE TABLE t (x)')
    other.close()
    expect(codeOf(() => openWorkspace(foreign, NOW))).toBe('NOT_A_WORKSPACE')
  })

  it('names a locked file, a read-only connection and a full disk', () => {
    const paths = folder()
    const open = openWorkspace(paths, NOW)
    open.writing.exec('BEGIN EXCLUSIVE')
    const other = openForWriting(paths.databaseFile)
    other.pragma('busy_timeout = 0')
    expect(codeOf(() => other.exec('BEGIN IMMEDIATE'))).toBe('WORKSPACE_LOCKED')
    other.close()
    open.writing.exec('COMMIT')
    expect(codeOf(() => openForReading(paths.databaseFile).exec('DELETE FROM workspace_settings'))).toBe(
      'WORKSPACE_READ_ONLY',
    )
    const pages = Number(open.writing.pragma('page_count', { simple: true }))
    open.writing.pragma(`max_page_count = ${pages}`)
    const fill = () =>
      open.writing.prepare('INSERT INTO workspace_settings VALUES (?, ?)').run('big', 'x'.repeat(1e6))
    expect(codeOf(fill)).toBe('DISK_FULL')
    expect(
      open.writing.prepare("SELECT count(*) FROM workspace_settings WHERE key = 'big'").pluck().get(),
    ).toBe(0)
    closeWorkspace(open)
  })
})

describe('migrating', () => {
  const next = { name: '9999_next.sql', sql: 'CREATE TABLE next_table (x TEXT) STRICT;' }

  it('backs the file up before the first step, and not for a new file', () => {
    const paths = folder()
    closeWorkspace(withRow(paths, 'before'))
    const connection = openForWriting(paths.databaseFile)
    migrate(connection, () => writeBackup(connection, paths.backupsDir, 'before-migration', NOW), [
      ...migrations,
      next,
    ])
    expect(connection.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION + 1)
    connection.close()
    const [backup] = listBackups(paths.backupsDir)
    expect(backup).toMatchObject({ kind: 'before-migration', schema: SCHEMA_VERSION })
    expect(verifyWorkspaceFile(join(paths.backupsDir, backup?.name ?? ''))).toBe(SCHEMA_VERSION)
  })

  it('leaves the file untouched when a step fails in its middle or the backup cannot be made', () => {
    const paths = folder()
    closeWorkspace(withRow(paths, 'before'))
    const connection = openForWriting(paths.databaseFile)
    const broken = { name: '9999_broken.sql', sql: `${next.sql}\n--> statement-breakpoint\nSELECT nonsense;` }
    expect(codeOf(() => migrate(connection, () => {}, [...migrations, broken]))).toBe('MIGRATION_FAILED')
    const noBackup = () => {
      throw new Error('no room')
    }
    expect(() => migrate(connection, noBackup, [...migrations, next])).toThrow('no room')
    expect(connection.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(
      connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'next_table'").get(),
    ).toBeUndefined()
    connection.close()
    expect(rowOf(paths)).toBe('before')
  })
})

describe('backups', () => {
  it('writes a whole single file while the workspace is open, in one go or page by page', async () => {
    const paths = folder()
    const open = withRow(paths, 'copied')
    const plain = writeBackup(open.writing, paths.backupsDir, 'manual', NOW)
    const quiet = await writeBackupInBackground(open.writing, paths.backupsDir, NOW)
    closeWorkspace(open)
    expect(readdirSync(paths.backupsDir).sort()).toEqual([quiet.name, plain.name].sort())
    for (const file of [plain, quiet]) {
      const copy = openForReading(join(paths.backupsDir, file.name))
      expect(copy.prepare("SELECT value FROM workspace_settings WHERE key = 'k'").pluck().get()).toBe(
        'copied',
      )
      copy.close()
    }
  })

  it('clears half-written files of a crash and never lists them', () => {
    const paths = folder()
    writeFileSync(join(paths.backupsDir, 'daily-20260309-120000-v1.db.part'), 'half')
    const open = openWorkspace(paths, NOW)
    expect(open.report.clearedBackups).toBe(1)
    closeWorkspace(open)
    expect(listBackups(paths.backupsDir)).toEqual([])
    expect(readdirSync(paths.backupsDir)).toEqual([])
  })

  it('keeps the newest daily of 7 days, 4 weeks and 6 months', () => {
    const files = Array.from({ length: 300 }, (_, days) => {
      const at = NOW - days * DAY
      return { name: `n${days}`, kind: 'daily' as const, at, schema: 1, bytes: 1 }
    })
    const kept = keptDailies(files)
    for (let days = 0; days < 7; days += 1) expect(kept.has(`n${days}`)).toBe(true)
    expect(kept.size).toBeGreaterThanOrEqual(7 + 3 + 4)
    expect(kept.size).toBeLessThanOrEqual(7 + 4 + 6)
  })

  it('restores a chosen backup, keeps the replaced state and survives a restore that was cut off', () => {
    const paths = folder()
    const open = withRow(paths, 'old')
    const backup = writeBackup(open.writing, paths.backupsDir, 'manual', NOW)
    open.writing.prepare("UPDATE workspace_settings SET value = 'new' WHERE key = 'k'").run()
    closeWorkspace(open)
    requestRestore(paths, backup.name)
    writeFileSync(`${paths.databaseFile}.restoring`, 'left by a crash')
    const again = openWorkspace(paths, NOW + DAY)
    expect(again.report.restoredFrom).toBe(backup.name)
    closeWorkspace(again)
    expect(rowOf(paths)).toBe('old')
    const kept = listBackups(paths.backupsDir).find((file) => file.kind === 'before-restore')
    copyFileSync(join(paths.backupsDir, kept?.name ?? ''), paths.databaseFile)
    expect(rowOf(paths)).toBe('new')
  })

  it('restores over a broken file too, and keeps the broken one beside it', () => {
    const paths = folder()
    const open = withRow(paths, 'old')
    const backup = writeBackup(open.writing, paths.backupsDir, 'manual', NOW)
    closeWorkspace(open)
    writeFileSync(paths.databaseFile, 'broken '.repeat(2000))
    expect(codeOf(() => openWorkspace(paths, NOW))).toBe('WORKSPACE_CORRUPT')
    requestRestore(paths, backup.name)
    expect(rowOf(paths)).toBe('old')
    expect(existsSync(`${paths.databaseFile}.broken-${NOW}`)).toBe(true)
  })

  it('refuses to restore a damaged or unknown backup', () => {
    const paths = folder()
    closeWorkspace(withRow(paths, 'safe'))
    writeFileSync(join(paths.backupsDir, 'manual-20260301-000000-v1.db'), 'damaged '.repeat(1000))
    expect(codeOf(() => requestRestore(paths, 'manual-20260301-000000-v1.db'))).toBe('BACKUP_BROKEN')
    expect(codeOf(() => requestRestore(paths, '../../etc/passwd'))).toBe('BACKUP_NOT_FOUND')
    expect(rowOf(paths)).toBe('safe')
  })
})

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { APPLICATION_ID, openForReading, openForWriting, type SqliteConnection } from './open.ts'

/** Why a backup was made; each kind is kept by its own count. */
export type BackupKind = 'daily' | 'manual' | 'before-migration' | 'before-restore'

export type BackupFile = { name: string; kind: BackupKind; at: number; schema: number; bytes: number }

const NAME = /^(daily|manual|before-migration|before-restore)-(\d{8})-(\d{6})-v(\d+)\.db$/
const KEPT: Record<Exclude<BackupKind, 'daily'>, number> = {
  manual: 10,
  'before-migration': 5,
  'before-restore': 5,
}
const DAILY = { days: 7, weeks: 4, months: 6 }

/** UTC stamp `YYYYMMDD-HHmmss` of an instant. */
function stampOf(at: number): string {
  const iso = new Date(at).toISOString()
  return `${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 19).replaceAll(':', '')}`
}

function instantOf(day: string, time: string): number {
  return Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(4, 6)) - 1,
    Number(day.slice(6, 8)),
    Number(time.slice(0, 2)),
    Number(time.slice(2, 4)),
    Number(time.slice(4, 6)),
  )
}

/** Finished backups, newest first. Half-written ones carry another ending and are not listed. */
export function listBackups(dir: string): BackupFile[] {
  if (!existsSync(dir)) return []
  const files: BackupFile[] = []
  for (const name of readdirSync(dir)) {
    const match = NAME.exec(name)
    if (!match) continue
    const [, kind, day = '', time = '', schema] = match
    files.push({
      name,
      kind: kind as BackupKind,
      at: instantOf(day, time),
      schema: Number(schema),
      bytes: statSync(join(dir, name)).size,
    })
  }
  return files.sort((a, b) => b.at - a.at || b.name.localeCompare(a.name))
}

/** Throws BACKUP_NO_SPACE unless the disk holds the copy twice: the copy itself and room to go on working. */
function requireSpace(dir: string, bytes: number): void {
  const disk = statfsSync(dir)
  const free = disk.bavail * disk.bsize
  if (free < bytes * 2) throw new AppError('BACKUP_NO_SPACE', { needed: bytes * 2, free })
}

/**
 * Throws BACKUP_BROKEN unless a file is a whole workspace: ours, with sound pages and keys. Returns its schema version.
 */
export function verifyWorkspaceFile(file: string): number {
  let connection: SqliteConnection | null = null
  try {
    connection = openForReading(file)
    const application = Number(connection.pragma('application_id', { simple: true }))
    const sound = connection.pragma('integrity_check(1)', { simple: true })
    const broken = connection.pragma('foreign_key_check') as unknown[]
    if (application !== APPLICATION_ID || sound !== 'ok' || broken.length > 0)
      throw new AppError('BACKUP_BROKEN')
    return Number(connection.pragma('user_version', { simple: true }))
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('BACKUP_BROKEN', {}, { cause })
  } finally {
    connection?.close()
  }
}

/**
 * Writes a verified copy of the workspace into `dir`: VACUUM INTO a temporary name, integrity check, fsync, rename. A
 * crash leaves at most a `.part` file, which the next call clears away.
 */
export function writeBackup(
  connection: SqliteConnection,
  dir: string,
  kind: BackupKind,
  at: number,
): BackupFile {
  clearParts(dir)
  const pages = Number(connection.pragma('page_count', { simple: true }))
  const pageSize = Number(connection.pragma('page_size', { simple: true }))
  requireSpace(dir, pages * pageSize)
  const schema = Number(connection.pragma('user_version', { simple: true }))
  const name = `${kind}-${stampOf(at)}-v${schema}.db`
  const part = join(dir, `${name}.part`)
  connection.prepare('VACUUM INTO ?').run(part)
  verifyWorkspaceFile(part)
  syncFile(part)
  renameSync(part, join(dir, name))
  rotate(dir, at)
  return { name, kind, at, schema, bytes: statSync(join(dir, name)).size }
}

/** The same, page by page while the workspace stays in use; `pages` at a time with a breath between. */
export async function writeBackupInBackground(
  connection: SqliteConnection,
  dir: string,
  at: number,
): Promise<BackupFile> {
  clearParts(dir)
  const schema = Number(connection.pragma('user_version', { simple: true }))
  requireSpace(dir, statSync(connection.name).size)
  const name = `daily-${stampOf(at)}-v${schema}.db`
  const part = join(dir, `${name}.part`)
  await connection.backup(part, { progress: () => 200 })
  // The copy inherits WAL; as a single file it travels without companions.
  const copy = openForWriting(part)
  copy.pragma('journal_mode = DELETE')
  copy.close()
  verifyWorkspaceFile(part)
  syncFile(part)
  renameSync(part, join(dir, name))
  rotate(dir, at)
  return { name, kind: 'daily', at, schema, bytes: statSync(join(dir, name)).size }
}

/** Waits until a file's content has reached the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Removes what an interrupted backup left. */
export function clearParts(dir: string): string[] {
  const parts = readdirSync(dir).filter((name) => /\.db\.part(-wal|-shm|-journal)?$/.test(name))
  for (const name of parts) rmSync(join(dir, name), { force: true })
  return parts
}

/** Names of daily backups worth keeping: the newest of each of the last 7 days, 4 weeks and 6 months that have one. */
export function keptDailies(files: readonly BackupFile[]): Set<string> {
  const kept = new Set<string>()
  const keep = (unitOf: (at: number) => string, count: number) => {
    const seen = new Set<string>()
    for (const file of files) {
      const unit = unitOf(file.at)
      if (seen.has(unit)) continue
      if (seen.size >= count) break
      seen.add(unit)
      kept.add(file.name)
    }
  }
  keep((at) => new Date(at).toISOString().slice(0, 10), DAILY.days)
  keep((at) => String(Math.floor((at / 86_400_000 + 3) / 7)), DAILY.weeks)
  keep((at) => new Date(at).toISOString().slice(0, 7), DAILY.months)
  return kept
}

function rotate(dir: string, now: number): void {
  const files = listBackups(dir).filter((file) => file.at <= now)
  const dailies = keptDailies(files.filter((file) => file.kind === 'daily'))
  const counts = new Map<BackupKind, number>()
  for (const file of files) {
    if (file.kind === 'daily') {
      if (!dailies.has(file.name)) rmSync(join(dir, file.name))
      continue
    }
    const count = (counts.get(file.kind) ?? 0) + 1
    counts.set(file.kind, count)
    if (count > KEPT[file.kind]) rmSync(join(dir, file.name))
  }
}

import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'
import { clearParts, listBackups, syncFile, verifyWorkspaceFile, writeBackup } from './backup.ts'
import { buildMissingIndexes } from './bulk-indexes.ts'
import { migrate, SCHEMA_VERSION } from './migrate.ts'
import { openForReading, openForWriting, type SqliteConnection } from './open.ts'
import { attachSearchFile, openSearchFile, prepareSearchFile, removeSearchFile } from './search-file.ts'

/** What happened on the way to an open workspace, for the sentence at start. */
export type StartReport = {
  /** The last session did not end properly; the file was checked and is sound. */
  uncleanExit: boolean
  /** Schema version before migration, when there was one. */
  migratedFrom: number | null
  /** Backup that was restored on the operator's wish. */
  restoredFrom: string | null
  /** Unfinished backup files of an earlier session that were cleared away. */
  clearedBackups: number
}

/** Where a workspace lies. The search file beside it holds nothing that cannot be built from it. */
export type WorkspacePaths = { databaseFile: string; searchFile: string; backupsDir: string }

export type OpenWorkspace = {
  writing: SqliteConnection
  reading: SqliteConnection
  searchFile: string
  report: StartReport
}

/** SQLite's result codes and the refusals that stand for them. */
const REFUSALS: readonly [RegExp, string][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'WORKSPACE_CORRUPT'],
  [/^SQLITE_(BUSY|LOCKED)/, 'WORKSPACE_LOCKED'],
  [/^SQLITE_(READONLY|PERM|CANTOPEN)/, 'WORKSPACE_READ_ONLY'],
  [/^SQLITE_FULL|^ENOSPC$/, 'DISK_FULL'],
  [/^(EACCES|EPERM|EROFS)$/, 'WORKSPACE_READ_ONLY'],
]

/** The refusal behind an error of SQLite or of the file system; null when it is something else. */
export function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = REFUSALS.find(([pattern]) => pattern.test(code))
  return found ? new AppError(found[1], {}, { cause: error }) : null
}

/**
 * Opens the workspace file: carries out a wished restore, checks the pages after an unclean exit, backs up and migrates.
 * Throws AppError WORKSPACE_CORRUPT, WORKSPACE_NEWER, WORKSPACE_LOCKED, WORKSPACE_READ_ONLY, DISK_FULL,
 * NOT_A_WORKSPACE, MIGRATION_FAILED or BACKUP_*; the file is then as it was.
 */
export function openWorkspace(paths: WorkspacePaths, now: number): OpenWorkspace {
  let writing: SqliteConnection | null = null
  try {
    const clearedBackups = clearParts(paths.backupsDir).filter((name) => name.endsWith('.part')).length
    const restoredFrom = carryOutRestore(paths, now)
    const uncleanExit = existsSync(markerOf(paths.databaseFile))
    writing = openForWriting(paths.databaseFile)
    if (uncleanExit) requireSoundPages(writing)
    const connection = writing
    const { from, to } = migrate(connection, () =>
      writeBackup(connection, paths.backupsDir, 'before-migration', now),
    )
    buildMissingIndexes(connection)
    prepareSearchFile(paths.searchFile, connection, uncleanExit)
    const reading = openForReading(paths.databaseFile)
    attachSearchFile(reading, paths.searchFile)
    writeFileSync(markerOf(paths.databaseFile), String(now))
    return {
      writing,
      reading,
      searchFile: paths.searchFile,
      report: {
        uncleanExit,
        migratedFrom: from > 0 && from < to ? from : null,
        restoredFrom,
        clearedBackups,
      },
    }
  } catch (error) {
    writing?.close()
    throw refusalOf(error) ?? error
  }
}

/** Folds the WAL into the file, closes both connections and notes that the exit was clean. */
export function closeWorkspace({ writing, reading, searchFile }: OpenWorkspace): void {
  const file = writing.name
  reading.close()
  // A connection that only reads cannot fold the WAL of the search file when it is the last to close.
  openSearchFile(searchFile).close()
  writing.pragma('wal_checkpoint(TRUNCATE)')
  writing.close()
  rmSync(markerOf(file), { force: true })
}

/**
 * Asks for a backup to be put in place of the workspace at the next opening. Throws BACKUP_BROKEN for a file that is not
 * sound, WORKSPACE_NEWER for one of a later version.
 */
export function requestRestore(paths: { databaseFile: string; backupsDir: string }, name: string): void {
  const known = listBackups(paths.backupsDir).find((backup) => backup.name === name)
  if (!known) throw new AppError('BACKUP_NOT_FOUND', { name })
  const found = verifyWorkspaceFile(join(paths.backupsDir, basename(name)))
  if (found > SCHEMA_VERSION) throw new AppError('WORKSPACE_NEWER', { found, known: SCHEMA_VERSION })
  writeFileSync(wishOf(paths.databaseFile), name)
}

function markerOf(databaseFile: string): string {
  return join(dirname(databaseFile), 'in-use')
}

function wishOf(databaseFile: string): string {
  return join(dirname(databaseFile), 'restore-wish')
}

function requireSoundPages(connection: SqliteConnection): void {
  const result = connection.pragma('quick_check(1)', { simple: true })
  if (result !== 'ok') throw new AppError('WORKSPACE_CORRUPT', { detail: String(result).slice(0, 200) })
}

/**
 * Puts the wished backup in place. Every step may be cut off: the copy is made beside the file first, the current file is
 * kept as a backup when it can be read (else under its own name with `.broken`), and the wish goes last.
 */
function carryOutRestore(paths: WorkspacePaths, now: number): string | null {
  const wish = wishOf(paths.databaseFile)
  if (!existsSync(wish)) return null
  const name = basename(readFileSync(wish, 'utf8').trim())
  const source = join(paths.backupsDir, name)
  verifyWorkspaceFile(source)
  keepCurrent(paths, now)
  const copy = `${paths.databaseFile}.restoring`
  rmSync(copy, { force: true })
  // Backups are single files (no WAL beside them), so a plain copy is a whole one.
  copyFileSync(source, copy)
  syncFile(copy)
  for (const ending of ['-wal', '-shm']) rmSync(`${paths.databaseFile}${ending}`, { force: true })
  renameSync(copy, paths.databaseFile)
  removeSearchFile(paths.searchFile)
  rmSync(wish)
  return name
}

function keepCurrent(paths: { databaseFile: string; backupsDir: string }, now: number): void {
  if (!existsSync(paths.databaseFile)) return
  let current: SqliteConnection | null = null
  try {
    current = openForWriting(paths.databaseFile)
    writeBackup(current, paths.backupsDir, 'before-restore', now)
    current.close()
  } catch (error) {
    current?.close()
    if (error instanceof AppError && error.code === 'BACKUP_NO_SPACE') throw error
    renameSync(paths.databaseFile, `${paths.databaseFile}.broken-${now}`)
  }
}

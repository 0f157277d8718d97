import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '#electron/database/folder-lock.ts'
import { migrate } from '#electron/database/migrate.ts'
import { openForReading, openForWriting } from '#electron/database/open.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { BackendNotice, DataContext } from './context.ts'
import { createDataContext } from './data-context.ts'
import { SourceFiles } from './source-files.ts'

export type BackendOptions = {
  /** Folder that holds data/, backups/ and logs/; made when missing. */
  dataDir: string
  clock: Clock
  notify?: (notice: BackendNotice) => void
  log?: DataContext['log']
  /** True only on the command line and in tests: operations may name paths. */
  allowPaths?: boolean
}

export type Backend = {
  readonly ctx: DataContext
  /** Files that the host vouches for. */
  readonly files: SourceFiles
  /** Ends background work, folds the WAL into the file and closes it. */
  close(): void
}

/**
 * Opens the workspace of a folder, as its only owner, and readies everything that answers operations. Plain Node: no
 * Electron, no HTTP. Throws DATA_IN_USE, WORKSPACE_NEWER, NOT_A_WORKSPACE or MIGRATION_FAILED.
 */
export function createBackend(options: BackendOptions): Backend {
  const paths = {
    dataDir: options.dataDir,
    databaseFile: join(options.dataDir, 'data', 'main.db'),
    backupsDir: join(options.dataDir, 'backups'),
    logsDir: join(options.dataDir, 'logs'),
  }
  for (const dir of [join(options.dataDir, 'data'), paths.backupsDir, paths.logsDir])
    mkdirSync(dir, { recursive: true })
  const lock = lockFolder(join(options.dataDir, 'data'), options.clock.now)
  let connections: ReturnType<typeof openConnections>
  try {
    connections = openConnections(paths.databaseFile)
  } catch (error) {
    lock.release()
    throw error
  }
  const { writing, reading } = connections
  const files = new SourceFiles({ allowPaths: options.allowPaths ?? false })
  const ctx = createDataContext({
    writing,
    reading,
    clock: options.clock,
    paths,
    notify: options.notify ?? (() => {}),
    log: options.log ?? (() => {}),
    resolveFile: files.resolve,
  })
  return {
    ctx,
    files,
    close() {
      reading.close()
      writing.pragma('wal_checkpoint(TRUNCATE)')
      writing.close()
      lock.release()
    },
  }
}

function openConnections(file: string) {
  const writing = openForWriting(file)
  try {
    migrate(writing, () => {})
    return { writing, reading: openForReading(file) }
  } catch (error) {
    writing.close()
    throw error
  }
}

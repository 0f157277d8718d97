import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '#electron/database/folder-lock.ts'
import { readHandle, type WriteDb, writeHandle } from '#electron/database/handles.ts'
import { inTransaction, type SqliteConnection } from '#electron/database/open.ts'
import { closeWorkspace, type OpenWorkspace, openWorkspace } from '#electron/database/open-workspace.ts'
import { openSearchFile } from '#electron/database/search-file.ts'
import { recoverImports } from '#electron/features/chat-import/service.ts'
import { Recovery } from '#electron/features/recovery/service.ts'
import { createLocalIndexer } from '#electron/features/search/indexing.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { BackendNotice, DataContext, Indexer } from './context.ts'
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
  /** Indexes in a thread of its own; without it the work is done here, in short steps. */
  startIndexer?: (files: IndexFiles, local: () => Indexer, log: DataContext['log']) => Indexer
  /** Starts the backend anew, after a restore was asked for. */
  restart?: () => void
}

/** What an indexer reads and writes. */
export type IndexFiles = { databaseFile: string; searchFile: string }

export type Backend = {
  readonly ctx: DataContext
  /** Files that the host vouches for. */
  readonly files: SourceFiles
  readonly recovery: Recovery
  /**
   * Takes back imports that a crash left unfinished and derives what was still due; adds what it did to the start report.
   * Everything else may be answered meanwhile.
   */
  recover(): Promise<void>
  /** Ends background work, folds the WAL into the file and closes it; a promise while an indexing thread still ends. */
  close(): Promise<void> | void
}

/**
 * Opens the workspace of a folder, as its only owner, and readies everything that answers operations. Plain Node: no
 * Electron, no HTTP. Throws DATA_IN_USE and what openWorkspace throws.
 */
export function createBackend(options: BackendOptions): Backend {
  const paths = prepareFolders(options.dataDir)
  const lock = lockFolder(join(options.dataDir, 'data'), options.clock.now)
  let workspace: OpenWorkspace
  try {
    workspace = openWorkspace(paths, options.clock.now())
  } catch (error) {
    lock.release()
    throw error
  }
  const { writing, reading, report } = workspace
  const local = () => localIndexer(reading, paths.searchFile)
  const indexer = options.startIndexer?.(paths, local, options.log ?? (() => {})) ?? local()
  const files = new SourceFiles({ allowPaths: options.allowPaths ?? false })
  const ctx = createDataContext({
    writing,
    reading,
    clock: options.clock,
    paths,
    notify: options.notify ?? (() => {}),
    log: options.log ?? (() => {}),
    resolveFile: files.resolve,
    indexer,
  })
  const recovery = new Recovery({
    paths,
    now: options.clock.now,
    writing,
    restart: options.restart ?? (() => {}),
    report,
  })
  let isOpen = true
  return {
    ctx,
    files,
    recovery,
    async recover() {
      try {
        const { takenBack } = await recoverImports(ctx)
        recovery.report.takenBackImports.push(...takenBack)
      } catch (error) {
        // Closing the workspace in the middle is no failure: what is left is taken up at the next start.
        if (isOpen) throw error
      }
    },
    close() {
      isOpen = false
      const end = () => {
        closeWorkspace(workspace)
        lock.release()
      }
      // The thread only reads the workspace: were it the last to close, the WAL would stay beside the file.
      const closing = indexer.close()
      return closing ? closing.finally(end) : end()
    },
  }
}

/** Indexes between other requests, with a connection of its own to the search file from the first work on. */
function localIndexer(reading: SqliteConnection, searchFile: string): Indexer {
  let opened: { connection: SqliteConnection; handle: WriteDb } | null = null
  const open = () => {
    const connection = openSearchFile(searchFile)
    return { connection, handle: writeHandle(connection) }
  }
  return createLocalIndexer(
    {
      workspace: readHandle(reading),
      write(work) {
        opened ??= open()
        const { connection, handle } = opened
        return inTransaction(connection, () => work(handle))
      },
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    },
    () => opened?.connection.close(),
  )
}

/** Backups of a folder whose workspace cannot be opened: they can still be listed and restored. */
export function createRecovery(options: BackendOptions): Recovery {
  return new Recovery({
    paths: prepareFolders(options.dataDir),
    now: options.clock.now,
    writing: null,
    restart: options.restart ?? (() => {}),
    report: null,
  })
}

function prepareFolders(dataDir: string): DataContext['paths'] {
  const paths = {
    dataDir,
    databaseFile: join(dataDir, 'data', 'main.db'),
    searchFile: join(dataDir, 'data', 'search.db'),
    backupsDir: join(dataDir, 'backups'),
    logsDir: join(dataDir, 'logs'),
  }
  for (const dir of [join(dataDir, 'data'), paths.backupsDir, paths.logsDir])
    mkdirSync(dir, { recursive: true })
  return paths
}

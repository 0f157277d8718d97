import { buildMissingIndexes } from '#electron/database/bulk-indexes.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { readHandle, writeHandle } from '#electron/database/handles.ts'
import { inTransaction, type SqliteConnection } from '#electron/database/open.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { BackendNotice, DataContext, FeatureName, Indexer } from './context.ts'

/** Pages of 4 KiB between two checkpoints, usually and during a long work. */
const CHECKPOINT_PAGES = 1000
const BULK_CHECKPOINT_PAGES = 4000
/** The same while a thread folds the WAL: only where it does not keep pace. */
const BACKLOG_PAGES = 40_000

export const DEFAULT_ZONE = 'Asia/Shanghai'

/** Builds the doors of DataContext over one writing and one reading connection. */
export function createDataContext(parts: {
  writing: SqliteConnection
  reading: SqliteConnection
  clock: Clock
  paths: DataContext['paths']
  notify: (notice: BackendNotice) => void
  log: DataContext['log']
  resolveFile: DataContext['resolveFile']
  indexer: Indexer
}): DataContext {
  const { writing, clock, paths, notify, log } = parts
  const db = writeHandle(writing)
  const read = readHandle(parts.reading)
  const listeners = new Set<(feature: FeatureName) => void>()
  const changed = new Set<FeatureName>()
  let calendar: ZoneCalendar | null = null

  const announce = (feature: FeatureName) => {
    if (feature === 'settings') calendar = null
    for (const listener of listeners) listener(feature)
  }
  const writeQuietly = <Result>(work: (handle: WriteDb) => Result): Result =>
    inTransaction(writing, () => work(db))

  return {
    read,
    clock,
    paths,
    notify,
    log,
    resolveFile: parts.resolveFile,
    indexer: parts.indexer,
    announce,
    writeQuietly,
    write(feature, work) {
      const isOutermost = !writing.inTransaction
      if (isOutermost) changed.clear()
      changed.add(feature)
      const result = writeQuietly(work)
      if (isOutermost) for (const name of [...changed]) announce(name)
      return result
    },
    relaxDurability(isRelaxed) {
      if (!writing.open) return
      const isFolded = parts.indexer.fold(isRelaxed)
      const pages = isFolded ? BACKLOG_PAGES : BULK_CHECKPOINT_PAGES
      if (!isRelaxed) writing.pragma('wal_checkpoint(PASSIVE)')
      writing.pragma(`synchronous = ${isRelaxed ? 'NORMAL' : 'FULL'}`)
      writing.pragma(`wal_autocheckpoint = ${isRelaxed ? pages : CHECKPOINT_PAGES}`)
    },
    buildIndexes: () => buildMissingIndexes(writing),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    calendar() {
      if (!calendar) {
        const stored = read.value<string>("SELECT value FROM workspace_settings WHERE key = 'zone'")
        calendar = new ZoneCalendar(stored ? (JSON.parse(stored) as string) : DEFAULT_ZONE)
      }
      return calendar
    },
  }
}

import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { Clock } from '#shared/kernel/clock.ts'

/** Features whose rows can change; a change event names one, and screens refetch what they show. */
export type FeatureName =
  | 'workspace'
  | 'groups'
  | 'members'
  | 'chat-import'
  | 'activity'
  | 'follow-ups'
  | 'interactions'
  | 'scripts'
  | 'sequences'
  | 'seed-users'
  | 'search'
  | 'reports'
  | 'settings'
  | 'problems'
  | 'personas'
  | 'introductions'
  | 'persona-cards'
  | 'distribution'
  | 'faq'
  | 'content-output'
  | 'campaign-hints'
  | 'campaigns'
  | 'rituals'
  | 'calendar-days'
  | 'playbooks'
  | 'participants'
  | 'campaign-results'
  | 'flash-groups'

/**
 * Something a notice names: a follow-up, a post of a sequence in a group, (by the id of the seed) a task of a seed, a task of a
 * campaign, or a ritual whose time is here.
 */
export type NoticeItem = {
  kind: 'follow-up' | 'group-task' | 'seed-task' | 'campaign-task' | 'ritual'
  id: string
}

/** What the host must do for the backend, as it knows neither Electron nor HTTP. */
export type BackendNotice = {
  kind: 'notify'
  id: string
  title: string
  body: string
  items: readonly NoticeItem[]
}

/** Keeps the search index beside the workspace up to date. */
export interface Indexer {
  /** New lines are there: takes them in beside the other work, if it can. Returns at once. */
  wake(): void
  /** Resolves with the number of lines taken in when all lines of now are in the index; what is done by an abort stays. */
  catchUp(signal?: AbortSignal): Promise<number>
  /** Folds the WAL of the workspace beside the other work from now on, or no more. False unless it is awake and can. */
  fold(isOn: boolean): boolean
  /** Ends the work; a promise while a thread still does. */
  close(): Promise<void> | void
}

/** A file on disk that may be read. */
export type SourceFile = { path: string; name: string; size: number; modifiedAt: number }

/** The only doors to data, time and place that a service has. */
export interface DataContext {
  readonly read: ReadDb
  readonly clock: Clock
  /** Days and wall-clock times of the workspace zone; a new object after the zone was changed. */
  calendar(): ZoneCalendar
  /** One IMMEDIATE transaction, then one change event for the feature. Rolls back and rethrows on error; may nest. */
  write<Result>(feature: FeatureName, work: (db: WriteDb) => Result): Result
  /** Like write without the event: for the many short transactions of one long work, which announces itself once. */
  writeQuietly<Result>(work: (db: WriteDb) => Result): Result
  /**
   * True while a long work writes rows that do not show yet: commits then wait for no disk (synchronous=NORMAL). False
   * folds the WAL into the file and brings FULL durability back, before the one transaction that lets the rows show.
   */
  relaxDurability(isRelaxed: boolean): void
  /** Builds the indexes that a bulk write went without (database/bulk-indexes.ts). Call outside of a transaction. */
  buildIndexes(): void
  /** Tells screens that rows of a feature changed. */
  announce(feature: FeatureName): void
  /** Calls back after each change event; returns how to stop. */
  onChange(listener: (feature: FeatureName) => void): () => void
  /** Hands a desktop notification to the host. */
  notify(notice: BackendNotice): void
  /** Writes one line to the rotating log; never member data. */
  log(event: string, facts?: Record<string, unknown>): void
  readonly indexer: Indexer
  /** Yields to the event loop, so that other requests are answered during a long work. */
  pause(): Promise<void>
  /** The file behind a token (or, on the command line, a path). Throws FILE_NOT_FOUND or PATH_NOT_ALLOWED. */
  resolveFile(ref: { token: string } | { path: string }): SourceFile
  readonly paths: {
    dataDir: string
    databaseFile: string
    searchFile: string
    backupsDir: string
    logsDir: string
  }
}

import type { MessagePort } from 'node:worker_threads'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import type { BackendNotice } from './context.ts'

/**
 * What the worker is started with; `clockShiftMs` is added to the machine's clock (0 but in tests and demonstrations),
 * `indexerFile` is the bundle of the indexing thread.
 */
export type WorkerData = { dataDir: string; clockShiftMs: number; indexerFile: string }

/** What the host sends to the worker. `wake`: the machine slept or was unlocked, so the wall clock may have jumped. */
export type ToWorker =
  | { kind: 'connect'; port: MessagePort }
  | { kind: 'file'; token: string; path: string; name: string }
  | { kind: 'wake' }
  | { kind: 'shutdown' }

/** What the worker sends to the host. `refused`: the workspace cannot be opened, and trying again would not help. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'refused'; code: string; facts: ErrorFacts }
  | { kind: 'notice'; notice: BackendNotice }
  | { kind: 'restart-wanted' }
  | { kind: 'closed' }

import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { backupJob } from '#electron/features/recovery/backup-job.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { type Backend, type BackendOptions, createBackend, createRecovery } from './backend.ts'
import { jobs } from './jobs.ts'
import { openLog } from './log-file.ts'
import { recoveryRouter, router } from './router.ts'
import { startScheduler } from './scheduler.ts'
import { ThreadIndexer } from './thread-indexer.ts'
import type { FromWorker, ToWorker, WorkerData } from './worker-messages.ts'

const host = parentPort
if (!host) throw new Error('the backend entry runs in a worker thread')
const tell = (message: FromWorker) => host.postMessage(message)

const { dataDir, clockShiftMs, indexerFile } = workerData as WorkerData
const clock = { now: () => Date.now() + clockShiftMs }
const log = openLog(join(dataDir, 'logs'), 'backend', clock.now)

const options: BackendOptions = {
  dataDir,
  clock,
  log,
  notify: (notice) => tell({ kind: 'notice', notice }),
  restart: () => tell({ kind: 'restart-wanted' }),
  startIndexer: (files, local, log) => new ThreadIndexer(indexerFile, files, local, log),
}

/** Opens the workspace, or tells the host why that cannot be and offers what is possible without it. */
function open(): Backend | null {
  try {
    return createBackend(options)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log('refused', { code: error.code, ...error.facts })
    tell({ kind: 'refused', code: error.code, facts: error.facts })
    // The backups of a folder in use are its owner's business.
    if (error.code !== 'DATA_IN_USE') serveRecovery()
    return null
  }
}

function serve(backend: Backend): void {
  const handler = new RPCHandler(router)
  const scheduler = startScheduler(backend.ctx, [...jobs, backupJob(backend.recovery)])
  backend.recover().catch((error: unknown) => {
    log('recovery-failed', { error: error instanceof Error ? error.stack : String(error) })
  })
  const answer: { [Kind in ToWorker['kind']]: (message: Extract<ToWorker, { kind: Kind }>) => void } = {
    connect({ port }) {
      handler.upgrade(port, { context: { data: backend.ctx, recovery: backend.recovery } })
      port.start()
    },
    file: ({ token, path, name }) => backend.files.register(token, path, name),
    wake: () => scheduler.wake(),
    shutdown() {
      scheduler.stop()
      void Promise.resolve(backend.close()).finally(() => tell({ kind: 'closed' }))
    },
  }
  host?.on('message', (message: ToWorker) => {
    const take = answer[message.kind] as (message: ToWorker) => void
    take(message)
  })
  tell({ kind: 'ready' })
}

/** Without an open workspace only backups can be listed and restored. */
function serveRecovery(): void {
  const handler = new RPCHandler(recoveryRouter)
  const recovery = createRecovery(options)
  host?.on('message', (message: ToWorker) => {
    if (message.kind === 'connect') {
      handler.upgrade(message.port, { context: { recovery } })
      message.port.start()
    } else if (message.kind === 'shutdown') tell({ kind: 'closed' })
  })
}

const backend = open()
if (backend) serve(backend)

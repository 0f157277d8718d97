import { dirname, join } from 'node:path'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { BackendNotice } from '#electron/backend/context.ts'
import type { Log } from '#electron/backend/log-file.ts'
import type { FromWorker, ToWorker, WorkerData } from '#electron/backend/worker-messages.ts'
import type { BackendReport } from '#shared/host.ts'

/** The backend as a host sees it: lines to it, files for it, how it fares, and its end. */
export type BackendHandle = {
  /** A new line to the worker, or null while there is none. The port closes when the worker dies. */
  connect(): MessagePort | null
  /** Makes a file on disk readable under a token, also after a restart of the worker. */
  registerFile(token: string, file: { path: string; name: string }): void
  report(): BackendReport
  /** Calls back after each change of the report. Returns how to stop. */
  onReport(listener: (report: BackendReport) => void): () => void
  /** Tries again after `failed`. */
  restart(): void
  /** Tells the scheduler that the wall clock may have jumped. */
  wake(): void
  /** Asks the worker to fold and close the database, and ends it after `timeoutMs` at the latest. */
  shutdown(timeoutMs?: number): Promise<void>
}

export type StartBackendOptions = {
  /** The bundled worker entry, out/main/backend.cjs. */
  workerFile: string
  dataDir: string
  clockShiftMs?: number
  onNotice: (notice: BackendNotice) => void
  log: Log
  /** Waits before the first, second … restart in a row; as many restarts as entries. */
  backOffMs?: readonly number[]
}

/**
 * Limits of the worker's heap. Without them it grows with the memory of the machine instead of being swept: the
 * short-lived rows of a large import then take 100 MB more. The old generation leaves room for a large workbook.
 */
export const WORKER_LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 } as const

const BACK_OFF_MS = [200, 1000, 4000] as const
/** A worker that lived this long had started well: its death begins a new row of restarts. */
const LIVED_WELL_MS = 60_000
const SHUTDOWN_MS = 5000

/** Starts the worker and keeps it alive: a worker that dies is started again, up to three times in a row. */
export function startBackend(options: StartBackendOptions): BackendHandle {
  const supervisor = new Supervisor(options)
  supervisor.start()
  return supervisor
}

class Supervisor implements BackendHandle {
  private readonly options: StartBackendOptions
  private readonly files = new Map<string, { path: string; name: string }>()
  private readonly listeners = new Set<(report: BackendReport) => void>()
  private readonly ports = new Set<MessagePort>()
  private current: BackendReport = { state: 'starting', failure: null }
  private worker: Worker | null = null
  private startedAt = 0
  private restarts = 0
  private timer: NodeJS.Timeout | undefined
  private stopping: Promise<void> = Promise.resolve()

  constructor(options: StartBackendOptions) {
    this.options = options
  }

  start(): void {
    const { dataDir, clockShiftMs = 0 } = this.options
    const { workerFile } = this.options
    const data: WorkerData = { dataDir, clockShiftMs, indexerFile: join(dirname(workerFile), 'indexer.cjs') }
    const worker = new Worker(workerFile, { workerData: data, resourceLimits: WORKER_LIMITS })
    this.worker = worker
    this.startedAt = performance.now()
    worker.on('message', (message: FromWorker) => {
      if (this.worker === worker) this.onMessage(message)
    })
    worker.on('error', (error) => {
      this.options.log('backend-error', { error: error instanceof Error ? error.stack : String(error) })
    })
    worker.on('exit', (exitCode) => this.onExit(worker, exitCode))
    for (const [token, file] of this.files) this.send({ kind: 'file', token, ...file })
  }

  connect(): MessagePort | null {
    if (!this.worker || this.current.state === 'stopped') return null
    const { port1, port2 } = new MessageChannel()
    this.ports.add(port1)
    port1.on('close', () => this.ports.delete(port1))
    this.worker.postMessage({ kind: 'connect', port: port2 } satisfies ToWorker, [port2])
    return port1
  }

  registerFile(token: string, file: { path: string; name: string }): void {
    this.files.set(token, file)
    this.send({ kind: 'file', token, ...file })
  }

  report(): BackendReport {
    return this.current
  }

  onReport(listener: (report: BackendReport) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  restart(): void {
    if (this.current.state === 'failed') void this.startAnew()
  }

  wake(): void {
    this.send({ kind: 'wake' })
  }

  async shutdown(timeoutMs = SHUTDOWN_MS): Promise<void> {
    clearTimeout(this.timer)
    this.tell({ state: 'stopped', failure: null })
    await this.stopWorker(timeoutMs)
  }

  /** Ends the worker in good order and starts another: after a restore, and when the operator tries again. */
  private async startAnew(): Promise<void> {
    clearTimeout(this.timer)
    this.restarts = 0
    this.tell({ state: 'restarting', failure: null })
    await this.stopWorker(SHUTDOWN_MS)
    if (this.current.state !== 'stopped') this.start()
  }

  /** From here on the worker's exit is expected. Waits for one that is already on its way out, too. */
  private stopWorker(timeoutMs: number): Promise<void> {
    const worker = this.worker
    this.worker = null
    if (worker) this.stopping = this.stop(worker, timeoutMs)
    return this.stopping
  }

  private async stop(worker: Worker, timeoutMs: number): Promise<void> {
    const closed = new Promise<boolean>((resolve) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'closed') resolve(true)
      })
      worker.on('exit', () => resolve(true))
      setTimeout(() => resolve(false), timeoutMs).unref()
    })
    worker.postMessage({ kind: 'shutdown' } satisfies ToWorker)
    if (!(await closed)) this.options.log('backend-shutdown-timeout', { timeoutMs })
    await worker.terminate()
    for (const port of this.ports) port.close()
  }

  private onMessage(message: FromWorker): void {
    if (message.kind === 'ready') this.tell({ state: 'running', failure: null })
    else if (message.kind === 'notice') this.options.onNotice(message.notice)
    else if (message.kind === 'restart-wanted') void this.startAnew()
    else if (message.kind === 'refused')
      this.tell({ state: 'failed', failure: { code: message.code, facts: message.facts } })
  }

  private onExit(worker: Worker, exitCode: number): void {
    if (this.worker !== worker) return
    this.worker = null
    for (const port of this.ports) port.close()
    if (this.current.state === 'stopped' || this.current.state === 'failed') return
    if (performance.now() - this.startedAt > LIVED_WELL_MS) this.restarts = 0
    const wait = (this.options.backOffMs ?? BACK_OFF_MS)[this.restarts]
    this.options.log('backend-exit', { exitCode, restarts: this.restarts, willRestart: wait !== undefined })
    if (wait === undefined) {
      this.tell({ state: 'failed', failure: { code: 'BACKEND_DIED', facts: { restarts: this.restarts } } })
      return
    }
    this.restarts += 1
    this.tell({ state: 'restarting', failure: null })
    this.timer = setTimeout(() => this.start(), wait)
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message)
  }

  private tell(report: BackendReport): void {
    if (this.current.state === 'stopped') return
    this.current = report
    for (const listener of this.listeners) listener(report)
  }
}

import { Worker } from 'node:worker_threads'
import type { IndexFiles } from './backend.ts'
import type { DataContext, Indexer } from './context.ts'
import type { FromIndexer, ToIndexer } from './indexer-messages.ts'

/** The thread keeps no more than a slice of lines and SQLite's own hash table. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 }
/** A thread without work for so long gives its memory back. */
const IDLE_MS = 30_000

type Waiter = { ask: number; resolve: (total: number) => void; reject: (error: unknown) => void }

/**
 * Indexes in a thread of its own beside the backend, started with the first work. Where such a thread cannot be had or
 * dies, `local` takes over.
 */
export class ThreadIndexer implements Indexer {
  private readonly workerFile: string
  private readonly files: IndexFiles
  private readonly startLocal: () => Indexer
  private readonly log: DataContext['log']
  private worker: Worker | null = null
  private local: Indexer | null = null
  private asked = 0
  private answered = 0
  private waiters: Waiter[] = []
  private idle: NodeJS.Timeout | undefined

  constructor(workerFile: string, files: IndexFiles, local: () => Indexer, log: DataContext['log']) {
    this.workerFile = workerFile
    this.files = files
    this.startLocal = local
    this.log = log
  }

  wake(): void {
    if (!this.local) this.ask()
  }

  catchUp(signal?: AbortSignal): Promise<number> {
    if (this.local) return this.local.catchUp(signal)
    if (signal?.aborted) return Promise.resolve(0)
    const ask = this.ask()
    return new Promise((resolve, reject) => this.waiters.push({ ask, resolve, reject }))
  }

  fold(isOn: boolean): boolean {
    this.worker?.postMessage({ kind: 'fold', isOn } satisfies ToIndexer)
    return this.worker !== null
  }

  async close(): Promise<void> {
    clearTimeout(this.idle)
    const { worker } = this
    this.worker = null
    this.settle(this.asked, 0)
    await this.local?.close()
    if (!worker) return
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    worker.postMessage({ kind: 'stop' } satisfies ToIndexer)
    await ended
  }

  private ask(): number {
    clearTimeout(this.idle)
    this.asked += 1
    this.worker ??= this.start()
    this.worker.postMessage({ kind: 'go', ask: this.asked } satisfies ToIndexer)
    return this.asked
  }

  private start(): Worker {
    const { databaseFile, searchFile } = this.files
    const workerData: IndexFiles = { databaseFile, searchFile }
    const worker = new Worker(this.workerFile, { workerData, resourceLimits: LIMITS })
    worker.on('message', (message: FromIndexer) => {
      if (this.worker === worker) this.onMessage(message)
    })
    worker.on('error', (error) => this.fallBack(worker, String(error)))
    worker.on('exit', (code) => this.fallBack(worker, `exit ${code}`))
    worker.unref()
    return worker
  }

  private onMessage(message: FromIndexer): void {
    if (message.kind === 'failed') {
      this.log('indexing-failed', { error: message.error })
      const failed = this.waiters
      this.waiters = []
      for (const { reject } of failed) reject(new Error(message.error))
      return
    }
    this.answered = message.ask
    this.settle(message.ask, message.total)
    if (this.answered === this.asked) this.idle = setTimeout(() => this.rest(), IDLE_MS).unref()
  }

  private settle(through: number, total: number): void {
    const [done, open] = [
      this.waiters.filter(({ ask }) => ask <= through),
      this.waiters.filter(({ ask }) => ask > through),
    ]
    this.waiters = open
    for (const { resolve } of done) resolve(total)
  }

  private rest(): void {
    this.worker?.postMessage({ kind: 'stop' } satisfies ToIndexer)
    this.worker = null
  }

  private fallBack(worker: Worker, reason: string): void {
    if (this.worker !== worker) return
    this.worker = null
    this.log('indexer-lost', { reason })
    const local = this.startLocal()
    this.local = local
    const waiting = this.waiters
    this.waiters = []
    for (const { resolve, reject } of waiting) local.catchUp().then(resolve, reject)
  }
}

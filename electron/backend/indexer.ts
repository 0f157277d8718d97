import { parentPort, workerData } from 'node:worker_threads'
import { readHandle, writeHandle } from '#electron/database/handles.ts'
import {
  inTransaction,
  openForFolding,
  openForReading,
  type SqliteConnection,
} from '#electron/database/open.ts'
import { openSearchFile } from '#electron/database/search-file.ts'
import { catchUpIndex, type IndexingDoors, tidyIndex } from '#electron/features/search/indexing.ts'
import type { IndexFiles } from './backend.ts'
import type { FromIndexer, ToIndexer } from './indexer-messages.ts'

/** Nobody waits for this file but searches, which read beside it: few long transactions leave few segments. */
const SLICE_MS = 500
/** While the backend writes much: pause between two folds of its WAL into the file. */
const FOLD_EVERY_MS = 250

const host = parentPort
if (!host) throw new Error('the indexer runs in a worker thread')
const tell = (message: FromIndexer) => host.postMessage(message)
const { databaseFile, searchFile } = workerData as IndexFiles
const reading = openForReading(databaseFile)
reading.pragma('cache_size = -2048')
const writing = openSearchFile(searchFile)
let folding: SqliteConnection | null = null
let foldTimer: NodeJS.Timeout | undefined
const index = writeHandle(writing)
const doors: IndexingDoors = {
  workspace: readHandle(reading),
  write: (work) => inTransaction(writing, () => work(index)),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  sliceMs: SLICE_MS,
}

const ending = new AbortController()
let asked = 0
let working: Promise<void> | null = null
let tidying: AbortController | null = null

/** Answers each ask; asked again meanwhile, it goes round once more before it tidies. */
async function work(): Promise<void> {
  for (let answered = 0; answered < asked && !ending.signal.aborted; ) {
    const ask = asked
    const total = await catchUpIndex(doors, ending.signal)
    if (ending.signal.aborted) return
    answered = ask
    tell({ kind: 'caught-up', ask, total })
    tidying = new AbortController()
    if (answered === asked) await tidyIndex(doors, AbortSignal.any([ending.signal, tidying.signal]))
  }
}

async function workOff(): Promise<void> {
  try {
    await work()
  } catch (error) {
    tell({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    working = null
  }
}

/**
 * Folds what the backend wrote into the file, here where nobody waits for the disk. It never holds up a writer; where it
 * cannot keep pace, the backend folds by itself.
 */
function fold(isOn: boolean): void {
  clearInterval(foldTimer)
  if (isOn) {
    folding ??= openForFolding(databaseFile)
    foldTimer = setInterval(() => folding?.pragma('wal_checkpoint(PASSIVE)'), FOLD_EVERY_MS)
  } else {
    folding?.close()
    folding = null
  }
}

async function stop(): Promise<void> {
  ending.abort()
  fold(false)
  await working
  reading.close()
  writing.close()
  host?.close()
}

host.on('message', (message: ToIndexer) => {
  if (message.kind === 'stop') {
    void stop()
    return
  }
  if (message.kind === 'fold') {
    fold(message.isOn)
    return
  }
  asked = message.ask
  tidying?.abort()
  working ??= workOff()
})

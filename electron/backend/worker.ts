import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { createBackend } from './backend.ts'
import { router } from './router.ts'

/** What the host sends to the worker. */
export type ToWorker =
  | { kind: 'connect'; port: MessagePort }
  | { kind: 'file'; token: string; path: string; name: string }
  | { kind: 'shutdown' }
/** What the worker sends to the host. */
export type FromWorker = { kind: 'ready' } | { kind: 'closed' }

const host = parentPort
if (!host) throw new Error('the backend entry runs in a worker thread')

const { dataDir } = workerData as { dataDir: string }
const backend = createBackend({ dataDir, clock: { now: () => Date.now() } })
const handler = new RPCHandler(router)

host.on('message', (message: ToWorker) => {
  if (message.kind === 'connect') {
    handler.upgrade(message.port, { context: { data: backend.ctx } })
    message.port.start()
    return
  }
  if (message.kind === 'file') {
    backend.files.register(message.token, message.path, message.name)
    return
  }
  backend.close()
  host.postMessage({ kind: 'closed' } satisfies FromWorker)
  host.close()
})
host.postMessage({ kind: 'ready' } satisfies FromWorker)

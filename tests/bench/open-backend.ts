import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { WORKER_LIMITS } from '#electron/host/start-backend.ts'
import type { appContract } from '#shared/app-contract.ts'

export type Api = ContractRouterClient<typeof appContract>

const WORKER = './out/main/backend.cjs'
const INDEXER = './out/main/indexer.cjs'

/** The built worker over a data folder, as a host runs it, and a typed line to it. */
export async function openBackend(
  dataDir: string,
  clockShiftMs = 0,
): Promise<{
  api: Api
  registerFile: (token: string, path: string) => void
  close: () => Promise<void>
}> {
  const worker = new Worker(WORKER, {
    workerData: { dataDir, clockShiftMs, indexerFile: INDEXER },
    resourceLimits: WORKER_LIMITS,
  })
  const { port1, port2 } = new MessageChannel()
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', (message: { kind: string; code?: string }) => {
      if (message.kind === 'ready') resolve()
      if (message.kind === 'refused') reject(new Error(message.code))
    })
  })
  worker.postMessage({ kind: 'connect', port: port2 }, [port2])
  port1.start()
  const api: Api = createORPCClient(new RPCLink({ port: port1 }))
  return {
    api,
    registerFile: (token, path) => worker.postMessage({ kind: 'file', token, path, name: path }),
    async close() {
      const closed = new Promise<void>((resolve) => {
        worker.on('message', (message: { kind: string }) => {
          if (message.kind === 'closed') resolve()
        })
      })
      worker.postMessage({ kind: 'shutdown' })
      await closed
      await worker.terminate()
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import type { appContract } from '#shared/app-contract.ts'
import { runBackend, untilState } from '#tests/support/run-backend.ts'

let dataDir = ''
beforeAll(() => ensureBuilt({ quiet: true }), 180_000)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qunpu-群主 '))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }))

function clientOn(port: MessagePort | null) {
  if (!port) throw new Error('no line')
  const client = createORPCClient<ContractRouterClient<typeof appContract>>(new RPCLink({ port }))
  port.start()
  return client
}

describe('a worker that dies', () => {
  it.each(['throw', 'exit'] as const)(
    'by %s is started again over the same data, and its lines end',
    async (how) => {
      const { backend, kill, logged } = runBackend({ dataDir })
      await untilState(backend, 'running')
      const line = backend.connect()
      await clientOn(line).groups.create({
        name: '读书会',
        platform: 'wechat',
        capacity: 200,
        kind: 'interest',
      })
      const lineEnded = new Promise((resolve) => line?.once('close', () => resolve('ended')))
      const states: string[] = []
      const isBack = new Promise<void>((resolve) => {
        backend.onReport(({ state }) => {
          states.push(state)
          if (state === 'running') resolve()
        })
      })
      kill(how)
      await isBack
      expect(await lineEnded).toBe('ended')
      expect(states).toEqual(['restarting', 'running'])
      expect(logged).toContain('backend-exit')
      const groups = await clientOn(backend.connect()).groups.list({})
      expect(groups.map((group) => group.name)).toEqual(['读书会'])
    },
  )

  it('is given up after the restarts in a row that are allowed, and starts again when asked', async () => {
    const { backend, kill } = runBackend({ dataDir, backOffMs: [1, 1] })
    for (const state of ['running', 'running', 'running'] as const) {
      await untilState(backend, state)
      const left = new Promise<void>((resolve) => {
        const stop = backend.onReport(() => {
          stop()
          resolve()
        })
      })
      kill('exit')
      await left
    }
    const { failure } = await untilState(backend, 'failed')
    expect(failure).toEqual({ code: 'BACKEND_DIED', facts: { restarts: 2 } })
    expect(backend.connect()).toBeNull()
    backend.restart()
    await untilState(backend, 'running')
    expect((await clientOn(backend.connect()).workspace.status()).isEmpty).toBe(true)
  })
})

describe('a workspace that cannot be opened', () => {
  it('in use by another owner is refused at once, with who holds it', async () => {
    const first = runBackend({ dataDir })
    await untilState(first.backend, 'running')
    const second = runBackend({ dataDir })
    const { failure } = await untilState(second.backend, 'failed')
    expect(failure).toMatchObject({ code: 'DATA_IN_USE', facts: { pid: process.pid } })
    expect(second.logged).not.toContain('backend-exit')
    await first.backend.shutdown()
    second.backend.restart()
    await untilState(second.backend, 'running')
  })

  it('written by a newer version is refused, and its backups can still be asked for', async () => {
    const first = runBackend({ dataDir })
    await untilState(first.backend, 'running')
    await first.backend.shutdown()
    const file = new Database(join(dataDir, 'data', 'main.db'))
    file.pragma('user_version = 999')
    file.close()
    const { backend } = runBackend({ dataDir })
    const { failure } = await untilState(backend, 'failed')
    expect(failure?.code).toBe('WORKSPACE_NEWER')
    expect(await clientOn(backend.connect()).recovery.backups()).toEqual(expect.any(Array))
  })
})

describe('files', () => {
  it('that the host vouched for stay known after a restart', async () => {
    const { backend, kill } = runBackend({ dataDir })
    const path = join(import.meta.dirname, '..', 'fixtures', 'chat', 'chatlab-group.json')
    backend.registerFile('token-1', { path, name: '群聊.json' })
    await untilState(backend, 'running')
    const isGone = untilState(backend, 'restarting')
    kill('exit')
    await isGone
    await untilState(backend, 'running')
    const client = clientOn(backend.connect())
    const inspection = await client.chatImport.inspect({ source: { token: 'token-1' } })
    expect(inspection.format).toBe('chatlab-json')
    const unknown = client.chatImport.inspect({ source: { token: 'token-2' } })
    await expect(unknown).rejects.toMatchObject({ data: { code: 'FILE_NOT_FOUND' } })
    const byPath = client.chatImport.inspect({ source: { path } })
    await expect(byPath).rejects.toMatchObject({ data: { code: 'PATH_NOT_ALLOWED' } })
  })
})

describe('shutting down', () => {
  it('folds the log into the file, so that one file holds everything', async () => {
    const { backend } = runBackend({ dataDir })
    await untilState(backend, 'running')
    await clientOn(backend.connect()).groups.create({
      name: '团购',
      platform: 'wechat',
      capacity: 500,
      kind: 'product_sales',
    })
    await backend.shutdown()
    expect(backend.report().state).toBe('stopped')
    const file = new Database(join(dataDir, 'data', 'main.db'), { readonly: true })
    expect(file.prepare('SELECT name FROM groups').pluck().all()).toEqual(['团购'])
    file.close()
  })

  it('while it is still starting ends it all the same', async () => {
    const { backend } = runBackend({ dataDir })
    await backend.shutdown()
    expect(backend.connect()).toBeNull()
    backend.restart()
    expect(backend.report().state).toBe('stopped')
  })
})

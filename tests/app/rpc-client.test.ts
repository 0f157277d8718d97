import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { isAbort, refusalOf } from '#renderer/app/errors.ts'
import { connectRpc, type RpcConnection, type RpcHost } from '#renderer/app/rpc-client.ts'
import type { ConnectionState } from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { runBackend, untilState } from '#tests/support/run-backend.ts'

let dataDir = ''
beforeAll(() => ensureBuilt({ quiet: true }), 180_000)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qunpu-rpc-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }))

const club = { name: '读书会', platform: 'wechat', capacity: 200, kind: 'interest' } as const

/** The renderer's line over the shipped backend, as the desktop host hands it over. */
function connect(options: { backOffMs?: readonly number[] } = {}) {
  const running = runBackend({ dataDir, ...options })
  const { backend } = running
  const host: RpcHost = {
    connect: async () => backend.connect() ?? Promise.reject(new AppError('CONNECTION_LOST')),
    onBackendReport(listener) {
      listener(backend.report())
      return backend.onReport(listener)
    },
    restartBackend: async () => backend.restart(),
  }
  const rpc = connectRpc(host)
  onTestFinished(() => rpc.close())
  return { ...running, rpc }
}

function untilStatus(rpc: RpcConnection, state: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (rpc.status().state !== state) return
      stop()
      resolve()
    }
    const stop = rpc.subscribe(check)
    check()
  })
}

describe('a call', () => {
  it('made before the backend stands waits for it', async () => {
    const { rpc } = connect()
    expect(rpc.status().state).toBe('connecting')
    expect((await rpc.client.workspace.status()).isEmpty).toBe(true)
    expect(rpc.status()).toEqual({ state: 'connected', failure: null, waiting: 0 })
  })

  it('made while the worker restarts waits, is counted, and is carried out once', async () => {
    const { rpc, kill, backend } = connect({ backOffMs: [50] })
    await untilStatus(rpc, 'connected')
    kill('exit')
    await untilStatus(rpc, 'restarting')
    const made = rpc.client.groups.create(club)
    await untilCount(rpc, 1)
    expect((await made).name).toBe('读书会')
    expect(backend.report().state).toBe('running')
    expect(await rpc.client.groups.list({})).toHaveLength(1)
  })

  it('under way when the worker dies fails by name instead of hanging, and is not sent twice', async () => {
    const { rpc, kill } = connect()
    await untilStatus(rpc, 'connected')
    const changes = await rpc.client.workspace.changes()
    const next = changes.next().then(
      () => 'answered',
      (error: unknown) => refusalOf(error)?.code,
    )
    kill('throw')
    expect(await next).toBe('CONNECTION_LOST')
    await untilStatus(rpc, 'connected')
    expect((await rpc.client.workspace.ping()).at).toBeGreaterThan(0)
  })

  it('that is not answered in time fails with the name of its operation', async () => {
    const { rpc } = connect()
    await untilStatus(rpc, 'connected')
    const late = rpc.client.workspace.ping(undefined, { context: { timeoutMs: 0 } })
    await expect(late).rejects.toMatchObject({
      code: 'BACKEND_TIMEOUT',
      facts: { operation: 'workspace.ping' },
    })
  })

  it('that its caller gives up ends as an abort, also while it waits for the line', async () => {
    const { rpc, kill } = connect({ backOffMs: [200] })
    await untilStatus(rpc, 'connected')
    kill('exit')
    await untilStatus(rpc, 'restarting')
    const giveUp = new AbortController()
    const waiting = rpc.client.workspace.ping(undefined, { signal: giveUp.signal })
    giveUp.abort()
    expect(await waiting.catch(isAbort)).toBe(true)
    expect(rpc.status().waiting).toBe(0)
  })

  it('that is refused keeps code and facts', async () => {
    const { rpc } = connect()
    const bad = rpc.client.workspace.undo({ undoId: 'gone' }).catch(refusalOf)
    expect(await bad).toMatchObject({ code: 'UNDO_GONE' })
    const wrong = rpc.client.groups.create({ ...club, capacity: 0 })
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a stream', () => {
  it('tells changes, and stops at the backend when the reader stops', async () => {
    const { rpc } = connect()
    await untilStatus(rpc, 'connected')
    const changes = await rpc.client.workspace.changes()
    const first = changes.next()
    await rpc.client.groups.create(club)
    expect((await first).value).toEqual({ feature: 'groups' })
    await changes.return?.()
    expect((await changes.next()).done).toBe(true)
  })
})

describe('a backend that cannot serve', () => {
  it('fails the calls that waited with its own reason, says so, and answers again after a retry', async () => {
    const { rpc, kill, backend } = connect({ backOffMs: [] })
    await untilStatus(rpc, 'connected')
    kill('exit')
    await untilStatus(rpc, 'failed')
    expect(rpc.status().failure).toEqual({ code: 'BACKEND_DIED', facts: { restarts: 0 } })
    await expect(rpc.client.workspace.ping()).rejects.toMatchObject({ code: 'BACKEND_DIED' })
    await rpc.retry()
    expect((await rpc.client.workspace.status()).isEmpty).toBe(true)
    await untilState(backend, 'running')
  })

  it('because its workspace is newer still answers for backups', async () => {
    const earlier = runBackend({ dataDir })
    await untilState(earlier.backend, 'running')
    await earlier.backend.shutdown()
    const file = new Database(join(dataDir, 'data', 'main.db'))
    file.pragma('user_version = 999')
    file.close()
    const { rpc } = connect()
    await untilStatus(rpc, 'failed')
    expect(await rpc.client.recovery.backups()).toEqual(expect.any(Array))
    await expect(rpc.client.workspace.ping()).rejects.toMatchObject({ code: 'WORKSPACE_NEWER' })
  })
})

function untilCount(rpc: RpcConnection, waiting: number): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (rpc.status().waiting !== waiting) return
      stop()
      resolve()
    }
    const stop = rpc.subscribe(check)
    check()
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type BackendOptions, createBackend } from '#electron/backend/backend.ts'
import type { BackendNotice } from '#electron/backend/context.ts'
import { router } from '#electron/backend/router.ts'

/** Noon of an ordinary Tuesday in Shanghai, unless a test chooses its own moment. */
export const DEFAULT_NOW = '2026-03-10T12:00:00+08:00'

/** A clock that stands still until a test moves it. */
export function createTestClock(now: string = DEFAULT_NOW) {
  let at = Date.parse(now)
  return {
    now: () => at,
    set(next: string) {
      at = Date.parse(next)
    },
    advance(milliseconds: number) {
      at += milliseconds
    },
  }
}

/** A backend over a data folder of its own, called through its contract (`api`) or its services (`ctx`). */
export function createTestApp(
  options: { now?: string; dataDir?: string } & Pick<BackendOptions, 'startIndexer'> = {},
) {
  const ownDir = options.dataDir === undefined
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qunpu-test-'))
  const clock = createTestClock(options.now)
  const notices: BackendNotice[] = []
  const logged: { event: string; facts?: Record<string, unknown> }[] = []
  const backend = createBackend({
    dataDir,
    clock,
    allowPaths: true,
    ...(options.startIndexer ? { startIndexer: options.startIndexer } : {}),
    notify: (notice) => notices.push(notice),
    log: (event, facts) => logged.push({ event, ...(facts ? { facts } : {}) }),
  })
  let isOpen = true
  const close = (): Promise<void> | void => {
    if (!isOpen) return
    isOpen = false
    return backend.close()
  }
  onTestFinished(async () => {
    await close()
    if (ownDir) rmSync(dataDir, { recursive: true, force: true })
  })
  const api = createRouterClient(router, { context: { data: backend.ctx, recovery: backend.recovery } })
  return { api, backend, ctx: backend.ctx, clock, dataDir, notices, logged, close }
}

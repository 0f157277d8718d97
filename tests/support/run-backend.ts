import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BroadcastChannel } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import type { BackendNotice } from '#electron/backend/context.ts'
import { type BackendHandle, startBackend } from '#electron/host/start-backend.ts'
import type { BackendReport } from '#shared/host.ts'

/** The shipped backend in a real worker thread, with a way to kill it. Needs a build. */
export function runBackend(options: { dataDir?: string; backOffMs?: readonly number[] } = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qunpu-worker-'))
  const logged: string[] = []
  const notices: BackendNotice[] = []
  const backend = startBackend({
    workerFile: join(import.meta.dirname, 'faulty-worker.cjs'),
    dataDir,
    backOffMs: options.backOffMs ?? [1, 1, 1],
    onNotice: (notice) => notices.push(notice),
    log: (event) => logged.push(event),
  })
  const faults = new BroadcastChannel(`qunpu-faults:${dataDir}`)
  onTestFinished(async () => {
    faults.close()
    await backend.shutdown()
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  })
  return { backend, dataDir, logged, notices, kill: (how: 'throw' | 'exit') => faults.postMessage(how) }
}

/** Waits until the report says so; also when it says so already. */
export function untilState(backend: BackendHandle, state: BackendReport['state']): Promise<BackendReport> {
  return new Promise((resolve) => {
    const stop = backend.onReport(check)
    function check(report: BackendReport) {
      if (report.state !== state) return
      stop()
      resolve(report)
    }
    check(backend.report())
  })
}

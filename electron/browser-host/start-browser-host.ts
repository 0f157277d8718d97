import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '#electron/backend/log-file.ts'
import { toDesktopNotice } from '#electron/host/host-messages.ts'
import { startBackend } from '#electron/host/start-backend.ts'
import { clearStaleUploads, Uploads, uploadsDir } from '#electron/host/uploads.ts'
import type { BackendReport } from '#shared/host.ts'
import { Events } from './events.ts'
import { findBrowser, isFile } from './find-browser.ts'
import { PreferencesFile } from './preferences-file.ts'
import { Relay } from './relay.ts'
import { Routes } from './routes.ts'
import { listen } from './server.ts'

export type BrowserHost = {
  /** The address to open, with the token. */
  entry: string
  origin: string
  /** Calls back with the present report of the backend and with every change. */
  onReport(listener: (report: BackendReport) => void): void
  /** Ends the pages' lines, folds and closes the database. */
  close(): Promise<void>
}

/** Starts backend and server over one data folder. `outDir` holds main/backend.cjs and renderer/. */
export async function startBrowserHost(options: {
  outDir: string
  dataDir: string
  port: number
  clockShiftMs: number
}): Promise<BrowserHost> {
  const { outDir, dataDir, port, clockShiftMs } = options
  mkdirSync(dataDir, { recursive: true })
  const log = openLog(join(dataDir, 'logs'), 'host', Date.now)
  const events = new Events()
  const backend = startBackend({
    workerFile: join(outDir, 'main', 'backend.cjs'),
    dataDir,
    clockShiftMs,
    log,
    onNotice: (notice) => events.notice(toDesktopNotice(notice)),
  })
  backend.onReport((report) => {
    events.report(report)
    if (report.state === 'running') void clearStaleUploads(dataDir)
  })
  const uploads = new Uploads(uploadsDir(dataDir), backend)
  const preferences = new PreferencesFile(join(dataDir, 'preferences.json'), Date.now)
  const machine = { platform: process.platform, env: process.env, home: homedir(), isFile }
  const printingBrowser = findBrowser(machine)
  const rendererDir = join(outDir, 'renderer')
  const routes = new Routes({
    rendererDir,
    dataDir,
    backend,
    uploads,
    preferences,
    events,
    printingBrowser,
    log,
  })
  const server = await listen({ port, routes, relay: new Relay(backend) }).catch(async (error: unknown) => {
    await backend.shutdown()
    throw error
  })
  return {
    entry: server.entry,
    origin: server.origin,
    onReport(listener) {
      listener(backend.report())
      backend.onReport(listener)
    },
    async close() {
      await server.close()
      await backend.shutdown()
      await uploads.clear()
    },
  }
}

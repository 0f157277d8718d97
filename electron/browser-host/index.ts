import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#electron/host/data-folder.ts'
import { openWithSystem } from './open-with-system.ts'
import { startBrowserHost } from './start-browser-host.ts'

const USAGE = 'npm start -- [--data DIR] [--port N] [--no-open] [--now ISO-TIME]'

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      now: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  const clockShiftMs = values.now === undefined ? 0 : Date.parse(values.now) - Date.now()
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || Number.isNaN(clockShiftMs))
    throw new Error(USAGE)
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  const dataDir = resolve(values.data ?? defaultDataFolder(machine))
  return { dataDir, port, clockShiftMs, opensBrowser: !values['no-open'] }
}

/** Starts the host of this machine's browser and says where it is; Ctrl+C ends it in good order. */
async function main(): Promise<void> {
  const { opensBrowser, ...options } = readArguments()
  const host = await startBrowserHost({ outDir: join(import.meta.dirname, '..'), ...options })
  let isEnding = false
  const end = (exitCode: number) => {
    if (isEnding) return
    isEnding = true
    void host.close().then(() => process.exit(exitCode))
  }
  process.on('SIGINT', () => end(0))
  process.on('SIGTERM', () => end(0))
  host.onReport(({ state, failure }) => {
    if (state !== 'failed' || failure?.code !== 'DATA_IN_USE') return
    console.error(`Another Qunpu (process ${failure.facts.pid}) uses this data folder: ${options.dataDir}`)
    end(1)
  })
  console.log(`Qunpu: ${host.entry}`)
  console.log(`Data:  ${options.dataDir}`)
  if (opensBrowser) await openWithSystem(host.entry).catch(() => console.log('Open the address above.'))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})

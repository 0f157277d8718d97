import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#electron/host/data-folder.ts'
import { openWithSystem } from './open-with-system.ts'
import { startBrowserHost } from './start-browser-host.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
})

/** Starts the host of this machine's browser and says where it is; Ctrl+C ends it in good order. */
async function main(): Promise<void> {
  const machine = { platform: process.platform, env: process.env, home: homedir() }
  const dataDir = resolve(values.data ?? defaultDataFolder(machine))
  const host = await startBrowserHost({
    outDir: join(import.meta.dirname, '..'),
    dataDir,
    port: Number(values.port),
  })
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    void host.close().then(() => process.exit(0))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  host.onReport(({ state, failure }) => {
    if (state !== 'failed' || failure?.code !== 'DATA_IN_USE') return
    console.error(`The data folder is in use by another Qunpu (process ${failure.facts.pid}): ${dataDir}`)
    void host.close().then(() => process.exit(1))
  })
  console.log(`Qunpu: ${host.entry}`)
  console.log(`Data:  ${dataDir}`)
  if (!values['no-open']) await openWithSystem(host.entry).catch(() => console.log('Open the address above.'))
}

void main()

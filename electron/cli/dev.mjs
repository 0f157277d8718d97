// `npm run dev`: builds after every change and starts the app anew, on data of its own. What runs is what is shipped:
// the same files, resolver and policy, so that nothing works only while developing. Reload the page to see a change.
import { spawn } from 'node:child_process'
import { mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from './electron-program.mjs'
import { ensureBuilt, requireNode, root } from './ensure-built.mjs'

const QUIET_MS = 300
const SOURCES = ['electron', 'renderer', 'shared']
const dataDir = join(root, 'node_modules', '.cache', 'qunpu-dev-data')
const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const electron = findElectron()
const input = process.argv.slice(2)

requireNode()
ensureBuilt()
mkdirSync(dataDir, { recursive: true })
let app = start(input)
let isBuilding = false
let isStale = false
/** @type {NodeJS.Timeout | undefined} */
let timer
for (const source of SOURCES)
  watch(join(root, source), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(build, QUIET_MS)
  })
process.on('SIGINT', () => leave())
process.on('SIGTERM', () => leave())

/** @param {readonly string[]} words */
function start(words) {
  const all = ['--data', dataDir, ...words]
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  return electron
    ? spawn(electron, ['.', ...all], options)
    : spawn(process.execPath, [join(root, 'out', 'main', 'browser-host.cjs'), ...all], options)
}

function build() {
  isStale = true
  if (isBuilding) return
  isBuilding = true
  isStale = false
  const builder = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  builder.on('exit', (code) => {
    isBuilding = false
    if (isStale) build()
    else if (code === 0) restart()
  })
}

function restart() {
  const again = () => {
    app = start([...input.filter((word) => word !== '--no-open'), ...(electron ? [] : ['--no-open'])])
  }
  if (app.exitCode !== null) again()
  else {
    app.once('exit', again)
    app.kill('SIGTERM')
  }
}

function leave() {
  if (app.exitCode !== null) process.exit(0)
  app.removeAllListeners('exit')
  app.once('exit', () => process.exit(0))
  app.kill('SIGTERM')
}

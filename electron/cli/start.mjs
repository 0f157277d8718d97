// `npm start`: the desktop app where Electron is, or can be had; else the same app in the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, requireNode, root } from './ensure-built.mjs'

const FETCH_LIMIT_MS = 120_000
const electronDir = join(root, 'node_modules', 'electron')
const input = process.argv.slice(2)

requireNode()
ensureBuilt()
const electron = input.includes('--browser') ? null : (findElectron() ?? fetchElectron())
if (electron) run(electron, ['.', ...input])
else {
  if (!input.includes('--browser'))
    process.stdout.write('Electron is not here and cannot be fetched; Qunpu opens in your browser instead.\n')
  run(process.execPath, [
    join(root, 'out', 'main', 'browser-host.cjs'),
    ...input.filter((word) => word !== '--browser'),
  ])
}

/** The Electron program, when its binary was fetched before. */
function findElectron() {
  const pathFile = join(electronDir, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  )
  return existsSync(program) ? program : null
}

/** Fetches it as its package does; ELECTRON_MIRROR is heeded. Null when that fails or takes too long. */
function fetchElectron() {
  process.stdout.write('Fetching Electron …\n')
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  return findElectron()
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const child = spawn(program, words, { cwd: root, stdio: 'inherit' })
  // The terminal sends Ctrl+C to both; this one waits for the child to end in good order.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)))
  child.on('exit', (code) => process.exit(code ?? 1))
}

// Plain JavaScript: this must run, and speak, under any Node that `npm start` may find.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
]
const PRODUCTS = [
  'out/main/index.cjs',
  'out/preload/index.cjs',
  'out/main/backend.cjs',
  'out/main/indexer.cjs',
  'out/main/browser-host.cjs',
  'out/main/call.cjs',
  'out/renderer/index.html',
]
const LOCK_MS = 180_000

/** Ends the process with a sentence when this Node is too old for the database driver, which would crash without one. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  process.stderr.write(`Qunpu needs Node 22.12 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/**
 * Builds when out/ is missing or older than a source. Two processes never build at once: the second waits for the first.
 * @param {{ quiet?: boolean }} [options] quiet: nothing is printed but what went wrong
 */
export function ensureBuilt({ quiet = false } = {}) {
  if (isFresh()) return
  withLock(() => {
    if (isFresh()) return
    if (!quiet) process.stdout.write('Building …\n')
    const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (built.status === 0) return
    process.stderr.write(`${built.stdout ?? ''}${built.stderr ?? ''}\nThe build failed.\n`)
    process.exit(1)
  })
}

function isFresh() {
  const builtAt = Math.min(...PRODUCTS.map((file) => modifiedAt(join(root, file))))
  return SOURCES.every((source) => newest(join(root, source)) <= builtAt)
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** @param {() => void} work */
function withLock(work) {
  const lock = join(root, 'node_modules', '.cache', 'qunpu-build.lock')
  mkdirSync(dirname(lock), { recursive: true })
  while (!tryMakeDir(lock)) {
    // A lock older than any build was left behind by a killed one.
    if (Date.now() - modifiedAt(lock) > LOCK_MS) rmSync(lock, { recursive: true, force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  work()
  release()
}

/** @param {string} dir */
function tryMakeDir(dir) {
  try {
    mkdirSync(dir)
    return true
  } catch {
    return false
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ensure-built.mjs'

const FETCH_LIMIT_MS = 120_000
const electronDir = join(root, 'node_modules', 'electron')

/** The Electron program, when its binary was fetched before; else null. */
export function findElectron() {
  const pathFile = join(electronDir, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** Fetches it as its package does (ELECTRON_MIRROR is heeded); null when that fails or takes too long. */
export function fetchElectron() {
  process.stdout.write('Fetching Electron …\n')
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS })
  return findElectron()
}

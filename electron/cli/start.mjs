// `npm start`: the desktop app where Electron is, or can be had; else the same app in the browser.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fetchElectron, findElectron } from './electron-program.mjs'
import { ensureBuilt, requireNode, root } from './ensure-built.mjs'

const input = process.argv.slice(2)
const wantsBrowser = input.includes('--browser')

requireNode()
ensureBuilt()
const electron = wantsBrowser ? null : (findElectron() ?? fetchElectron())
if (electron) run(electron, ['.', ...input])
else {
  if (!wantsBrowser)
    process.stdout.write('Electron is not here and cannot be fetched; Qunpu opens in your browser instead.\n')
  const host = join(root, 'out', 'main', 'browser-host.cjs')
  run(process.execPath, [host, ...input.filter((word) => word !== '--browser')])
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const child = spawn(program, words, { cwd: root, stdio: 'inherit' })
  // The terminal sends Ctrl+C to both; this one waits for the child to end in good order.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}

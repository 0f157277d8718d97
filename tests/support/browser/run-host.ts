import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Root of the project. */
export const root = join(import.meta.dirname, '..', '..', '..')

/** A browser host in a process of its own, over a data folder of its own. */
export type RunningHost = {
  /** The address with the token. */
  entry: string
  origin: string
  dataDir: string
  process: ChildProcess
  /** Ends it as Ctrl+C does, and waits. */
  stop(): Promise<number | null>
}

/** A data folder that is empty, or a copy of one that was prepared. */
export function makeDataDir(copyOf?: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'qunpu-e2e-'))
  if (copyOf) cpSync(copyOf, dir, { recursive: true })
  return dir
}

/** Starts the built browser host; `now` sets its clock, which then runs on, and `browser` prints for it. */
export function runHost(options: { dataDir: string; now?: string; browser?: string }): Promise<RunningHost> {
  const { dataDir, now, browser } = options
  const words = ['--no-open', '--data', dataDir, ...(now ? ['--now', now] : [])]
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'browser-host.cjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(browser ? { QUNPU_BROWSER: browser } : {}) },
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const entry = /http:\S+/.exec(said)?.[0]
      if (!entry) return
      const stop = () => {
        child.kill('SIGTERM')
        return ended
      }
      resolve({ entry, origin: new URL(entry).origin, dataDir, process: child, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
}

/** Runs one operation of the contract on a data folder that no host holds, through the built command line. */
export function callOperation(
  dataDir: string,
  operation: string,
  input?: unknown,
  options: { now?: string } = {},
): unknown {
  const words = ['--data', dataDir, ...(options.now ? ['--now', options.now] : []), '--array', operation]
  const json = input === undefined ? [] : [JSON.stringify(input)]
  const ran = spawnSync(process.execPath, [join(root, 'out', 'main', 'call.cjs'), ...words, ...json], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (ran.status !== 0) throw new Error(`${operation} failed: ${ran.stdout}${ran.stderr}`)
  return JSON.parse(ran.stdout)
}

/** Removes a data folder of a test. */
export function removeDataDir(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}

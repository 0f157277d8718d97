import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBackend } from '#electron/backend/backend.ts'
import { loadSample } from '#electron/features/workspace/sample/load.ts'
import { createTestApp, createTestClock, DEFAULT_NOW } from './test-app.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FILE = join('data', 'main.db')
const folders = new Map<string, Promise<string>>()

/**
 * A folder with the sample workspace as loaded at `now`. It is built once for a state of the code, by whoever asks first,
 * and stays in the temporary folder; never open it, copy it with {@link copySampleWorkspace}.
 */
export function sampleWorkspaceFolder(now: string = DEFAULT_NOW): Promise<string> {
  let folder = folders.get(now)
  if (!folder) {
    folder = build(now)
    folders.set(now, folder)
  }
  return folder
}

/** Puts a sample workspace into an empty data folder. */
export async function copySampleWorkspace(dataDir: string, now: string = DEFAULT_NOW): Promise<void> {
  const folder = await sampleWorkspaceFolder(now)
  mkdirSync(join(dataDir, 'data'), { recursive: true })
  copyFileSync(join(folder, FILE), join(dataDir, FILE))
}

/** A test app over its own copy of the sample workspace. */
export async function createSampleApp(options: { now?: string } = {}) {
  const now = options.now ?? DEFAULT_NOW
  const dataDir = mkdtempSync(join(tmpdir(), 'qunpu-test-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  await copySampleWorkspace(dataDir, now)
  return createTestApp({ now, dataDir })
}

async function build(now: string): Promise<string> {
  const folder = join(tmpdir(), `qunpu-sample-${fingerprint(now)}`)
  if (existsSync(join(folder, FILE))) return folder
  const draft = mkdtempSync(join(tmpdir(), 'qunpu-sample-draft-'))
  const backend = createBackend({ dataDir: draft, clock: createTestClock(now) })
  for await (const event of loadSample(backend.ctx)) if (event.kind === 'done') break
  backend.close()
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another test process was faster; its copy is the same.
    if (!existsSync(join(folder, FILE))) throw error
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

/** Changes with everything that the sample is made of and by. */
function fingerprint(now: string): string {
  const hash = createHash('sha256').update(now)
  const files = globSync(['electron/{backend,database,features}/**/*.{ts,sql,txt}', 'shared/**/*.ts'], {
    cwd: ROOT,
  })
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

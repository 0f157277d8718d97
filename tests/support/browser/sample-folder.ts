import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callOperation, makeDataDir, removeDataDir, root } from './run-host.ts'

/**
 * A data folder with the sample workspace as the built app loads it at `now`. It is made once for a build, by whichever
 * test asks first, and stays in the temporary folder; begin with a copy of it, never open it.
 */
export function sampleFolder(now: string): string {
  const folder = join(tmpdir(), `qunpu-e2e-sample-${fingerprint(now)}`)
  if (existsSync(folder)) return folder
  const draft = makeDataDir()
  callOperation(draft, 'workspace.loadSample', undefined, { now })
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another worker was faster; its copy is the same.
    if (!existsSync(folder)) throw error
    removeDataDir(draft)
  }
  return folder
}

/** Changes with every build of the backend. */
function fingerprint(now: string): string {
  const hash = createHash('sha256').update(now)
  const built = join(root, 'out', 'main')
  for (const file of globSync('**/*.{cjs,js,sql,txt}', { cwd: built }).sort())
    hash.update(file).update(readFileSync(join(built, file)))
  return hash.digest('hex').slice(0, 16)
}

import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PickedFile } from '#shared/host.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import type { BackendHandle } from './start-backend.ts'
import { nameFileError } from './write-file-atomically.ts'

/** Files that a page handed over as bytes: written to a folder of ours, and known to the backend by token only. */
export class Uploads {
  private readonly dir: string
  private readonly backend: Pick<BackendHandle, 'registerFile'>

  constructor(dir: string, backend: Pick<BackendHandle, 'registerFile'>) {
    this.dir = dir
    this.backend = backend
  }

  /** Streams one file to disk whatever its size; what was written of a broken upload is removed. */
  async take(content: Readable, facts: { name: string; modifiedAt: number | null }): Promise<PickedFile> {
    await mkdir(this.dir, { recursive: true })
    const token = randomUUID()
    const path = join(this.dir, token)
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    try {
      await pipeline(content, file)
    } catch (error) {
      await rm(path, { force: true })
      throw nameFileError(error, facts.name)
    }
    const name = toDisplayName(facts.name) || 'file'
    this.backend.registerFile(token, { path, name })
    return { token, name, size: file.bytesWritten, modifiedAt: facts.modifiedAt }
  }

  /** Tokens end with the process, and so do the files. */
  async clear(): Promise<void> {
    await rm(this.dir, { recursive: true, force: true })
  }
}

/** Removes what a process that was killed left behind; call it as the owner of the data folder only. */
export async function clearStaleUploads(dataDir: string): Promise<void> {
  const dir = uploadsDir(dataDir)
  const names = await readdir(join(dir, '..')).catch(() => [])
  for (const name of names) {
    const stale = join(dir, '..', name)
    if (stale !== dir) await rm(stale, { recursive: true, force: true })
  }
}

/** A folder per process, so that two hosts that meet on one data folder do not remove each other's files. */
export function uploadsDir(dataDir: string): string {
  return join(dataDir, 'uploads', String(process.pid))
}

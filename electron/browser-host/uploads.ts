import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BackendHandle } from '#electron/host/start-backend.ts'
import type { PickedFile } from '#shared/host.ts'
import { toDisplayName } from '#shared/kernel/text.ts'

/** Files that the browser handed over: written to a folder of ours, and known to the backend by token only. */
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
      throw error
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

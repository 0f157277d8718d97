import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'

/** What the system says about a target that cannot be written, in words of ours. */
const CODES: Readonly<Record<string, string>> = {
  EBUSY: 'FILE_BUSY',
  EPERM: 'FILE_BUSY',
  EACCES: 'FILE_NOT_WRITABLE',
  EROFS: 'FILE_NOT_WRITABLE',
  ENOENT: 'FILE_NOT_WRITABLE',
  EISDIR: 'FILE_NOT_WRITABLE',
  ENOSPC: 'DISK_FULL',
}

/**
 * Writes beside the target, flushes and renames, so that a reader sees the old content or the new, never half of it.
 * Throws FILE_BUSY (open in another program), FILE_NOT_WRITABLE or DISK_FULL; nothing is left behind then.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = await open(draft, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true })
    throw nameFileError(cause, basename(path))
  }
}

/** The refusal behind an error of the file system; an error that is none of these comes back as it is. */
export function nameFileError(error: unknown, name: string): unknown {
  const code = CODES[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return code ? new AppError(code, { name }, { cause: error }) : error
}

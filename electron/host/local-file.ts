import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { AppError } from '#shared/kernel/app-error.ts'

/** A file of this device that may be shown in the file manager. Throws FILE_GONE where nothing lies there. */
export async function requireLocalFile(path: string): Promise<string> {
  const isThere = isAbsolute(path) && (await stat(path).catch(() => null)) !== null
  if (!isThere) throw new AppError('FILE_GONE', { name: basename(path) })
  return path
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'

const ownerFacts = z.object({ pid: z.number().int(), startedAt: z.number().int() })

export type FolderLock = {
  /** True when the last owner ended without releasing: killed, crashed, or the power went. */
  readonly wasUnclean: boolean
  release(): void
}

/**
 * Makes this process the one owner of a data folder, or throws DATA_IN_USE with the owner's pid and since when. The lock
 * itself is that of an SQLite file, held open: the system drops it with the process, so it can be neither stale nor taken
 * over from a living owner. `owner.json` beside it only says who, and by staying behind tells an unclean end.
 */
export function lockFolder(dir: string, now: () => number): FolderLock {
  const ownerFile = join(dir, 'owner.json')
  const lock = new Database(join(dir, 'owner.lock'), { timeout: 0 })
  const previous = readOwner(ownerFile)
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!isBusy(cause)) throw cause
    throw new AppError(
      'DATA_IN_USE',
      { pid: previous?.pid ?? null, startedAt: previous?.startedAt ?? null },
      { cause },
    )
  }
  const owner: z.infer<typeof ownerFacts> = { pid: process.pid, startedAt: now() }
  writeFileSync(ownerFile, JSON.stringify(owner))
  return {
    wasUnclean: previous !== null,
    release() {
      rmSync(ownerFile, { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

function readOwner(file: string): z.infer<typeof ownerFacts> | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const parsed = ownerFacts.safeParse(parseJson(text))
  return parsed.success ? parsed.data : { pid: 0, startedAt: 0 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 1_000_000
const KEEP = 5

/** Writes one line of the log: an event and plain facts, never data of members. */
export type Log = (event: string, facts?: Record<string, unknown>) => void

/**
 * Opens `<dir>/<name>.log`, one JSON object a line. At 1 MB the file moves to `.1`, older ones move up, five are kept.
 * Losing a line must never stop the app, so a full disk or a locked file is passed over in silence.
 */
export function openLog(dir: string, name: string, now: () => number): Log {
  const file = join(dir, `${name}.log`)
  return (event, facts = {}) => {
    try {
      mkdirSync(dir, { recursive: true })
      rotateWhenFull(file)
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), event, ...facts })}\n`)
    } catch {
      return
    }
  }
}

function rotateWhenFull(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < MAX_BYTES) return
  for (let number = KEEP - 1; number >= 1; number -= 1) {
    const from = number === 1 ? file : `${file}.${number - 1}`
    if (existsSync(from)) renameSync(from, `${file}.${number}`)
  }
}

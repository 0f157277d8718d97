import { readFileSync, renameSync } from 'node:fs'
import { writeFileAtomically } from '#electron/host/write-file-atomically.ts'
import { defaultPreferences, type Preferences, preferences } from '#shared/host.ts'

/**
 * Preferences in one JSON file. A file that cannot be read as JSON is set aside as `.corrupt-<time>` and a fresh one
 * begun, so that a torn file never keeps the app from starting.
 */
export class PreferencesFile {
  private readonly file: string
  private current: Preferences
  private writing: Promise<void> = Promise.resolve()

  constructor(file: string, now: () => number) {
    this.file = file
    this.current = readPreferences(file, now)
  }

  read(): Preferences {
    return this.current
  }

  /** Writes one after the other: the last change wins, and none is torn. */
  change(change: Partial<Preferences>): Promise<void> {
    this.current = { ...this.current, ...change }
    const content = `${JSON.stringify(this.current, null, 2)}\n`
    this.writing = this.writing.catch(() => {}).then(() => writeFileAtomically(this.file, content))
    return this.writing
  }
}

function readPreferences(file: string, now: () => number): Preferences {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return defaultPreferences
    throw error
  }
  try {
    return preferences.parse(JSON.parse(text))
  } catch {
    renameSync(file, `${file}.corrupt-${now()}`)
    return defaultPreferences
  }
}

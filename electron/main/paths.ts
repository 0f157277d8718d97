import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { defaultDataFolder } from '#electron/host/data-folder.ts'

/**
 * Sets the folder of the app's data before anything else runs: the single-instance lock, the store and Chromium's own
 * files all depend on it. A packaged app has one place only; from source, `--data DIR` names another.
 */
function chooseDataFolder(): string {
  const usual = defaultDataFolder({ platform: process.platform, env: process.env, home: app.getPath('home') })
  if (app.isPackaged) return usual
  const at = process.argv.indexOf('--data')
  const named = at < 0 ? undefined : process.argv[at + 1]
  return named === undefined ? usual : resolve(named)
}

/** The one data folder of this process. */
export const dataDir = chooseDataFolder()
const sessionDir = join(dataDir, 'session')
mkdirSync(sessionDir, { recursive: true })
app.setPath('userData', dataDir)
app.setPath('sessionData', sessionDir)
app.setAppLogsPath(join(dataDir, 'logs'))

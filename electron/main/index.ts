// biome-ignore assist/source/organizeImports: paths must be set before anything else is loaded
import { dataDir } from './paths.ts'
import { join } from 'node:path'
import { app, crashReporter, dialog, protocol } from 'electron'
import { openLog } from '#electron/backend/log-file.ts'
import { Application } from './application.ts'
import { registerAppScheme } from './app-protocol.ts'
import { readGpuFlag } from './gpu-flag.ts'
import { hardenContents } from './harden.ts'
import { APP_ID, TOAST_ACTIVATOR } from './identity.ts'
import { chooseLocale, speaker } from './words.ts'

const log = openLog(join(dataDir, 'logs'), 'host', Date.now)

/** The last word when nothing else can speak: logged, said in a box, and out. */
function failFatally(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  log('fatal', { error: error instanceof Error ? error.stack : message })
  const say = speaker(chooseLocale('system', app.isReady() ? app.getPreferredSystemLanguages() : []))
  dialog.showErrorBox(say('fatal'), say('fatalBody', { message, logs: join(dataDir, 'logs') }))
  app.exit(1)
}
process.on('uncaughtException', failFatally)
process.on('unhandledRejection', (error) => {
  log('unhandled-rejection', { error: error instanceof Error ? error.stack : String(error) })
})

app.enableSandbox()
registerAppScheme(protocol)
if (process.platform === 'win32') {
  app.setAppUserModelId(app.isPackaged ? APP_ID : process.execPath)
  app.setToastActivatorCLSID(TOAST_ACTIVATOR)
}
if (readGpuFlag(dataDir) || process.argv.includes('--disable-gpu')) app.disableHardwareAcceleration()
crashReporter.start({ uploadToServer: false })
app.on('web-contents-created', (_event, contents) => hardenContents(contents, log))

if (app.requestSingleInstanceLock()) {
  let application: Application | undefined
  app.on('second-instance', () => application?.showWindow())
  app
    .whenReady()
    .then(() => {
      application = new Application(dataDir, log)
      application.start()
    })
    .catch(failFatally)
} else {
  app.quit()
}

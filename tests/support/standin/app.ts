import { EventEmitter } from 'node:events'
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser } from './browser.ts'
import { commands, record } from './control.ts'

const READY_AFTER_MS = 20

// Electron alone has this; in Node it is missing.
Object.assign(process, { resourcesPath: process.env.STANDIN_RESOURCES })

/** The life of the app: ready, second instance, quit in Electron's order. */
class App extends EventEmitter {
  readonly isPackaged = process.env.STANDIN_PACKAGED === '1'
  readonly name = 'qunpu'
  private readonly paths = new Map<string, string>([
    ['home', homedir()],
    ['documents', homedir()],
    ['appData', join(homedir(), '.config')],
  ])
  private isReadyNow = false
  private hasLock = false
  private closeWindows: () => boolean = () => true
  private readonly ready = new Promise<void>((resolve) => {
    setTimeout(() => {
      this.isReadyNow = true
      record('ready')
      this.emit('ready')
      resolve()
    }, READY_AFTER_MS)
  })

  isReady = () => this.isReadyNow
  whenReady = () => this.ready
  getAppPath = () => process.env.STANDIN_APP_DIR ?? process.cwd()
  getVersion = () => '0.1.0'
  getPreferredSystemLanguages = () => ['zh-CN', 'en-US']
  getLoginItemSettings = () => ({ openAtLogin: false, wasOpenedAtLogin: false })
  setLoginItemSettings = (settings: unknown) => record('app.setLoginItemSettings', settings)
  setAppLogsPath = (path: string) => record('app.setAppLogsPath', path)
  setBadgeCount = (count: number) => record('app.setBadgeCount', count)
  setAppUserModelId = (id: string) => record('app.setAppUserModelId', id)
  setToastActivatorCLSID = (id: string) => record('app.setToastActivatorCLSID', id)
  disableHardwareAcceleration = () => this.beforeReady('app.disableHardwareAcceleration')
  enableSandbox = () => this.beforeReady('app.enableSandbox')
  relaunch = () => record('app.relaunch')

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`no path '${name}'`)
    return path
  }

  setPath(name: string, path: string): void {
    readdirSync(path)
    this.paths.set(name, path)
    record('app.setPath', name)
  }

  /** The first process of a data folder holds a file; others leave a note beside it, which the first one sees. */
  requestSingleInstanceLock(): boolean {
    record('app.requestSingleInstanceLock')
    const notes = join(this.getPath('userData'), 'standin-instances')
    mkdirSync(notes, { recursive: true })
    try {
      closeSync(openSync(join(notes, 'first'), 'wx'))
    } catch {
      writeFileSync(join(notes, String(process.pid)), '')
      return false
    }
    this.hasLock = true
    watch(notes, (_event, file) => {
      if (file !== 'first') this.emit('second-instance', {}, [], '', null)
    }).unref()
    return true
  }

  quit(): void {
    record('app.quit')
    this.emit('before-quit', { preventDefault() {} })
    setImmediate(() => {
      if (!this.closeWindows()) return
      let isPrevented = false
      this.emit('will-quit', {
        preventDefault: () => {
          isPrevented = true
        },
      })
      if (!isPrevented) this.exit(0)
    })
  }

  exit(code = 0): void {
    record('app.exit', code)
    if (this.hasLock)
      rmSync(join(this.getPath('userData'), 'standin-instances'), { recursive: true, force: true })
    void closeBrowser().finally(() => process.exit(code))
  }

  onQuit(closeWindows: () => boolean): void {
    this.closeWindows = closeWindows
  }

  beforeReady(name: string): void {
    if (this.isReadyNow) throw new Error(`${name} after ready`)
    record(name)
  }
}
export const app = new App()

commands.on('quit', () => app.quit())
// The test is gone, whatever became of it: leave no browser behind.
process.on('disconnect', () => app.exit(1))

import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  session,
  shell,
} from 'electron'
import type { Log } from '#electron/backend/log-file.ts'
import { namedFolder } from '#electron/host/data-folder.ts'
import { toDesktopNotice } from '#electron/host/host-messages.ts'
import { type BackendHandle, startBackend } from '#electron/host/start-backend.ts'
import { clearStaleUploads, Uploads, uploadsDir } from '#electron/host/uploads.ts'
import { channels } from '#electron/preload/channels.ts'
import type { Preferences } from '#shared/host.ts'
import { serveApp } from './app-protocol.ts'
import { answerBridge } from './bridge.ts'
import { bridgeActions } from './bridge-actions.ts'
import { CrashPolicy } from './crashes.ts'
import { DesktopStore } from './desktop-store.ts'
import { DesktopFiles } from './files.ts'
import { hardenSession } from './harden.ts'
import { loginItemFor, startsHidden } from './login-item.ts'
import { MainWindow } from './main-window.ts'
import { contextTemplate, type MenuActions, menuTemplate } from './menu-template.ts'
import { Notices } from './notices.ts'
import { Printer } from './print.ts'
import { type CloseAnswer, QuitFlow } from './quit.ts'
import { TrayIcon } from './tray.ts'
import { chooseLocale, type Say, speaker } from './words.ts'

const machine = { platform: process.platform, isPackaged: app.isPackaged }

/** Everything that lives from ready to quit. */
export class Application {
  private readonly dataDir: string
  private readonly log: Log
  private readonly store: DesktopStore
  private readonly backend: BackendHandle
  private readonly uploads: Uploads
  private readonly window: MainWindow
  private readonly tray: TrayIcon
  private readonly notices: Notices
  private readonly quit: QuitFlow
  private readonly crashes = new CrashPolicy(Date.now)
  private say: Say

  constructor(dataDir: string, log: Log) {
    const appDir = app.getAppPath()
    this.dataDir = dataDir
    this.log = log
    this.store = new DesktopStore(dataDir, log, Date.now)
    this.say = this.speak(this.store.preferences())
    this.backend = startBackend({
      workerFile: join(appDir, 'out', 'main', 'backend.cjs'),
      dataDir,
      log,
      onNotice: (notice) => this.notices.show(toDesktopNotice(notice)),
    })
    this.uploads = new Uploads(uploadsDir(dataDir), this.backend)
    this.quit = new QuitFlow(async () => {
      await this.backend.shutdown()
      await this.uploads.clear()
    })
    this.window = new MainWindow({
      appDir,
      store: this.store,
      isPackaged: app.isPackaged,
      onClose: () => this.onWindowClose(),
      onOpen: (window) => this.watchWindow(window),
    })
    this.tray = new TrayIcon(iconDir(), this.menuActions())
    this.notices = new Notices((route) => this.navigate(route), log)
    this.serve(appDir)
  }

  /** Opens the window, unless the system opened the app and the tray has its icon. */
  start(): void {
    this.applyPreferences(this.store.preferences())
    const { wasOpenedAtLogin } = app.getLoginItemSettings()
    const isHidden = startsHidden({ argv: process.argv, wasOpenedAtLogin, hasTray: this.tray.isShown })
    this.watchApp()
    this.window.open({ isHidden })
  }

  showWindow(): void {
    this.window.show()
  }

  private serve(appDir: string): void {
    hardenSession(session.defaultSession)
    serveApp(session.defaultSession, join(appDir, 'out', 'renderer'))
    const { backend, dataDir, log, notices, store, uploads, window } = this
    const say = () => this.say
    const files = new DesktopFiles({
      dialog,
      backend,
      uploads,
      store,
      say,
      firstDir: app.getPath('documents'),
    })
    const actions = bridgeActions({
      ...{ dataDir, iconDir: iconDir(), window, backend, store, files, notices, say },
      printer: new Printer(log),
      applyPreferences: (preferences) => this.applyPreferences(preferences),
    })
    const isOurWindow = (contentsId: number) => window.current?.webContents.id === contentsId
    answerBridge({ ipcMain, isOurWindow, actions, log })
    backend.onReport((report) => {
      window.tell(channels.report, report)
      if (report.state === 'running') void clearStaleUploads(dataDir)
    })
  }

  /** Brings theme, language, tray and login item in line with what the operator chose. */
  private applyPreferences(preferences: Preferences): void {
    nativeTheme.themeSource = preferences.theme
    this.say = this.speak(preferences)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(this.say, this.menuActions(), machine)))
    this.tray.update(preferences.closeToTray, this.say)
    const loginItem = loginItemFor(preferences.openAtLogin, machine)
    if (loginItem) app.setLoginItemSettings(loginItem)
  }

  private watchApp(): void {
    app.on('activate', () => this.window.show())
    app.on('before-quit', () => this.quit.begin())
    app.on('window-all-closed', () => {
      if (this.quit.onAllWindowsClosed({ platform: process.platform, ...this.trayState() })) app.quit()
    })
    app.on('will-quit', (event) => {
      event.preventDefault()
      void this.quit.end().then(() => app.exit(0))
    })
    app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
      this.log('child-process-gone', { type, reason, exitCode })
      if (this.crashes.onChildGone(type, reason) === 'disable-gpu') this.restartWithoutGpu()
    })
    powerMonitor.on('resume', () => this.backend.wake())
    powerMonitor.on('unlock-screen', () => this.backend.wake())
    // The typings leave out the event that the documentation names.
    powerMonitor.on('shutdown', ((event: { preventDefault(): void }) => {
      event.preventDefault()
      app.quit()
    }) as () => void)
  }

  private watchWindow(window: BrowserWindow): void {
    const { webContents } = window
    // On Windows neither before-quit nor will-quit is told when the system shuts down.
    window.on('query-session-end', () => this.quit.begin())
    window.on('session-end', () => void this.quit.end())
    window.on('unresponsive', () => this.log('window-unresponsive'))
    webContents.on('context-menu', (_event, clicked) => {
      const template = contextTemplate(this.say, clicked)
      if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
    })
    webContents.on('preload-error', (_event, _file, error) =>
      this.log('preload-error', { error: error.stack }),
    )
    webContents.on('did-fail-load', (_event, code, text) => this.log('did-fail-load', { code, text }))
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.log('render-process-gone', { reason, exitCode })
      const next = this.crashes.onPageGone(reason)
      if (next === 'reload') webContents.reload()
      if (next === 'ask') void this.askAfterCrash(window)
    })
  }

  private async askAfterCrash(window: BrowserWindow): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: this.say('crashed'),
      detail: this.say('crashedBody'),
      buttons: [this.say('reloadPage'), this.say('quit')],
      cancelId: 0,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  }

  private restartWithoutGpu(): void {
    this.store.changeMachine({ isGpuDisabled: true })
    app.relaunch()
    app.quit()
  }

  private onWindowClose(): CloseAnswer {
    const answer = this.quit.onWindowClose(this.trayState())
    if (answer === 'hide') this.hintAtTray()
    return answer
  }

  /** Said once: whoever closes a window expects the app to end. */
  private hintAtTray(): void {
    if (!this.tray.isShown || this.store.machine().isTrayHintShown) return
    this.store.changeMachine({ isTrayHintShown: true })
    const [title, body] = [this.say('stillHere'), this.say('stillHereBody')]
    this.notices.show({ id: 'still-here', title, body, route: '/today' })
  }

  private navigate(route: string): void {
    this.window.show()
    this.window.tell(channels.navigate, route)
  }

  private menuActions(): MenuActions {
    return {
      navigate: (route) => this.navigate(route),
      openFolder: (which) => void shell.openPath(namedFolder(this.dataDir, which)),
      showWindow: () => this.window.show(),
      quit: () => app.quit(),
    }
  }

  private trayState() {
    return { closeToTray: this.store.preferences().closeToTray, hasTray: this.tray.isShown }
  }

  private speak(preferences: Preferences): Say {
    return speaker(chooseLocale(preferences.language, app.getPreferredSystemLanguages()))
  }
}

/** Outside the archive when packaged: an icon in it would be unpacked to a temp folder that systems clear. */
function iconDir(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'tray')
    : join(app.getAppPath(), 'assets', 'build', 'tray')
}

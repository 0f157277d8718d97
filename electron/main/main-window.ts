import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import { APP_ENTRY } from './app-url.ts'
import type { DesktopStore } from './desktop-store.ts'
import type { CloseAnswer } from './quit.ts'
import { MIN_SIZE, placeWindow } from './window-state.ts'

/** Ground of the window before the page has painted, as in the page's own theme. */
const GROUND = { light: '#FFFFFF', dark: '#1B1E1C' } as const
const SHOW_ANYWAY_MS = 5000
const SAVE_AFTER_MS = 500

/** The one page with a bridge: sandboxed, isolated, and without any way to Node. */
export function pageOptions(
  preloadFile: string,
  isPackaged: boolean,
): BrowserWindowConstructorOptions['webPreferences'] {
  return {
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !isPackaged,
  }
}

type Options = {
  appDir: string
  store: DesktopStore
  isPackaged: boolean
  /** Whether closing hides the window. */
  onClose: () => CloseAnswer
  /** Called with each new window, before it loads. */
  onOpen: (window: BrowserWindow) => void
}

/** The one window: opened when it is wanted, hidden or closed when it is not. */
export class MainWindow {
  private window: BrowserWindow | null = null
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  /** Opens it where it was; it shows once painted, or after five seconds whatever happens. */
  open({ isHidden }: { isHidden: boolean }): void {
    const { appDir, store, isPackaged, onOpen } = this.options
    const saved = store.machine().window
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
    const window = new BrowserWindow({
      ...placeWindow(
        saved,
        displays.map((display) => display.workArea),
      ),
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
      webPreferences: pageOptions(join(appDir, 'out', 'preload', 'index.cjs'), isPackaged),
    })
    this.window = window
    if (saved?.isMaximized && !isHidden) window.maximize()
    if (!isHidden) showOncePainted(window)
    rememberPlace(window, store)
    window.on('close', (event) => this.onClose(event, window))
    window.on('closed', () => {
      this.window = null
    })
    onOpen(window)
    void window.loadURL(APP_ENTRY)
  }

  /** The window when it stands. */
  get current(): BrowserWindow | null {
    return this.window
  }

  /** The window; a message can only have come from a standing one. */
  require(): BrowserWindow {
    if (!this.window) throw new Error('no window')
    return this.window
  }

  /** Brings it to the front, opening it again when it was closed. */
  show(): void {
    if (!this.window) {
      this.open({ isHidden: false })
      return
    }
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** Tells the page something; a page that is not there yet misses it. */
  tell(channel: string, value: unknown): void {
    this.window?.webContents.send(channel, value)
  }

  private onClose(event: { preventDefault(): void }, window: BrowserWindow): void {
    if (this.options.onClose() === 'close') return
    event.preventDefault()
    // A hidden full-screen window leaves a black space behind on macOS.
    if (window.isFullScreen()) window.setFullScreen(false)
    window.hide()
  }
}

function showOncePainted(window: BrowserWindow): void {
  const show = () => {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.show()
  }
  const timer = setTimeout(show, SHOW_ANYWAY_MS)
  window.once('ready-to-show', show)
}

function rememberPlace(window: BrowserWindow, store: DesktopStore): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized()) return
    store.saveWindow({ ...window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', save)
}

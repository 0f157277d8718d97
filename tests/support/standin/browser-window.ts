import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { browserContext } from './browser.ts'
import { commands, record, tellWindowOpen } from './control.ts'
import { type FakeSession, session } from './session.ts'
import { WebContents } from './web-contents.ts'

type Options = {
  show?: boolean
  x?: number
  y?: number
  width?: number
  height?: number
  webPreferences?: {
    sandbox?: boolean
    contextIsolation?: boolean
    nodeIntegration?: boolean
    webSecurity?: boolean
    preload?: string
    session?: FakeSession
    [key: string]: unknown
  }
}

/** A window that is a tab of Chromium. It refuses options that would open a page to Node. */
export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>()
  readonly webContents: WebContents
  private readonly bounds: { x: number; y: number; width: number; height: number }
  private isShown = false
  private isGone = false

  constructor(options: Options = {}) {
    super()
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options
    const { sandbox, contextIsolation, nodeIntegration = false, webSecurity = true } = webPreferences
    if (!sandbox || !contextIsolation || nodeIntegration || !webSecurity) throw new Error('an unsafe page')
    const ownSession = webPreferences.session ?? session.defaultSession
    for (const kind of ['request', 'check', 'device'])
      if (!ownSession.permissionsDenied.has(kind)) throw new Error(`permissions are not denied: ${kind}`)
    record('new BrowserWindow', {
      x,
      y,
      width,
      height,
      show: options.show,
      webPreferences: { ...webPreferences, session: null },
    })
    this.bounds = { x, y, width, height }
    const page = browserContext().then(async (context) => {
      const free = context
        .pages()
        .find((opened) => opened.url() === 'about:blank' && BrowserWindow.all.size === 1)
      const own = free ?? (await context.newPage())
      await own.setViewportSize({ width, height })
      return own
    })
    BrowserWindow.all.add(this)
    this.webContents = new WebContents(page, { session: ownSession, preload: webPreferences.preload })
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address)
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
    record('window.show')
    tellWindowOpen()
  }

  hide(): void {
    this.isShown = false
    record('window.hide')
    this.emit('hide')
  }

  focus(): void {
    record('window.focus')
  }

  close(): void {
    let isPrevented = false
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    if (!isPrevented) this.destroy()
  }

  destroy(): void {
    if (this.isGone) return
    this.isGone = true
    BrowserWindow.all.delete(this)
    void this.webContents.close()
    this.emit('closed')
    if (BrowserWindow.all.size === 0) app.emit('window-all-closed')
  }

  isDestroyed = () => this.isGone
  isVisible = () => this.isShown
  isMinimized = () => false
  isMaximized = () => false
  isFullScreen = () => false
  getNormalBounds = () => this.bounds
  maximize = () => record('window.maximize')
  restore = () => record('window.restore')
  setFullScreen = (isWanted: boolean) => record('window.setFullScreen', isWanted)
  setOverlayIcon = (_icon: unknown, description: string) => record('window.setOverlayIcon', description)
}

commands.on('close-window', () => {
  for (const window of [...BrowserWindow.all]) window.close()
})
app.onQuit(() => {
  for (const window of [...BrowserWindow.all]) window.close()
  return BrowserWindow.all.size === 0
})

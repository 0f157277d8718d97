// The parts of Electron that the app uses, over Chromium and plain Node. Tests only.
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { answerFor, type Command, commands, record } from './control.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { MessageChannelMain } from './ports.ts'
export { session } from './session.ts'

type Item = { label?: string; click?: () => void; submenu?: Item[] }
type Emit = Extract<Command, { kind: 'emit' }>
type Click = Extract<Command, { kind: 'click' }>

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
const menus = new Map<string, Item[]>()

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown) {
    app.beforeReady('protocol.registerSchemesAsPrivileged')
    record('schemes', schemes)
  },
}
export const crashReporter = { start: (options: unknown) => record('crashReporter.start', options) }
export const screen = {
  getPrimaryDisplay: () => ({ workArea }),
  getAllDisplays: () => [{ workArea }],
}
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
export const nativeImage = { createFromPath: (path: string) => ({ path }) }
export const powerMonitor = new EventEmitter()
export const clipboard = {
  writeText: async (text: string) => record('clipboard.writeText', text),
}
export const shell = {
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
  openPath: async (path: string) => {
    record('shell.openPath', path)
    return ''
  },
}
export const dialog = {
  async showOpenDialog(_window: unknown, options: unknown) {
    record('dialog.showOpenDialog', options)
    return answerFor('showOpenDialog', { canceled: true, filePaths: [] })
  },
  async showSaveDialog(_window: unknown, options: unknown) {
    record('dialog.showSaveDialog', options)
    return answerFor('showSaveDialog', { canceled: true, filePath: '' })
  },
  async showMessageBox(_window: unknown, options: unknown) {
    record('dialog.showMessageBox', options)
    return answerFor('showMessageBox', { response: 0 })
  },
  showErrorBox: (title: string, content: string) => record('dialog.showErrorBox', { title, content }),
}

export class Menu {
  readonly items: Item[]

  private constructor(items: Item[]) {
    this.items = items
  }

  static buildFromTemplate(items: Item[]): Menu {
    return new Menu(items)
  }

  static setApplicationMenu(menu: Menu): void {
    menus.set('application', menu.items)
    record('Menu.setApplicationMenu', menu.items)
  }

  popup(): void {
    menus.set('context', this.items)
    record('Menu.popup', this.items)
  }
}

export class Tray extends EventEmitter {
  constructor(icon: string) {
    super()
    record('new Tray', icon)
  }

  setToolTip = (text: string) => record('tray.setToolTip', text)
  destroy = () => record('tray.destroy')
  setContextMenu(menu: Menu): void {
    menus.set('tray', menu.items)
    record('tray.setContextMenu', menu.items)
  }
}

export class Notification extends EventEmitter {
  static readonly shown = new Map<string, Notification>()
  static isSupported = () => true
  static handleActivation = () => {}
  private readonly options: { id: string; title: string; body: string }

  constructor(options: { id: string; title: string; body: string }) {
    super()
    this.options = options
  }

  show(): void {
    Notification.shown.set(this.options.id, this)
    record('notification.show', this.options)
  }
}

const targets: Record<string, EventEmitter> = { app, powerMonitor }
commands.on('emit', ({ target, event, value }: Emit) => {
  const emitter = targets[target] ?? Notification.shown.get(target)
  emitter?.emit(event, value ?? { preventDefault() {} })
})
commands.on('click', ({ menu, label }: Click) => {
  const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])])
  all(menus.get(menu) ?? [])
    .find((item) => item.label === label)
    ?.click?.()
})

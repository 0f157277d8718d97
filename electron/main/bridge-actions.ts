import { join } from 'node:path'
import { app, clipboard, MessageChannelMain, nativeImage, shell } from 'electron'
import { namedFolder } from '#electron/host/data-folder.ts'
import { requireLocalFile } from '#electron/host/local-file.ts'
import type { BackendHandle } from '#electron/host/start-backend.ts'
import { channels } from '#electron/preload/channels.ts'
import type { Host, Preferences } from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { BridgeActions } from './bridge.ts'
import type { DesktopStore } from './desktop-store.ts'
import type { DesktopFiles } from './files.ts'
import type { MainWindow } from './main-window.ts'
import type { Notices } from './notices.ts'
import type { Printer } from './print.ts'
import { relay } from './relay.ts'
import type { Say } from './words.ts'

type Parts = {
  dataDir: string
  iconDir: string
  window: MainWindow
  backend: BackendHandle
  store: DesktopStore
  files: DesktopFiles
  notices: Notices
  printer: Printer
  say: () => Say
  applyPreferences: (preferences: Preferences) => void
}

/** What the page may ask of the desktop. */
export function bridgeActions(parts: Parts): BridgeActions {
  const { backend, store, files, notices, printer, window } = parts
  return {
    facts: () => ({ platform: hostPlatform(), systemLanguages: app.getPreferredSystemLanguages() }),
    requestPort: () => handOverPort(backend, window),
    readReport: () => backend.report(),
    restartBackend: () => backend.restart(),
    pickFiles: (options) => files.pick(window.require(), options),
    adoptFiles: (adopted) => files.adopt(adopted),
    saveFile: (file) => files.save(window.require(), file),
    printToPdf: (html) => printer.printToPdf(html),
    capturePng: ({ html, ...size }) => printer.capturePng(html, size),
    copyText: (text) => clipboard.writeText(text),
    async openPath({ which }) {
      const reason = await shell.openPath(namedFolder(parts.dataDir, which))
      if (reason !== '') throw new AppError('NOT_OPENED', { target: which })
    },
    async showFile({ path }) {
      shell.showItemInFolder(await requireLocalFile(path))
    },
    notify: (notice) => notices.show(notice),
    setBadge: (count) => showBadge(count, parts),
    loadPreferences: () => store.preferences(),
    savePreferences: (change) => parts.applyPreferences(store.changePreferences(withoutGaps(change))),
  }
}

/** A new line for the page: one end goes to the preload, the other is relayed to the worker. */
function handOverPort(backend: BackendHandle, window: MainWindow): boolean {
  const line = backend.connect()
  if (!line) return false
  const { port1, port2 } = new MessageChannelMain()
  relay(port1, line)
  window.require().webContents.postMessage(channels.port, null, [port2])
  return true
}

function showBadge(count: number, { iconDir, say, window }: Parts): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count)
    return
  }
  const dot = count > 0 ? nativeImage.createFromPath(join(iconDir, 'badge.png')) : null
  window.require().setOverlayIcon(dot, count > 0 ? say()('badge', { count }) : '')
}

function hostPlatform(): Host['platform'] {
  return process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'
}

/** Fields that were not sent stay as they are. */
function withoutGaps(
  change: { [Key in keyof Preferences]?: Preferences[Key] | undefined },
): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

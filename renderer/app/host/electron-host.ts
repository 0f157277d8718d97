import { type BridgeReply, type DesktopBridge, PORT_MESSAGE } from '#shared/desktop-bridge.ts'
import type { Host } from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'

const PORT_WAIT_MS = 10_000

/** The bridge that the preload left on the window; undefined in a browser. */
export function desktopBridge(): DesktopBridge | undefined {
  return (window as Window & { qunpu?: DesktopBridge }).qunpu
}

/** The Host of the desktop app. */
export async function createElectronHost(bridge: DesktopBridge): Promise<Host> {
  const { platform, systemLanguages } = await unwrap(bridge.facts())
  return {
    kind: 'electron',
    platform,
    systemLanguages,
    connect: () => receivePort(bridge),
    onBackendReport: (listener) => bridge.onBackendReport(listener),
    restartBackend: () => unwrap(bridge.restartBackend()),
    pickFiles: (options) => unwrap(bridge.pickFiles(options)),
    adoptFiles: (files) => unwrap(bridge.adoptFiles(files)),
    saveFile: (file) => unwrap(bridge.saveFile(file)),
    printToPdf: (html) => unwrap(bridge.printToPdf(html)),
    capturePng: (html, size) => unwrap(bridge.capturePng(html, size)),
    copyText: (text) => unwrap(bridge.copyText(text)),
    openPath: (which) => unwrap(bridge.openPath(which)),
    showFile: (path) => unwrap(bridge.showFile(path)),
    notify: (notice) => unwrap(bridge.notify(notice)),
    setBadge: (count) => unwrap(bridge.setBadge(count)),
    loadPreferences: () => unwrap(bridge.loadPreferences()),
    savePreferences: (change) => unwrap(bridge.savePreferences(change)),
    onNavigate: (listener) => bridge.onNavigate(listener),
  }
}

async function unwrap<Value>(reply: Promise<BridgeReply<Value>>): Promise<Value> {
  const settled = await reply
  if (settled.ok) return settled.value
  throw new AppError(settled.error.code, settled.error.facts)
}

/** Listens first and asks then, so that the port cannot arrive unheard. */
function receivePort(bridge: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      window.removeEventListener('message', onMessage)
      clearTimeout(timer)
      outcome()
    }
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return
      settle(() => resolve(port))
    }
    const timer = setTimeout(() => settle(() => reject(new AppError('CONNECTION_LOST'))), PORT_WAIT_MS)
    window.addEventListener('message', onMessage)
    unwrap(bridge.requestPort()).then(
      (isComing) => {
        if (!isComing) settle(() => reject(new AppError('CONNECTION_LOST')))
      },
      (error: unknown) => settle(() => reject(error)),
    )
  })
}

import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type BridgeReply, type DesktopBridge, PORT_MESSAGE } from '#shared/desktop-bridge.ts'
import type { BackendReport } from '#shared/host.ts'
import { type AdoptedFile, channels } from './channels.ts'

declare const window: { postMessage(message: string, origin: string, transfer: readonly object[]): void }
declare const location: { origin: string }

const ask =
  (channel: string) =>
  (...input: unknown[]) =>
    ipcRenderer.invoke(channel, ...input)

/** Listens without showing the page Electron's event object. */
function listen<Value>(channel: string, listener: (value: Value) => void): () => void {
  const heard = (_event: unknown, value: Value) => listener(value)
  ipcRenderer.on(channel, heard)
  return () => ipcRenderer.off(channel, heard)
}

async function adoptable(file: File): Promise<AdoptedFile> {
  const path = webUtils.getPathForFile(file)
  if (path !== '') return { path }
  return { name: file.name, modifiedAt: file.lastModified, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const bridge: DesktopBridge = {
  facts: ask(channels.facts),
  requestPort: ask(channels.requestPort),
  onBackendReport(listener) {
    const stop = listen<BackendReport>(channels.report, listener)
    void ipcRenderer.invoke(channels.readReport).then((reply: BridgeReply<BackendReport>) => {
      if (reply.ok) listener(reply.value)
    })
    return stop
  },
  restartBackend: ask(channels.restartBackend),
  pickFiles: ask(channels.pickFiles),
  adoptFiles: async (files: readonly File[]) =>
    ask(channels.adoptFiles)(await Promise.all(files.map(adoptable))),
  saveFile: ask(channels.saveFile),
  printToPdf: ask(channels.printToPdf),
  capturePng: (html, size) => ask(channels.capturePng)({ html, ...size }),
  copyText: ask(channels.copyText),
  openPath: (which) => ask(channels.openPath)({ which }),
  showFile: (path) => ask(channels.showFile)({ path }),
  notify: ask(channels.notify),
  setBadge: ask(channels.setBadge),
  loadPreferences: ask(channels.loadPreferences),
  savePreferences: ask(channels.savePreferences),
  onNavigate: (listener) => listen<string>(channels.navigate, listener),
}

// A MessagePort cannot cross the context bridge; the page's own window can carry it.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage(PORT_MESSAGE, location.origin, event.ports)
})
contextBridge.exposeInMainWorld('qunpu', bridge)

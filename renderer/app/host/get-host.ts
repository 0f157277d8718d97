import type { Host } from '#shared/host.ts'
import { createBrowserHost } from './browser-host.ts'
import { createElectronHost, desktopBridge } from './electron-host.ts'

/** The desktop around this page: Electron when its preload ran, else the browser host that served the page. */
export async function getHost(): Promise<Host> {
  const bridge = desktopBridge()
  return bridge ? createElectronHost(bridge) : createBrowserHost()
}

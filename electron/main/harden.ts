import type { Session, WebContents } from 'electron'
import type { Log } from '#electron/backend/log-file.ts'
import { isAppUrl, isLocalRequest } from './app-url.ts'

/** Denies a session every permission and every request that would leave the machine. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }))
  // No look-up of a proxy on the network; and no dictionaries, which Chromium would fetch.
  void session.setProxy({ mode: 'direct' })
  session.setSpellCheckerEnabled(false)
}

/** Keeps every page where it is: no other address, no window, no webview. */
export function hardenContents(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void }, address: string) => {
    if (isAppUrl(address)) return
    event.preventDefault()
    log('navigation-denied', { scheme: address.slice(0, address.indexOf(':')) })
  }
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

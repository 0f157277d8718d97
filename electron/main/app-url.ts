export const APP_SCHEME = 'app'
const APP_HOST = 'bundle'
export const APP_ENTRY = `${APP_SCHEME}://${APP_HOST}/index.html`

/** Whether an address is one of our own pages. Node calls the origin of such addresses "null", so the parts are compared. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}

/** Schemes that never leave the machine; a request for any other is cancelled. */
export function isLocalRequest(address: string): boolean {
  return /^(app|devtools|blob|data):/i.test(address)
}

import { record } from './control.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void

/** Pages cannot be of an unknown scheme, so `app://bundle/x` is `https://bundle.app.standin.invalid/x` in Chromium. */
const SUFFIX = '.app.standin.invalid'
export const toPageUrl = (address: string) =>
  address.replace(/^app:\/\/([^/]+)/, (_, host: string) => `https://${host}${SUFFIX}`)
export const toAppUrl = (address: string) =>
  address.replace(/^https:\/\/([^/]+)\.app\.standin\.invalid/, (_, host: string) => `app://${host}`)

class Session {
  readonly permissionsDenied = new Set<string>()
  private handler: Handler | null = null
  private beforeRequest: BeforeRequest | null = null
  private readonly name: string
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      record(`${this.name}.protocol.handle`, scheme)
      this.handler = handler
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener
    },
  }

  constructor(name: string) {
    this.name = name
  }

  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (is: boolean) => void) => void,
  ) {
    handler(null, 'media', (isGranted) => {
      if (!isGranted) this.permissionsDenied.add('request')
    })
  }

  setPermissionCheckHandler(handler: () => boolean) {
    if (!handler()) this.permissionsDenied.add('check')
  }

  setDevicePermissionHandler(handler: () => boolean) {
    if (!handler()) this.permissionsDenied.add('device')
  }

  async setProxy(config: { mode: string }) {
    record(`${this.name}.setProxy`, config)
  }

  setSpellCheckerEnabled(isEnabled: boolean) {
    record(`${this.name}.setSpellCheckerEnabled`, isEnabled)
  }

  /** What this session answers to a request of one of its pages; null when it must not be made. */
  async answer(url: string, method: string): Promise<Response | null> {
    const address = toAppUrl(url)
    if (!this.beforeRequest) throw new Error(`${this.name}: requests are not filtered`)
    let isCancelled = false
    this.beforeRequest({ url: address }, ({ cancel }) => {
      isCancelled = cancel
    })
    if (isCancelled) {
      record('request-cancelled', address)
      return null
    }
    if (!this.handler || !address.startsWith('app:')) return null
    return await this.handler(new Request(address, { method }))
  }
}
export type FakeSession = Session

const partitions = new Map<string, Session>()
const defaultSession = new Session('defaultSession')
export const session = {
  defaultSession,
  fromPartition(name: string): Session {
    const known = partitions.get(name) ?? new Session(`partition:${name}`)
    partitions.set(name, known)
    return known
  },
}

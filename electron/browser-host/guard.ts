import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a request came with; header names in lower case. */
export type RequestFacts = Pick<IncomingMessage, 'method' | 'url' | 'headers'>
export type Verdict = 'ok' | 'enter' | 'wrong-host' | 'wrong-origin' | 'no-session'

/**
 * Lets in only the browser that was given the address with the token. The token buys a cookie of its own; from then on
 * each request and each upgrade shows the right Host (against DNS rebinding), an Origin of ours or none (against other
 * sites), and the cookie.
 */
export class Guard {
  readonly origin: string
  private readonly token = randomBytes(24).toString('base64url')
  private readonly session = randomBytes(24).toString('base64url')
  private readonly host: string
  private readonly cookieName: string

  constructor(port: number) {
    this.host = `127.0.0.1:${port}`
    this.origin = `http://${this.host}`
    // Browsers share cookies between the ports of a host, so that two workspaces need two names.
    this.cookieName = `qunpu_${port}`
  }

  /** The address to open: the only place where the token is shown. */
  get entry(): string {
    return `${this.origin}/?token=${this.token}`
  }

  get cookie(): string {
    return `${this.cookieName}=${this.session}; Path=/; HttpOnly; SameSite=Strict`
  }

  judge({ method, url, headers }: RequestFacts): Verdict {
    if (headers.host !== this.host) return 'wrong-host'
    const isRead = method === 'GET' || method === 'HEAD'
    const isUpgrade = headers.upgrade !== undefined
    if (headers.origin === undefined ? !isRead || isUpgrade : headers.origin !== this.origin)
      return 'wrong-origin'
    const site = headers['sec-fetch-site']
    if (this.isEntry(method, url)) return 'enter'
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'wrong-origin'
    return this.hasSession(headers.cookie) ? 'ok' : 'no-session'
  }

  private isEntry(method: string | undefined, url = ''): boolean {
    if (method !== 'GET') return false
    const { pathname, searchParams } = new URL(url, this.origin)
    const given = searchParams.get('token')
    return pathname === '/' && given !== null && isSame(given, this.token)
  }

  private hasSession(cookies = ''): boolean {
    const mine = `${this.cookieName}=`
    return cookies
      .split(';')
      .map((cookie) => cookie.trim())
      .some((cookie) => cookie.startsWith(mine) && isSame(cookie.slice(mine.length), this.session))
  }
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

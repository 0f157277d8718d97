import { Notification } from 'electron'
import type { Log } from '#electron/backend/log-file.ts'
import type { DesktopNotice } from '#shared/host.ts'

const REMEMBERED = 100

/** Desktop notifications. The list in the app is the truth; these are a hint that a system may swallow. */
export class Notices {
  /** Kept, as a collected notification no longer tells of its click. */
  private readonly shown = new Map<string, { notification: Notification; route: string }>()
  private readonly open: (route: string) => void
  private readonly log: Log

  constructor(open: (route: string) => void, log: Log) {
    this.open = open
    this.log = log
    // Windows: a click after the app has ended starts it, and arrives here with the id among the arguments.
    if (process.platform === 'win32')
      Notification.handleActivation(({ arguments: words }) => this.open(this.routeOf(words)))
  }

  show({ id, title, body, route }: DesktopNotice): void {
    if (!Notification.isSupported()) return
    const notification = new Notification({ id, title, body })
    if (process.platform !== 'win32') notification.on('click', () => this.open(route))
    notification.on('failed', (_event, error) => this.log('notification-failed', { error }))
    this.shown.delete(id)
    this.shown.set(id, { notification, route })
    const [oldest] = this.shown.keys()
    if (this.shown.size > REMEMBERED && oldest !== undefined) this.shown.delete(oldest)
    notification.show()
  }

  private routeOf(words: string): string {
    for (const [id, { route }] of this.shown) if (words.includes(id)) return route
    return '/today'
  }
}

import { BrowserWindow, type Session, session as sessions, type WebContents } from 'electron'
import { z } from 'zod'
import type { Log } from '#electron/backend/log-file.ts'
import { PRINT_SECURITY_POLICY } from '#electron/host/content-security-policy.ts'
import { PDF_PAGE } from '#electron/host/pdf-page.ts'
import { APP_SCHEME } from './app-url.ts'
import { hardenSession } from './harden.ts'

const PRINT_URL = `${APP_SCHEME}://print/`
const metrics = z.object({ cssContentSize: z.object({ height: z.number() }) })
const picture = z.object({ data: z.string() })

/** Prints and pictures self-contained pages in a hidden window without scripts, one after the other. */
export class Printer {
  private readonly session: Session
  private html = ''
  private last: Promise<unknown> = Promise.resolve()

  constructor(log: Log) {
    this.session = sessions.fromPartition('print')
    hardenSession(this.session)
    this.session.protocol.handle(APP_SCHEME, (request) => {
      if (request.url !== PRINT_URL) {
        log('print-request-denied')
        return new Response(null, { status: 404 })
      }
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': PRINT_SECURITY_POLICY,
      }
      return new Response(this.html, { headers })
    })
  }

  printToPdf(html: string): Promise<Uint8Array> {
    const { margin } = PDF_PAGE
    return this.withPage(html, { width: 800, height: 1130 }, (contents) =>
      contents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        margins: { top: margin, bottom: margin, left: margin, right: margin },
      }),
    )
  }

  /** Through the devtools protocol: capturePage sees no more than a window can be high, and nothing of a hidden one. */
  capturePng(html: string, size: { width: number; height: number }): Promise<Uint8Array> {
    return this.withPage(html, size, async ({ debugger: tools }) => {
      tools.attach('1.3')
      await tools.sendCommand('Emulation.setDeviceMetricsOverride', {
        ...size,
        deviceScaleFactor: 1,
        mobile: false,
      })
      const { cssContentSize } = metrics.parse(await tools.sendCommand('Page.getLayoutMetrics'))
      const height = Math.max(size.height, Math.ceil(cssContentSize.height))
      const answer = await tools.sendCommand('Page.captureScreenshot', {
        format: 'png',
        captureBeyondViewport: true,
        clip: { x: 0, y: 0, width: size.width, height, scale: 1 },
      })
      return Buffer.from(picture.parse(answer).data, 'base64')
    })
  }

  private withPage(
    html: string,
    size: { width: number; height: number },
    work: (contents: WebContents) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const job = this.last.then(async () => {
      this.html = html
      const window = new BrowserWindow({
        show: false,
        useContentSize: true,
        ...size,
        webPreferences: { session: this.session, sandbox: true, contextIsolation: true, javascript: false },
      })
      try {
        await window.loadURL(PRINT_URL)
        return await work(window.webContents)
      } finally {
        window.destroy()
      }
    })
    this.last = job.catch(() => {})
    return job
  }
}

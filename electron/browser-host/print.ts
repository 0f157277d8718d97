import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { PRINT_SECURITY_POLICY } from '#electron/host/content-security-policy.ts'
import { PDF_PAGE } from '#electron/host/pdf-page.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { ChromePipe } from './chrome-pipe.ts'

const PAGE_URL = 'http://report.invalid/'
const TIMEOUT_MS = 60_000

const attached = z.object({ sessionId: z.string() })
const created = z.object({ targetId: z.string() })
const paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })
const bytes = z.object({ data: z.string().transform((data) => Buffer.from(data, 'base64')) })
const metrics = z.object({ cssContentSize: z.object({ height: z.number() }) })

/** A4 PDF of a self-contained HTML page. Throws NO_BROWSER_FOUND, BROWSER_FAILED or BROWSER_TIMEOUT. */
export function printToPdf(executable: string | null, html: string): Promise<Uint8Array> {
  return withPage(executable, html, async (send) => {
    const answer = await send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      paperWidth: PDF_PAGE.width,
      paperHeight: PDF_PAGE.height,
      marginTop: PDF_PAGE.margin,
      marginBottom: PDF_PAGE.margin,
      marginLeft: PDF_PAGE.margin,
      marginRight: PDF_PAGE.margin,
    })
    return bytes.parse(answer).data
  })
}

/** PNG of a self-contained HTML page, `width` wide and as high as its content, at least `height`. */
export function capturePng(
  executable: string | null,
  html: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  return withPage(executable, html, async (send) => {
    await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
    const { cssContentSize } = metrics.parse(await send('Page.getLayoutMetrics'))
    const height = Math.max(size.height, Math.ceil(cssContentSize.height))
    const answer = await send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: size.width, height, scale: 1 },
    })
    return bytes.parse(answer).data
  })
}

type Send = (method: string, params?: object) => Promise<unknown>

/** Opens the page in a browser of its own: no scripts, no request leaves, nothing of the operator's profile. */
async function withPage(
  executable: string | null,
  html: string,
  work: (send: Send) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (!executable) throw new AppError('NO_BROWSER_FOUND')
  const profileDir = await mkdtemp(join(tmpdir(), 'qunpu-print-'))
  const chrome = new ChromePipe(executable, profileDir)
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('BROWSER_TIMEOUT')), TIMEOUT_MS)
  })
  try {
    return await Promise.race([openPage(chrome, html).then(work), timeout])
  } finally {
    clearTimeout(timer)
    await chrome.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function openPage(chrome: ChromePipe, html: string): Promise<Send> {
  const { targetId } = created.parse(await chrome.send('Target.createTarget', { url: 'about:blank' }))
  const { sessionId } = attached.parse(
    await chrome.send('Target.attachToTarget', { targetId, flatten: true }),
  )
  const send: Send = (method, params) => chrome.send(method, params, sessionId)
  const loaded = new Promise<void>((resolve) => {
    chrome.onEvent((method, params) => {
      if (method === 'Page.loadEventFired') resolve()
      if (method === 'Fetch.requestPaused') void answerRequest(send, html, params)
    })
  })
  await send('Page.enable')
  await send('Emulation.setScriptExecutionDisabled', { value: true })
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await send('Page.navigate', { url: PAGE_URL })
  await loaded
  return send
}

async function answerRequest(send: Send, html: string, params: unknown): Promise<void> {
  const { requestId, request } = paused.parse(params)
  if (request.url !== PAGE_URL) {
    await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  await send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'Content-Type', value: 'text/html; charset=utf-8' },
      { name: 'Content-Security-Policy', value: PRINT_SECURITY_POLICY },
    ],
    body: Buffer.from(html).toString('base64'),
  })
}

import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { decode, encode } from './codec.ts'
import { record } from './control.ts'
import { ipcMain } from './ipc-main.ts'
import type { MessagePortMain } from './ports.ts'
import { type FakeSession, toAppUrl, toPageUrl } from './session.ts'

const pageSide = readFileSync(join(import.meta.dirname, 'page-side.js'), 'utf8')
let lastId = 0
let lastPortId = 0

/** A page of Chromium in the clothes of Electron's WebContents. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session: FakeSession
  readonly mainFrame = { url: '' }
  private readonly ports = new Map<number, MessagePortMain>()
  private readonly page: Promise<Page>
  private openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  private commanded = ''
  private told: Promise<unknown> = Promise.resolve()
  readonly debugger = {
    attach: (version: string) => record('debugger.attach', version),
    sendCommand: async (method: string, params: object = {}) => {
      const page = await this.page
      const client = await page.context().newCDPSession(page)
      // The protocol's own map of names and parameters is the app's business here, not the stand-in's.
      return (client.send as (method: string, params: object) => Promise<unknown>)(method, params)
    },
  }

  constructor(page: Promise<Page>, options: { session: FakeSession; preload: string | undefined }) {
    super()
    lastId += 1
    this.id = lastId
    this.session = options.session
    this.page = page.then((opened) => this.prepare(opened, options.preload))
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  async loadURL(address: string): Promise<void> {
    this.commanded = address
    this.mainFrame.url = address
    await (await this.page).goto(toPageUrl(address))
    this.emit('did-finish-load')
  }

  reload(): void {
    record('webContents.reload')
    void this.page.then((page) => {
      this.commanded = toAppUrl(page.url())
      return page.reload()
    })
  }

  send(channel: string, value: unknown): void {
    this.tell('dispatch', channel, encode(value))
  }

  postMessage(channel: string, _message: unknown, [port]: MessagePortMain[]): void {
    if (!port) throw new Error('a port was expected')
    lastPortId += 1
    const id = lastPortId
    this.ports.set(id, port)
    port.on('message', ({ data }: { data: unknown }) => this.tell('deliver', id, encode(data)))
    port.on('close', () => this.tell('closePort', id))
    this.tell('openPort', channel, id)
    port.start()
  }

  async printToPDF(options: { pageSize: 'A4'; printBackground: boolean }): Promise<Buffer> {
    record('printToPDF', options)
    return (await this.page).pdf({ format: options.pageSize, printBackground: options.printBackground })
  }

  async close(): Promise<void> {
    for (const port of this.ports.values()) port.close()
    const page = await this.page
    if (!page.isClosed()) await page.close()
  }

  /** One after the other, as messages of Electron arrive in the order in which they were sent. */
  private tell(name: string, ...input: unknown[]): void {
    const work = async () => {
      const page = await this.page
      if (page.isClosed()) return
      const call = `window.qunpuStandIn?.${name}(...${JSON.stringify(input)})`
      await page.evaluate(call).catch((error: unknown) => record('tell-failed', String(error)))
    }
    this.told = this.told.then(work)
  }

  private async prepare(page: Page, preload: string | undefined): Promise<Page> {
    await page.route('**/*', (route) => this.answer(route))
    page.on('popup', (popup) => {
      const { action } = this.openHandler({ url: popup.url() })
      record('popup', action)
      if (action === 'deny') void popup.close()
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      this.mainFrame.url = toAppUrl(frame.url())
    })
    page.on('domcontentloaded', () => this.emit('dom-ready'))
    await page.exposeBinding('standInInvoke', (_source, channel: string, input: unknown) =>
      this.invoke(channel, input),
    )
    await page.exposeBinding('standInPort', (_source, id: number, event: string, data: unknown) => {
      const port = this.ports.get(id)
      if (event === 'close') port?.close()
      else port?.postMessage(decode(data))
    })
    if (preload)
      await page.addInitScript({
        content: pageSide.replace('THE_PRELOAD', () => `{ ${readFileSync(preload, 'utf8')} }`),
      })
    return page
  }

  private async invoke(channel: string, input: unknown): Promise<unknown> {
    try {
      const event = { sender: this, senderFrame: this.mainFrame }
      return { value: encode(await ipcMain.answer(event, channel, decode(input) as unknown[])) }
    } catch (error) {
      return { error: String(error) }
    }
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    if (request.isNavigationRequest() && this.isDenied(toAppUrl(request.url()))) return route.abort('aborted')
    const answer = await this.session.answer(request.url(), request.method())
    if (!answer) return route.abort('blockedbyclient')
    const headers = Object.fromEntries(answer.headers)
    return route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
  }

  /** Only what the page itself begins is asked about, as in Electron; `loadURL` and `reload` are not. */
  private isDenied(address: string): boolean {
    if (address === this.commanded) return false
    let isPrevented = false
    const event = {
      url: address,
      preventDefault: () => {
        isPrevented = true
      },
    }
    this.emit('will-navigate', event)
    record('will-navigate', { address, isPrevented })
    return isPrevented
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findTestBrowser } from '#tests/support/browser/find-test-browser.ts'
import type { Command, Told } from './control.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The app as it runs in the stand-in: its page, what it asked of Electron, and what the test may do to it. */
export class Desktop {
  readonly calls: { name: string; input: unknown }[] = []
  private readonly child: ChildProcess
  private readonly waiting = new Set<() => void>()
  private browser: Browser | null = null
  private exitCode: number | null | undefined
  private stderr = ''
  private readonly cdpPort: number

  private constructor(child: ChildProcess, cdpPort: number) {
    this.child = child
    this.cdpPort = cdpPort
    child.on('message', (told: Told) => {
      this.calls.push(told.kind === 'call' ? told : { name: told.kind, input: null })
      this.wake()
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString()
    })
    child.once('exit', (code) => {
      this.exitCode = code
      this.wake()
    })
  }

  /**
   * Starts the built main process. `packed` runs it as an installed app: its archive extracted to `appDir`, beside the
   * resources of the package, with its data below the config folder `dataDir`.
   */
  static async launch(options: {
    dataDir: string
    packed?: { appDir: string; resourcesDir: string }
  }): Promise<Desktop> {
    const { dataDir, packed } = options
    const appDir = packed?.appDir ?? root
    const cdpPort = await freePort()
    const hook = join(root, 'tests', 'support', 'standin', 'hook.mjs')
    const child = spawn(
      process.execPath,
      ['--import', hook, join(appDir, 'out', 'main', 'index.cjs'), '--data', dataDir],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: {
          ...process.env,
          STANDIN_CDP_PORT: String(cdpPort),
          STANDIN_BROWSER: await findTestBrowser(),
          STANDIN_APP_DIR: appDir,
          ...(packed
            ? { STANDIN_PACKAGED: '1', STANDIN_RESOURCES: packed.resourcesDir, XDG_CONFIG_HOME: dataDir }
            : {}),
        },
      },
    )
    return new Desktop(child, cdpPort)
  }

  /** The page of the main window, once it is shown. */
  async page(): Promise<Page> {
    await this.untilCalled('window-open')
    this.browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${this.cdpPort}`)
    const pages = this.browser.contexts().flatMap((context) => context.pages())
    const page = pages.find((open) => open.url().includes('bundle.app.standin.invalid'))
    if (!page) throw new Error(`no window among ${pages.map((open) => open.url())}`)
    return page
  }

  do(command: Command): void {
    this.child.send(command)
  }

  /** The input of the latest call of that name, as soon as it was made. */
  async untilCalled(name: string): Promise<unknown> {
    await this.until(() => this.calls.some((call) => call.name === name))
    return this.calls.findLast((call) => call.name === name)?.input
  }

  /** Waits for the end of the process. */
  async exit(): Promise<number | null> {
    await this.until(() => this.exitCode !== undefined)
    await this.browser?.close()
    return this.exitCode ?? null
  }

  async quit(): Promise<number | null> {
    if (this.exitCode === undefined) this.do({ kind: 'quit' })
    return this.exit()
  }

  /** For the end of a test, whatever happened in it. */
  async dispose(): Promise<void> {
    await this.browser?.close()
    if (this.exitCode !== undefined) return
    this.child.disconnect()
    await this.until(() => this.exitCode !== undefined)
  }

  private wake(): void {
    for (const check of this.waiting) check()
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (condition()) {
          this.waiting.delete(check)
          resolve()
        } else if (this.exitCode !== undefined) {
          this.waiting.delete(check)
          reject(new Error(`the app ended with ${this.exitCode}: ${this.stderr}`))
        }
      }
      this.waiting.add(check)
      check()
    })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

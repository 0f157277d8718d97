import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'

const frame = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/**
 * A headless browser steered through a pair of pipes, so that no port is opened. Answers are those of the Chrome
 * DevTools Protocol, unchecked; the caller parses them.
 */
export class ChromePipe {
  private readonly child: ChildProcess
  private readonly input: Writable
  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  private readonly listeners = new Set<(method: string, params: unknown) => void>()
  private lastId = 0
  private buffered: Buffer[] = []

  constructor(executable: string, profileDir: string) {
    // Chromium refuses to run as root with its sandbox on; there, and only there, it goes without.
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0
    this.child = spawn(
      executable,
      [
        '--headless',
        '--remote-debugging-pipe',
        `--user-data-dir=${profileDir}`,
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-gpu',
        '--disable-extensions',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], windowsHide: true },
    )
    this.input = this.child.stdio[3] as Writable
    const output = this.child.stdio[4] as Readable
    output.on('data', (chunk: Buffer) => this.read(chunk))
    this.input.on('error', () => this.fail())
    this.child.on('error', () => this.fail())
    this.child.on('exit', () => this.fail())
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.lastId += 1
    const id = this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      this.input.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }

  /** Calls back for every event of every target. */
  onEvent(listener: (method: string, params: unknown) => void): void {
    this.listeners.add(listener)
  }

  /** Ends the browser and waits until it is gone, so that its profile folder may be removed. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGKILL')
    await gone
  }

  private read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.buffered, rest.subarray(0, end)]).toString('utf8')
      this.buffered = []
      rest = rest.subarray(end + 1)
      this.take(frame.parse(JSON.parse(text)))
    }
    if (rest.length > 0) this.buffered.push(rest)
  }

  private take({ id, method, params, result, error }: z.infer<typeof frame>): void {
    if (id === undefined) {
      if (method) for (const listener of this.listeners) listener(method, params)
      return
    }
    const waiter = this.waiting.get(id)
    this.waiting.delete(id)
    if (error) waiter?.reject(new AppError('BROWSER_FAILED', { reason: error.message }))
    else waiter?.resolve(result)
  }

  private fail(): void {
    for (const { reject } of this.waiting.values()) reject(new AppError('BROWSER_FAILED', { reason: 'exit' }))
    this.waiting.clear()
  }
}

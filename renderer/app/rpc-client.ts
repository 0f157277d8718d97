import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { appContract } from '#shared/app-contract.ts'
import type { BackendFailure, BackendLine, BackendReport, ConnectionState, Host } from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { namedError, nameErrorsOf } from './rpc-errors.ts'

/** What a caller may say about one call. Without `timeoutMs` it ends when the answer has not begun 30 s after sending. */
export interface RpcContext extends ClientContext {
  timeoutMs?: number
}
export type RpcClient = ContractRouterClient<typeof appContract, RpcContext>

/** How the line fares: `failure` says why when failed, `waiting` how many calls are held until it stands again. */
export type ConnectionStatus = Readonly<{
  state: ConnectionState
  failure: BackendFailure | null
  waiting: number
}>

/** The one road to the backend. */
export type RpcConnection = {
  client: RpcClient
  status(): ConnectionStatus
  /** Calls back after each change of the status. Returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Tries at once, and starts the backend again when it had failed. */
  retry(): Promise<void>
  close(): void
}

export type RpcHost = Pick<Host, 'connect' | 'onBackendReport' | 'restartBackend'>
type Link = ClientLink<RpcContext>
type Line = { link: Link; wire: MessagePort | WebSocket; broken: Promise<never>; isBroken: boolean }
type Waiter = { isRecovery: boolean; resolve: (line: Line) => void; reject: (error: unknown) => void }

const CALL_TIMEOUT_MS = 30_000
const WAIT_LIMIT_MS = 120_000
const BACK_OFF_MS = [100, 250, 500, 1000, 2000, 4000] as const

/**
 * Opens the line and keeps it open. A call made while it is down waits and is sent once it stands again, or fails with
 * BACKEND_FAILED when the host gives up and CONNECTION_LOST after two minutes. A call whose answer was under way when the
 * line broke fails with CONNECTION_LOST: it may have been carried out, so it is never sent twice, and it never hangs.
 * Calls of `recovery` go through also while the workspace cannot be opened, as far as the backend answers them.
 */
export function connectRpc(host: RpcHost): RpcConnection {
  const connection = new ReconnectingLine(host)
  const link: Link = { call: (path, input, options) => connection.call(path, input, options) }
  return {
    client: createORPCClient<RpcClient>(link),
    status: () => connection.status,
    subscribe: (listener) => connection.subscribe(listener),
    retry: () => connection.retry(),
    close: () => connection.close(),
  }
}

class ReconnectingLine {
  status: ConnectionStatus = { state: 'connecting', failure: null, waiting: 0 }
  private line: Line | null = null
  private report: BackendReport = { state: 'starting', failure: null }
  private attempts = 0
  private isConnecting = false
  private isClosed = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly host: RpcHost
  private readonly waiters = new Set<Waiter>()
  private readonly listeners = new Set<() => void>()
  private readonly stopReports: () => void

  constructor(host: RpcHost) {
    this.host = host
    this.stopReports = host.onBackendReport((report) => this.onReport(report))
    void this.connect()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async retry(): Promise<void> {
    this.attempts = 0
    if (this.report.state === 'failed') await this.host.restartBackend()
    await this.connect()
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
    this.stopReports()
    breakWire(this.line?.wire)
    for (const waiter of this.waiters) waiter.reject(new AppError('CONNECTION_LOST'))
  }

  async call(...[path, input, options]: Parameters<Link['call']>): Promise<unknown> {
    const line = await this.usableLine(path[0] === 'recovery', options.signal)
    const timeout = new AbortController()
    const timer = setTimeout(
      () => timeout.abort(new AppError('BACKEND_TIMEOUT', { operation: path.join('.') })),
      options.context.timeoutMs ?? CALL_TIMEOUT_MS,
    )
    const signal = AbortSignal.any(options.signal ? [timeout.signal, options.signal] : [timeout.signal])
    const name = (error: unknown) => namedError(error, { signal, isBroken: line.isBroken })
    try {
      const answer = await Promise.race([line.link.call(path, input, { ...options, signal }), line.broken])
      return nameErrorsOf(answer, name)
    } catch (error) {
      throw name(error)
    } finally {
      clearTimeout(timer)
    }
  }

  /** The line when it may carry calls now, else as soon as it may. */
  private usableLine(isRecovery: boolean, signal: AbortSignal | undefined): Promise<Line> {
    if (this.isClosed) return Promise.reject(new AppError('CONNECTION_LOST'))
    if (this.line && this.mayCarry(isRecovery)) return Promise.resolve(this.line)
    if (this.isHopeless(isRecovery)) return Promise.reject(failedError(this.report))
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiters.delete(waiter)
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        this.update()
      }
      const waiter: Waiter = {
        isRecovery,
        resolve: (line) => {
          leave()
          resolve(line)
        },
        reject: (error) => {
          leave()
          reject(error)
        },
      }
      const onAbort = () => waiter.reject(signal?.reason)
      const timer = setTimeout(() => waiter.reject(new AppError('CONNECTION_LOST')), WAIT_LIMIT_MS)
      signal?.addEventListener('abort', onAbort)
      this.waiters.add(waiter)
      this.update()
    })
  }

  private onReport(report: BackendReport): void {
    this.report = report
    if (report.state === 'restarting') breakWire(this.line?.wire)
    if ((report.state === 'running' || report.state === 'failed') && !this.line) {
      this.attempts = 0
      void this.connect()
    }
    this.update()
  }

  private async connect(): Promise<void> {
    clearTimeout(this.timer)
    if (this.isConnecting || this.line || this.isClosed) return
    this.isConnecting = true
    try {
      this.adopt(await this.host.connect())
    } catch {
      if (this.report.state !== 'failed') this.connectLater()
    } finally {
      this.isConnecting = false
      this.update()
      this.serveWaiters()
    }
  }

  private connectLater(): void {
    const wait = BACK_OFF_MS[Math.min(this.attempts, BACK_OFF_MS.length - 1)]
    this.attempts += 1
    if (!this.isClosed) this.timer = setTimeout(() => void this.connect(), wait)
  }

  private adopt(wire: BackendLine): void {
    if (!(wire instanceof WebSocket || wire instanceof MessagePort))
      throw new TypeError('not a line for frames')
    let breakLine: () => void = () => {}
    const broken = new Promise<never>((_, reject) => {
      breakLine = () => reject(new AppError('CONNECTION_LOST'))
    })
    broken.catch(() => {})
    const onClose = () => {
      line.isBroken = true
      breakLine()
      if (this.line !== line) return
      this.line = null
      this.connectLater()
      this.update()
    }
    // Heard before the link hears it, so that the link's own errors are already known to come from a broken line.
    wire.addEventListener('close', onClose, { once: true })
    const link: Link =
      wire instanceof WebSocket ? new SocketLink({ websocket: wire }) : new PortLink({ port: wire })
    const line: Line = { link, wire, broken, isBroken: false }
    if (!(wire instanceof WebSocket)) wire.start()
    this.line = line
  }

  private update(): void {
    const next: ConnectionStatus = {
      state: this.stateNow(),
      failure: this.report.state === 'failed' ? this.report.failure : null,
      waiting: this.waiters.size,
    }
    const { state, failure, waiting } = this.status
    if (next.state === state && next.failure === failure && next.waiting === waiting) return
    this.status = next
    if (next.state === 'connected') this.attempts = 0
    this.serveWaiters()
    for (const listener of this.listeners) listener()
  }

  private mayCarry(isRecovery: boolean): boolean {
    return this.status.state === 'connected' || (isRecovery && this.status.state === 'failed')
  }

  private isHopeless(isRecovery: boolean): boolean {
    return this.status.state === 'failed' && !(isRecovery && this.isConnecting)
  }

  /** Lets calls that waited go on, or tells them that waiting is in vain. */
  private serveWaiters(): void {
    for (const waiter of [...this.waiters]) {
      if (this.line && this.mayCarry(waiter.isRecovery)) waiter.resolve(this.line)
      else if (this.isHopeless(waiter.isRecovery)) waiter.reject(failedError(this.report))
    }
  }

  private stateNow(): ConnectionState {
    if (this.report.state === 'failed' || this.report.state === 'restarting') return this.report.state
    if (!this.line) return this.attempts > 0 ? 'disconnected' : 'connecting'
    return this.report.state === 'starting' ? 'connecting' : 'connected'
  }
}

/** Ends a line at once: a port tells only its other end that it was closed, and a socket may take its time. */
function breakWire(wire: MessagePort | WebSocket | undefined): void {
  if (!wire) return
  wire.close()
  wire.dispatchEvent(new Event('close'))
}

function failedError(report: BackendReport): AppError {
  return report.failure
    ? new AppError(report.failure.code, report.failure.facts)
    : new AppError('BACKEND_FAILED')
}

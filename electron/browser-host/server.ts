import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '#shared/kernel/app-error.ts'
import { Guard, type Verdict } from './guard.ts'
import type { Relay } from './relay.ts'
import type { Routes } from './routes.ts'

export type BrowserHostServer = {
  /** The address to open, with the token. */
  entry: string
  origin: string
  close(): Promise<void>
}

/** Listens on 127.0.0.1 only; `port` 0 takes a free one. */
export async function listen(parts: {
  port: number
  routes: Routes
  relay: Relay
}): Promise<BrowserHostServer> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(parts.port, '127.0.0.1', resolve)
  })
  const guard = new Guard((server.address() as AddressInfo).port)
  server.on('request', (request, response) => void answer(guard, parts.routes, request, response))
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/rpc' && judge(guard, request) === 'ok') parts.relay.accept(request, socket, head)
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  return {
    entry: guard.entry,
    origin: guard.origin,
    close: () => closeServer(server, parts),
  }
}

async function closeServer(
  server: Server,
  { relay, routes }: { relay: Relay; routes: Routes },
): Promise<void> {
  relay.close()
  routes.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function answer(
  guard: Guard,
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const verdict = judge(guard, request)
  if (verdict === 'enter') {
    response.writeHead(303, { 'Set-Cookie': guard.cookie, Location: '/', 'Cache-Control': 'no-store' }).end()
    return
  }
  if (verdict !== 'ok') {
    if (request.headers.accept?.includes('text/html')) sendWayIn(response)
    else sendError(response, 403, new AppError('NOT_LET_IN', { reason: verdict }))
    return
  }
  try {
    await routes.answer(request, response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else if (error instanceof AppError) sendError(response, 422, error)
    else sendError(response, 500, routes.incident(error))
  }
}

/** A request whose address cannot even be read is judged like one from elsewhere. */
function judge(guard: Guard, request: IncomingMessage): Verdict {
  try {
    return guard.judge(request)
  } catch {
    return 'wrong-host'
  }
}

/** For someone who opened the address without its token, such as from the history of the browser. */
function sendWayIn(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(
    '群圃：请用启动时终端里显示的完整地址打开。\nQunpu: open the full address shown in the terminal.\n',
  )
}

function sendError(response: ServerResponse, status: number, { code, facts }: AppError): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' })
  response.end(JSON.stringify({ error: { code, facts } }))
}

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { BackendHandle } from '#electron/host/start-backend.ts'

const MAX_FRAME_BYTES = 256 * 1024 * 1024
/** "Try again later": the page connects again with a back-off. */
const NO_BACKEND = 1013

/** Carries frames between web sockets and the backend, unread. */
export class Relay {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  })
  private readonly backend: Pick<BackendHandle, 'connect'>

  constructor(backend: Pick<BackendHandle, 'connect'>) {
    this.backend = backend
  }

  /** Takes over an upgrade that the guard let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.sockets.handleUpgrade(request, socket, head, (page) => {
      const port = this.backend.connect()
      if (!port) {
        page.close(NO_BACKEND)
        return
      }
      page.on('message', (data, isBinary) => port.postMessage(isBinary ? data : data.toString()))
      page.on('close', () => port.close())
      page.on('error', () => port.close())
      port.on('message', (frame: string | Uint8Array) => page.send(frame))
      port.on('close', () => page.close(NO_BACKEND))
    })
  }

  close(): void {
    for (const page of this.sockets.clients) page.terminate()
    this.sockets.close()
  }
}

import { EventEmitter } from 'node:events'

/** One end of a MessageChannelMain: messages wait until `start`. */
export class MessagePortMain extends EventEmitter {
  other: MessagePortMain | null = null
  private isStarted = false
  private isClosed = false
  private readonly waiting: unknown[] = []

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data)
    queueMicrotask(() => this.other?.receive(copy))
  }

  start(): void {
    this.isStarted = true
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.emit('close')
    this.other?.close()
  }

  private receive(data: unknown): void {
    if (this.isClosed) return
    if (this.isStarted) this.emit('message', { data, ports: [] })
    else this.waiting.push(data)
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

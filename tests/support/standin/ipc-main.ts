type Handler = (event: unknown, ...input: unknown[]) => unknown

/** Requests of pages, by channel. */
class IpcMain {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  on(): this {
    return this
  }

  async answer(event: unknown, channel: string, input: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (!handler) throw new Error(`no handler for '${channel}'`)
    return structuredClone(await handler(event, ...input))
  }
}
export const ipcMain = new IpcMain()

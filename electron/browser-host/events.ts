import type { ServerResponse } from 'node:http'
import type { BackendReport, DesktopNotice } from '#shared/host.ts'

/** Server-sent events to every open page: how the backend fares, and notices to show. */
export class Events {
  private readonly pages = new Set<ServerResponse>()

  /** Keeps the answer open; tells the present report first. */
  open(response: ServerResponse, report: BackendReport): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write('retry: 1000\n\n')
    this.pages.add(response)
    response.on('close', () => this.pages.delete(response))
    send(response, 'report', report)
  }

  report(report: BackendReport): void {
    for (const page of this.pages) send(page, 'report', report)
  }

  /** To one page only: two open tabs must not show the same notice twice. */
  notice(notice: DesktopNotice): void {
    const [page] = [...this.pages].slice(-1)
    if (page) send(page, 'notice', notice)
  }

  close(): void {
    for (const page of this.pages) page.end()
  }
}

function send(page: ServerResponse, event: string, data: unknown): void {
  page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import type { Log } from '#electron/backend/log-file.ts'
import { newId } from '#electron/backend/new-id.ts'
import { namedFolder } from '#electron/host/data-folder.ts'
import { openPathInput, pngSize, preferencesChange, showFileInput } from '#electron/host/host-messages.ts'
import { requireLocalFile } from '#electron/host/local-file.ts'
import type { BackendHandle } from '#electron/host/start-backend.ts'
import { answerStatic } from '#electron/host/static-files.ts'
import type { Uploads } from '#electron/host/uploads.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Events } from './events.ts'
import { openWithSystem, showWithSystem } from './open-with-system.ts'
import type { PreferencesFile } from './preferences-file.ts'
import { capturePng, printToPdf } from './print.ts'

const MAX_JSON_BYTES = 1_000_000
const MAX_HTML_BYTES = 64_000_000

export type RoutesOptions = {
  rendererDir: string
  dataDir: string
  backend: BackendHandle
  uploads: Uploads
  preferences: PreferencesFile
  events: Events
  /** A browser that prints, or null when the machine has none. */
  printingBrowser: string | null
  log: Log
}
type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
) => void | Promise<void>

/** Everything behind the guard: the endpoints of the Host interface, and the built renderer. */
export class Routes {
  private readonly options: RoutesOptions
  private readonly endpoints: Readonly<Record<string, Handler>>

  constructor(options: RoutesOptions) {
    this.options = options
    this.endpoints = hostEndpoints(options)
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    const endpoint = this.endpoints[`${request.method} ${path}`]
    if (endpoint) {
      await endpoint(request, response, new URLSearchParams(query))
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new AppError('NO_SUCH_ENDPOINT')
    const { status, headers, body } = await answerStatic(this.options.rendererDir, path)
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  }

  /** Logs what nobody foresaw; the page learns only the id. */
  incident(error: unknown): AppError {
    const incidentId = newId()
    this.options.log('incident', { incidentId, error: error instanceof Error ? error.stack : String(error) })
    return new AppError('UNEXPECTED', { incidentId })
  }

  close(): void {
    this.options.events.close()
  }
}

function hostEndpoints(options: RoutesOptions): Record<string, Handler> {
  const { backend, preferences, printingBrowser } = options
  return {
    'GET /host/facts': (_, response) => sendJson(response, { platform: process.platform }),
    'GET /host/events': (_, response) => options.events.open(response, backend.report()),
    'POST /host/restart-backend'(_, response) {
      backend.restart()
      sendJson(response, {})
    },
    'GET /host/preferences': (_, response) => sendJson(response, preferences.read()),
    async 'PUT /host/preferences'(request, response) {
      await preferences.change(await readJson(request, preferencesChange))
      sendJson(response, {})
    },
    async 'POST /host/files'(request, response, query) {
      const modifiedAt = Number(query.get('modifiedAt') ?? Number.NaN)
      const facts = {
        name: query.get('name') ?? '',
        modifiedAt: Number.isFinite(modifiedAt) ? modifiedAt : null,
      }
      sendJson(response, await options.uploads.take(request, facts))
    },
    async 'POST /host/pdf'(request, response) {
      const html = (await readBody(request, MAX_HTML_BYTES)).toString('utf8')
      sendBytes(response, 'application/pdf', await printToPdf(printingBrowser, html))
    },
    async 'POST /host/png'(request, response, query) {
      const size = pngSize.parse(Object.fromEntries(query))
      const html = (await readBody(request, MAX_HTML_BYTES)).toString('utf8')
      sendBytes(response, 'image/png', await capturePng(printingBrowser, html, size))
    },
    async 'POST /host/open'(request, response) {
      const { which } = await readJson(request, openPathInput)
      await openWithSystem(namedFolder(options.dataDir, which))
      sendJson(response, {})
    },
    async 'POST /host/show-file'(request, response) {
      const { path } = await readJson(request, showFileInput)
      await showWithSystem(await requireLocalFile(path))
      sendJson(response, {})
    },
  }
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new AppError('TOO_LARGE', { limit })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = (await readBody(request, MAX_JSON_BYTES)).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('INPUT_REJECTED', {}, { cause })
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('INPUT_REJECTED', {}, { cause: parsed.error })
  return parsed.data
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

function sendBytes(response: ServerResponse, type: string, content: Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content)
}

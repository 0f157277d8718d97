import {
  type BackendReport,
  type DesktopNotice,
  type Host,
  type LocalFile,
  type PickedFile,
  preferences,
} from '#shared/host.ts'
import { AppError } from '#shared/kernel/app-error.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** The Host of a page served by electron/browser-host: its endpoints plus what the browser itself can do. */
export async function createBrowserHost(): Promise<Host> {
  const { platform } = (await call('GET', '/host/facts').then((answer) => answer.json())) as {
    platform: Host['platform']
  }
  const events = openEvents()
  return {
    kind: 'browser',
    platform,
    systemLanguages: navigator.languages,
    connect: openSocket,
    onBackendReport: events.onReport,
    onNavigate: events.onNavigate,
    async restartBackend() {
      await call('POST', '/host/restart-backend')
    },
    async pickFiles(options) {
      return adopt(await chooseFiles(options))
    },
    adoptFiles: adopt,
    async saveFile({ name, mime, bytes }) {
      download(name, new Blob([bytes as BlobPart], { type: mime }))
      return { name }
    },
    async printToPdf(html) {
      return bytesOf(await call('POST', '/host/pdf', html, { 'content-type': 'text/html' }))
    },
    async capturePng(html, size) {
      const path = `/host/png?width=${size.width}&height=${size.height}`
      return bytesOf(await call('POST', path, html, { 'content-type': 'text/html' }))
    },
    copyText: (text) => navigator.clipboard.writeText(text),
    async openPath(which) {
      await call('POST', '/host/open', JSON.stringify({ which }), JSON_TYPE)
    },
    async showFile(path) {
      await call('POST', '/host/show-file', JSON.stringify({ path }), JSON_TYPE)
    },
    notify: (notice) => events.show(notice),
    async setBadge(count) {
      const title = document.title.replace(/^\(\d+\) /, '')
      document.title = count > 0 ? `(${count}) ${title}` : title
    },
    async loadPreferences() {
      return preferences.parse(await (await call('GET', '/host/preferences')).json())
    },
    async savePreferences(change) {
      await call('PUT', '/host/preferences', JSON.stringify(change), JSON_TYPE)
    },
  }
}

/** Asks the browser host; throws the AppError that it answers with, or CONNECTION_LOST when it is gone. */
async function call(
  method: string,
  path: string,
  body?: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> {
  const answer = await fetch(path, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    (cause: unknown) => {
      throw new AppError('CONNECTION_LOST', {}, { cause })
    },
  )
  if (answer.ok) return answer
  const { error } = (await answer.json()) as { error: { code: string; facts: AppError['facts'] } }
  throw new AppError(error.code, error.facts)
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer())
}

function openSocket(): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/rpc`)
    socket.addEventListener('open', () => resolve(socket), { once: true })
    socket.addEventListener('close', () => reject(new AppError('CONNECTION_LOST')), { once: true })
  })
}

async function adopt(files: readonly LocalFile[]): Promise<PickedFile[]> {
  const adopted: PickedFile[] = []
  for (const file of files) {
    const facts = new URLSearchParams({ name: file.name, modifiedAt: String(file.lastModified) })
    const answer = await call(
      'POST',
      `/host/files?${facts}`,
      file instanceof Blob ? file : await file.arrayBuffer(),
      {
        'content-type': 'application/octet-stream',
      },
    )
    adopted.push((await answer.json()) as PickedFile)
  }
  return adopted
}

function chooseFiles(options: { extensions: readonly string[]; multiple: boolean }): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = options.multiple
    input.accept = options.extensions.map((extension) => `.${extension}`).join(',')
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}

function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** What the host tells unasked: how the backend fares, and notices to show as desktop notifications. */
function openEvents() {
  const reportListeners = new Set<(report: BackendReport) => void>()
  const navigateListeners = new Set<(route: string) => void>()
  let latest: BackendReport = { state: 'starting', failure: null }
  const source = new EventSource('/host/events')
  const tell = (report: BackendReport) => {
    latest = report
    for (const listener of reportListeners) listener(report)
  }
  const show = async (notice: DesktopNotice) => {
    if (!('Notification' in window)) return
    if (Notification.permission === 'default') await Notification.requestPermission()
    if (Notification.permission !== 'granted') return
    const shown = new Notification(notice.title, { body: notice.body, tag: notice.id })
    shown.onclick = () => {
      window.focus()
      for (const listener of navigateListeners) listener(notice.route)
    }
  }
  source.addEventListener('report', (event) => tell(JSON.parse(event.data) as BackendReport))
  source.addEventListener('notice', (event) => void show(JSON.parse(event.data) as DesktopNotice))
  source.addEventListener('error', () => tell({ state: 'stopped', failure: null }))
  return {
    show,
    onReport(listener: (report: BackendReport) => void) {
      reportListeners.add(listener)
      listener(latest)
      return () => reportListeners.delete(listener)
    },
    onNavigate(listener: (route: string) => void) {
      navigateListeners.add(listener)
      return () => navigateListeners.delete(listener)
    },
  }
}

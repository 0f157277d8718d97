import type { MessagePort } from 'node:worker_threads'
import type { MessagePortMain } from 'electron'

/** Carries frames between a page and the backend, unread: an Electron port cannot be handed to a worker thread. */
export function relay(page: MessagePortMain, backend: MessagePort): void {
  page.on('message', (event) => backend.postMessage(event.data))
  page.on('close', () => backend.close())
  backend.on('message', (frame: unknown) => page.postMessage(frame))
  backend.on('close', () => page.close())
  page.start()
}

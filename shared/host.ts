import { z } from 'zod'
import type { ErrorFacts } from './kernel/app-error.ts'

/** A file that the operator chose; `token` stands for its path, which the screen never sees. */
export type PickedFile = { token: string; name: string; size: number; modifiedAt: number | null }

/** How the connection to the backend fares; anything but `connected` is shown. */
export type ConnectionState = 'connecting' | 'connected' | 'disconnected' | 'restarting' | 'failed'

/** Why the backend does not run: an AppError code (WORKSPACE_NEWER, DATA_IN_USE, BACKEND_DIED …) with its facts. */
export type BackendFailure = { code: string; facts: ErrorFacts }

/** What the host knows of the backend, apart from the line to it. */
export type BackendReport = {
  state: 'starting' | 'running' | 'restarting' | 'failed' | 'stopped'
  failure: BackendFailure | null
}

/**
 * Settings of this device (not of the workspace); kept by electron-store or by the browser host in its folder. A value
 * that does not fit falls back to that of a fresh installation, so that one odd value never costs the others.
 */
export const preferences = z.object({
  language: z.enum(['system', 'zh-CN', 'en']).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  sidebarCollapsed: z.boolean().catch(false),
  lastRoute: z.string().max(500).catch('/today'),
  scopeGroupId: z.string().max(100).nullable().catch(null),
  privacyScreen: z.boolean().catch(false),
  closeToTray: z.boolean().catch(false),
  openAtLogin: z.boolean().catch(false),
  /** Table columns, dismissed hints and the like, by a key of the screen that owns it; JSON. */
  screens: z.record(z.string(), z.unknown()).catch({}),
})
export type Preferences = z.infer<typeof preferences>

/** Preferences of a fresh installation. */
export const defaultPreferences: Preferences = preferences.parse({})

/** What the operator is told outside the window; a click opens `route`. */
export type DesktopNotice = { id: string; title: string; body: string; route: string }

/** A file to be written where the operator says. */
export type FileToSave = { name: string; mime: string; bytes: Uint8Array }

/** A file of the page: what a DOM File and a test both are. */
export type LocalFile = {
  readonly name: string
  readonly size: number
  readonly lastModified: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A line for frames: the page's MessagePort or WebSocket. */
export type BackendLine = { close(): void }

/** The one small interface to the desktop, implemented by both hosts. */
export interface Host {
  readonly kind: 'electron' | 'browser'
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** Language tags of the system, most wanted first. */
  readonly systemLanguages: readonly string[]
  /**
   * A line to the backend for oRPC frames, open; only renderer/app/rpc-client.ts calls this. Rejects when the backend
   * does not run now.
   */
  connect(): Promise<BackendLine>
  /** Calls back with the present report and with every change of it. Returns how to stop. */
  onBackendReport(listener: (report: BackendReport) => void): () => void
  /** Starts the backend again after it failed. */
  restartBackend(): Promise<void>
  /** Asks for files; empty when the operator cancels. `extensions` without dots. */
  pickFiles(options: { extensions: readonly string[]; multiple: boolean }): Promise<PickedFile[]>
  /** Hands files that were dropped or pasted to the backend side. */
  adoptFiles(files: readonly LocalFile[]): Promise<PickedFile[]>
  /** Asks where to and writes atomically; null when cancelled, else the name that was written. */
  saveFile(file: FileToSave): Promise<{ name: string } | null>
  /** A4 PDF of a self-contained HTML page. */
  printToPdf(html: string): Promise<Uint8Array>
  /** PNG of a self-contained HTML page, `width` CSS pixels wide and as high as its content. */
  capturePng(html: string, size: { width: number; height: number }): Promise<Uint8Array>
  copyText(text: string): Promise<void>
  /** Shows a folder of ours in the file manager. */
  openPath(which: 'data' | 'logs' | 'backups'): Promise<void>
  /** Shows a file of this device in the file manager without opening it. Refuses FILE_GONE. */
  showFile(path: string): Promise<void>
  notify(notice: DesktopNotice): Promise<void>
  /** Number on the dock or task bar icon; 0 clears it. */
  setBadge(count: number): Promise<void>
  loadPreferences(): Promise<Preferences>
  savePreferences(change: Partial<Preferences>): Promise<void>
  /** Calls back when a desktop notice was clicked or a menu command names a route. Returns how to stop. */
  onNavigate(listener: (route: string) => void): () => void
}

/** A file that the operator chose; `token` stands for its path, which the screen never sees. */
export type PickedFile = { token: string; name: string; size: number; modifiedAt: number | null }

/** How the connection to the backend fares; anything but `connected` is shown. */
export type ConnectionState = 'connecting' | 'connected' | 'disconnected' | 'restarting' | 'failed'

export type Language = 'zh-CN' | 'en'
export type ThemeChoice = 'system' | 'light' | 'dark'

/** Settings of this device (not of the workspace); kept by electron-store or by the browser host in its folder. */
export type Preferences = {
  language: Language | 'system'
  theme: ThemeChoice
  sidebarCollapsed: boolean
  lastRoute: string
  scopeGroupId: string | null
  privacyScreen: boolean
  closeToTray: boolean
  openAtLogin: boolean
  /** Table columns, dismissed hints and the like, by a key of the screen that owns it; JSON. */
  screens: Record<string, unknown>
}

/** What the operator is told outside the window; a click opens `route`. */
export type DesktopNotice = { id: string; title: string; body: string; route: string }

/** A file to be written where the operator says. */
export type FileToSave = { name: string; mime: string; bytes: Uint8Array }

/** The one small interface to the desktop, implemented by both hosts. */
export interface Host {
  readonly kind: 'electron' | 'browser'
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** Language tags of the system, most wanted first. */
  readonly systemLanguages: readonly string[]
  /** Frames to and from the backend; see renderer/app/rpc-client.ts. */
  connect(onState: (state: ConnectionState) => void): Promise<MessagePort | WebSocket>
  /** Asks for files; empty when the operator cancels. `extensions` without dots. */
  pickFiles(options: { extensions: readonly string[]; multiple: boolean }): Promise<PickedFile[]>
  /** Hands files that were dropped or pasted to the backend side. */
  adoptFiles(files: readonly File[]): Promise<PickedFile[]>
  /** Asks where to and writes atomically; null when cancelled, else the name that was written. */
  saveFile(file: FileToSave): Promise<{ name: string } | null>
  /** A4 PDF of a self-contained HTML page. */
  printToPdf(html: string): Promise<Uint8Array>
  /** PNG of a self-contained HTML page, `width` CSS pixels wide and as high as its content. */
  capturePng(html: string, size: { width: number; height: number }): Promise<Uint8Array>
  copyText(text: string): Promise<void>
  /** Shows a folder of ours in the file manager. */
  openPath(which: 'data' | 'logs' | 'backups'): Promise<void>
  notify(notice: DesktopNotice): Promise<void>
  /** Number on the dock or task bar icon; 0 clears it. */
  setBadge(count: number): Promise<void>
  loadPreferences(): Promise<Preferences>
  savePreferences(change: Partial<Preferences>): Promise<void>
  /** Calls back when a desktop notice was clicked or a menu command names a route. Returns how to stop. */
  onNavigate(listener: (route: string) => void): () => void
}

/** Preferences of a fresh installation. */
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  sidebarCollapsed: false,
  lastRoute: '/today',
  scopeGroupId: null,
  privacyScreen: false,
  closeToTray: false,
  openAtLogin: false,
  screens: {},
}

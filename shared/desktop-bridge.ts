import type {
  BackendReport,
  DesktopNotice,
  FileToSave,
  Host,
  LocalFile,
  PickedFile,
  Preferences,
} from './host.ts'
import type { ErrorFacts } from './kernel/app-error.ts'

/** What main answers to a request of the preload: an error keeps code and facts, which a thrown one would lose. */
export type BridgeReply<Value> =
  | { ok: true; value: Value }
  | { ok: false; error: { code: string; facts: ErrorFacts } }
type Reply<Value> = Promise<BridgeReply<Value>>

/** What the preload puts on the window as `qunpu`: one function per message, nothing of Electron itself. */
export interface DesktopBridge {
  facts(): Reply<{ platform: Host['platform']; systemLanguages: string[] }>
  /** Asks main for a line to the backend; the port arrives as a window message, see {@link PORT_MESSAGE}. */
  requestPort(): Reply<boolean>
  onBackendReport(listener: (report: BackendReport) => void): () => void
  restartBackend(): Reply<void>
  pickFiles(options: { extensions: readonly string[]; multiple: boolean }): Reply<PickedFile[]>
  adoptFiles(files: readonly LocalFile[]): Reply<PickedFile[]>
  saveFile(file: FileToSave): Reply<{ name: string } | null>
  printToPdf(html: string): Reply<Uint8Array>
  capturePng(html: string, size: { width: number; height: number }): Reply<Uint8Array>
  copyText(text: string): Reply<void>
  openPath(which: 'data' | 'logs' | 'backups'): Reply<void>
  showFile(path: string): Reply<void>
  notify(notice: DesktopNotice): Reply<void>
  setBadge(count: number): Reply<void>
  loadPreferences(): Reply<Preferences>
  savePreferences(change: Partial<Preferences>): Reply<void>
  onNavigate(listener: (route: string) => void): () => void
}

/** Data of the window message that carries the port, as a MessagePort cannot cross the context bridge. */
export const PORT_MESSAGE = 'qunpu-backend-port'

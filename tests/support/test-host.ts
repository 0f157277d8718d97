import type { DesktopNotice, FileToSave, Host, PickedFile, Preferences } from '#shared/host.ts'
import { defaultPreferences } from '#shared/host.ts'

/** A desktop that remembers what it was asked for and hands out the files that a test lays ready. */
export function createTestHost(options: { kind?: Host['kind']; preferences?: Partial<Preferences> } = {}) {
  const copied: string[] = []
  const saved: FileToSave[] = []
  const opened: string[] = []
  const shown: string[] = []
  const notified: DesktopNotice[] = []
  const picks: PickedFile[][] = []
  const kept: Preferences = {
    ...defaultPreferences,
    language: 'zh-CN',
    theme: 'light',
    ...options.preferences,
  }
  const listeners = new Set<(route: string) => void>()
  const host: Host = {
    kind: options.kind ?? 'browser',
    platform: 'win32',
    systemLanguages: ['zh-CN'],
    connect: () => Promise.reject(new Error('tests call the procedures directly')),
    onBackendReport: () => () => {},
    restartBackend: async () => {},
    pickFiles: async () => picks.shift() ?? [],
    adoptFiles: async () => [],
    async saveFile(file) {
      saved.push(file)
      return { name: file.name }
    },
    printToPdf: async (html) => new TextEncoder().encode(`%PDF of ${html.length}`),
    capturePng: async (html) => new TextEncoder().encode(`PNG of ${html.length}`),
    async copyText(text) {
      copied.push(text)
    },
    async openPath(which) {
      opened.push(which)
    },
    async showFile(path) {
      shown.push(path)
    },
    async notify(notice) {
      notified.push(notice)
    },
    setBadge: async () => {},
    loadPreferences: async () => kept,
    async savePreferences(change) {
      Object.assign(kept, change)
    },
    onNavigate(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    host,
    copied,
    saved,
    opened,
    /** Files that were shown in the file manager. */
    shown,
    notified,
    /** What the next file dialogs answer. */
    picks,
    /** Device settings as the host keeps them now. */
    kept,
    /** A click on a desktop notice or in a menu. */
    goTo(route: string) {
      for (const listener of listeners) listener(route)
    },
  }
}

/** Messages between preload and main. `ask…` are answered, the others are told by main. */
export const channels = {
  facts: 'qunpu:facts',
  requestPort: 'qunpu:request-port',
  port: 'qunpu:port',
  report: 'qunpu:report',
  readReport: 'qunpu:read-report',
  restartBackend: 'qunpu:restart-backend',
  pickFiles: 'qunpu:pick-files',
  adoptFiles: 'qunpu:adopt-files',
  saveFile: 'qunpu:save-file',
  printToPdf: 'qunpu:print-to-pdf',
  capturePng: 'qunpu:capture-png',
  copyText: 'qunpu:copy-text',
  openPath: 'qunpu:open-path',
  showFile: 'qunpu:show-file',
  notify: 'qunpu:notify',
  setBadge: 'qunpu:set-badge',
  loadPreferences: 'qunpu:load-preferences',
  savePreferences: 'qunpu:save-preferences',
  navigate: 'qunpu:navigate',
} as const

/** A dropped or pasted file as the preload hands it on: by path when it lies on disk, else with its bytes. */
export type AdoptedFile = { path: string } | { name: string; modifiedAt: number; bytes: Uint8Array }

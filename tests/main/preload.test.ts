import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { channels } from '#electron/preload/channels.ts'
import { PORT_MESSAGE } from '#shared/desktop-bridge.ts'

const outDir = join(import.meta.dirname, '..', '..', 'out', 'preload')
let source = ''
beforeAll(() => {
  ensureBuilt({ quiet: true })
  source = readFileSync(join(outDir, 'index.cjs'), 'utf8')
}, 180_000)

/** What a sandboxed preload has in Electron 45, and nothing else: no Buffer, no setImmediate, no Node modules. */
function runPreload() {
  const asked: unknown[][] = []
  const listeners = new Map<string, (event: unknown, value?: unknown) => void>()
  const posted: unknown[][] = []
  const exposed: Record<string, Record<string, (...input: unknown[]) => unknown>> = {}
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) =>
        Object.assign(exposed, { [name]: api }),
    },
    ipcRenderer: {
      invoke: async (...words: unknown[]) => {
        asked.push(words)
        return { ok: true, value: null }
      },
      on: (channel: string, listener: (event: unknown) => void) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
    webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  }
  const require = (id: string) => {
    if (id !== 'electron') throw new Error(`module not found: ${id}`)
    return electron
  }
  const window = { postMessage: (...words: unknown[]) => posted.push(words) }
  vm.runInNewContext(source, {
    require,
    window,
    location: { origin: 'app://bundle' },
    exports: {},
    module: { exports: {} },
  })
  return { asked, listeners, posted, exposed }
}

it('is one file that requires electron and nothing else', () => {
  expect(readdirSync(outDir)).toEqual(['index.cjs'])
  expect([...source.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"'])
})

it('starts in a sandbox and shows the page one object of plain functions', () => {
  const { exposed } = runPreload()
  expect(Object.keys(exposed)).toEqual(['qunpu'])
  const bridge = exposed.qunpu ?? {}
  expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true)
  expect(Object.keys(bridge)).not.toContain('ipcRenderer')
})

it('hands the port to the page, and to this origin only', () => {
  const { listeners, posted } = runPreload()
  const port = {}
  listeners.get(channels.port)?.({ ports: [port] })
  expect(posted).toEqual([[PORT_MESSAGE, 'app://bundle', [port]]])
})

it('tells a dropped file by its path when it lies on disk, else hands over its bytes', async () => {
  const { exposed, asked } = runPreload()
  const pasted = { name: '截图.txt', lastModified: 5, arrayBuffer: async () => new ArrayBuffer(3) }
  await exposed.qunpu?.adoptFiles?.([{ path: '/home/lin/群.txt', name: '群.txt' }, pasted])
  expect(asked[0]?.[0]).toBe(channels.adoptFiles)
  expect(asked[0]?.[1]).toMatchObject([{ path: '/home/lin/群.txt' }, { name: '截图.txt', modifiedAt: 5 }])
})

it('keeps Electron’s event away from listeners, and stops when told', () => {
  const { exposed, listeners } = runPreload()
  const heard: unknown[] = []
  const stop = exposed.qunpu?.onNavigate?.((...words: unknown[]) => heard.push(words))
  listeners.get(channels.navigate)?.({ sender: 'electron' }, '/today')
  expect(heard).toEqual([['/today']])
  if (typeof stop === 'function') stop()
  expect(listeners.has(channels.navigate)).toBe(false)
})

// Runs in the page before anything of it: the preload, with what a sandboxed preload has and no more.
// The built preload stands in place of the last block.
;(() => {
  if (window !== window.top || window.qunpuStandIn) return
  const encode = (value) => {
    if (value === undefined) return { $: 'undefined' }
    if (value instanceof Uint8Array) return { $: 'bytes', base64: value.toBase64() }
    if (Array.isArray(value)) return value.map(encode)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
  }
  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode)
    if (typeof value !== 'object' || value === null) return value
    if (value.$ === 'undefined') return undefined
    if (value.$ === 'bytes') return Uint8Array.fromBase64(value.base64)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
  }
  const listeners = new Map()
  const ports = new Map()
  const heard = (channel) => listeners.get(channel) ?? new Set()
  const ipcRenderer = {
    invoke: async (channel, ...input) => {
      const answer = await window.standInInvoke(channel, encode(input))
      if (answer.error) throw new Error(answer.error)
      return decode(answer.value)
    },
    on: (channel, listener) => {
      listeners.set(channel, heard(channel).add(listener))
      return ipcRenderer
    },
    off: (channel, listener) => {
      heard(channel).delete(listener)
      return ipcRenderer
    },
  }
  // What crosses the bridge is cloned, and classes do not survive it.
  const crossing = (value) => (value instanceof File || Array.isArray(value) ? value : structuredClone(value))
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      const exposed = Object.entries(api).map(([key, work]) => [
        key,
        (...input) => {
          const answer = work(...input.map((part) => (typeof part === 'function' ? part : crossing(part))))
          return answer instanceof Promise ? answer.then((value) => structuredClone(value)) : answer
        },
      ])
      Object.defineProperty(window, name, { value: Object.freeze(Object.fromEntries(exposed)) })
    },
  }
  const webUtils = { getPathForFile: () => '' }
  window.qunpuStandIn = {
    dispatch: (channel, value) => {
      for (const listener of heard(channel)) listener({ ports: [] }, decode(value))
    },
    openPort: (channel, id) => {
      const { port1, port2 } = new MessageChannel()
      ports.set(id, port2)
      port2.onmessage = ({ data }) => window.standInPort(id, 'message', encode(data))
      port2.addEventListener('close', () => window.standInPort(id, 'close', null))
      for (const listener of heard(channel)) listener({ ports: [port1] }, null)
    },
    deliver: (id, value) => ports.get(id)?.postMessage(decode(value)),
    closePort: (id) => {
      ports.get(id)?.close()
      ports.delete(id)
    },
  }
  const electron = { contextBridge, ipcRenderer, webUtils }
  // biome-ignore lint/correctness/noUnusedVariables: the preload calls it
  const require = (id) => {
    if (id === 'electron') return electron
    throw new Error(`module not found: ${id}`)
  }
  THE_PRELOAD
})()

import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt, root } from '#electron/cli/ensure-built.mjs'
import { filesBelow, textOf } from '#tests/support/sources.ts'

beforeAll(() => ensureBuilt({ quiet: true }), 180_000)

/** Addresses inside libraries that are names or texts of errors; nothing is ever fetched from them. */
const INERT = [
  /^https?:\/\/www\.w3\.org\//,
  /^https?:\/\/json-schema\.org\//,
  /^https:\/\/react\.dev\/errors\//,
  /^https:\/\/redux(-toolkit)?\.js\.org\/Errors/,
  /^https:\/\/bit\.ly\/3cXEKWf/,
  // The base of relative paths in frames of oRPC; never resolved by a name server.
  /^http:\/\/orpc\b/,
]

const out = (path: string) => join(root, 'out', path).replaceAll('\\', '/')

describe('what is built', () => {
  it('has a preload that is one file and asks for nothing but electron', () => {
    expect(filesBelow(out('preload'), ['.cjs', '.js', '.mjs'])).toEqual([out('preload/index.cjs')])
    const asked = [...textOf(out('preload/index.cjs')).matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(asked)]).toEqual(['electron'])
  })

  it('has a renderer that names no address to fetch from', () => {
    const files = filesBelow(out('renderer'), ['.js', '.css', '.html'])
    expect(files.length).toBeGreaterThan(10)
    const strange = files.flatMap((file) =>
      [...textOf(file).matchAll(/(?:https?|wss?):\/\/[a-zA-Z0-9][a-zA-Z0-9._~%/?#=&-]*/g)]
        .map(([address]) => address)
        .filter((address) => !INERT.some((known) => known.test(address)))
        .map((address) => `${file.slice(root.length)} ${address}`),
    )
    expect(strange).toEqual([])
  })

  it('loads its scripts by relative paths, minified, with the heavy screens apart', () => {
    const page = textOf(out('renderer/index.html'))
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, path]) => path?.startsWith('./'))).toBe(
      true,
    )
    const scripts = filesBelow(out('renderer'), ['.js'])
    for (const script of scripts) {
      const text = textOf(script)
      if (text.length > 20_000) expect(text.length / text.split('\n').length, script).toBeGreaterThan(150)
    }
    const first = scripts.find((script) => page.includes(script.split('/').at(-1) ?? ''))
    expect(first && /recharts/.test(textOf(first))).toBe(false)
    expect(scripts.some((script) => /reports-view/.test(script))).toBe(true)
  })
})

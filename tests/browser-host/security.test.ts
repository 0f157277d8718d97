import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ensureBuilt } from '#electron/cli/ensure-built.mjs'
import { makeDataDir, type RunningHost, removeDataDir, runHost } from '#tests/support/browser/run-host.ts'

type Answer = { status: number; headers: Record<string, unknown>; body: string }
let host: RunningHost
let cookie = ''

/** Sends exactly what is given: no normalised path, any Host header. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { hostname, port } = new URL(host.origin)
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      path,
      method: options.method ?? 'GET',
      headers: options.headers ?? {},
    })
    sent.on('response', (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end(options.body)
  })
}

function openSocket(headers: Record<string, string>, path = '/rpc'): Promise<'open' | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(host.origin.replace('http', 'ws') + path, { headers })
    socket.on('open', () => {
      resolve('open')
      socket.close()
    })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => {})
  })
}

beforeAll(async () => {
  ensureBuilt({ quiet: true })
  host = await runHost({ dataDir: makeDataDir() })
  const { pathname, search } = new URL(host.entry)
  const entered = await send(pathname + search)
  cookie = String((entered.headers['set-cookie'] as string[])[0]).split(';')[0] ?? ''
}, 120_000)
afterAll(async () => {
  await host.stop()
  removeDataDir(host.dataDir)
})

describe('a request', () => {
  it('with the cookie gets the page with its policy', async () => {
    const { status, headers, body } = await send('/', { headers: { cookie } })
    expect(status).toBe(200)
    expect(body).toContain('id="root"')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('without the cookie gets nothing, neither page nor data', async () => {
    for (const path of ['/', '/index.html', '/host/facts', '/host/preferences', '/host/events'])
      expect(await send(path), path).toMatchObject({ status: 403 })
  })

  it('under a rebound name gets nothing', async () => {
    const answer = await send('/host/facts', {
      headers: { cookie, host: `qunpu.evil.example:${new URL(host.origin).port}` },
    })
    expect(answer).toMatchObject({ status: 403 })
    expect(answer.body).toContain('wrong-host')
  })

  it('from another site gets nothing, and changes nothing', async () => {
    const change = {
      method: 'PUT',
      headers: { cookie, origin: 'http://evil.example' },
      body: '{"language":"en"}',
    }
    expect(await send('/host/preferences', change)).toMatchObject({ status: 403 })
    expect(await send('/host/preferences', { ...change, headers: { cookie } })).toMatchObject({ status: 403 })
    const { body } = await send('/host/preferences', { headers: { cookie } })
    expect(JSON.parse(body)).toMatchObject({ language: 'system' })
  })

  it('cannot leave the folder of the page by any spelling', async () => {
    const spellings = [
      '/../main/backend.cjs',
      '/..%2fmain/backend.cjs',
      '/%2e%2e/main/backend.cjs',
      '/.%2e/main/backend.cjs',
      '/..%5cmain%5cbackend.cjs',
      '/..\\main\\backend.cjs',
      '/assets/../../main/backend.cjs',
      '/assets/%2e%2e/%2e%2e/main/backend.cjs',
      '//etc/passwd',
      '/%2fetc/passwd',
      '/index.html%00',
      '/%zz',
    ]
    for (const spelling of spellings) {
      const { status, body } = await send(spelling, { headers: { cookie } })
      expect([400, 403, 404], spelling).toContain(status)
      expect(body, spelling).not.toMatch(/require\(|root:/)
    }
  })

  it('with an address that is none is turned away, and the host lives on', async () => {
    expect(await send('http://[', { headers: { cookie } })).toMatchObject({ status: 403 })
    expect(await send('/?token=%E0%A4%A', {})).toMatchObject({ status: 403 })
    expect(await send('/', { headers: { cookie } })).toMatchObject({ status: 200 })
  })

  it('that does not fit is refused with a name', async () => {
    const headers = { cookie, origin: host.origin }
    const refused = await send('/host/preferences', { method: 'PUT', headers, body: '{"language":"tlh"}' })
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'INPUT_REJECTED' } })
    expect(await send('/host/nothing', { method: 'POST', headers })).toMatchObject({ status: 422 })
  })
})

describe('an upgrade', () => {
  it('needs the cookie and our own origin', async () => {
    expect(await openSocket({ cookie, origin: host.origin })).toBe('open')
    expect(await openSocket({ origin: host.origin })).toBe(403)
    expect(await openSocket({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await openSocket({ cookie })).toBe(403)
    expect(await openSocket({ cookie, origin: host.origin, host: 'evil.example' })).toBe(403)
    expect(await openSocket({ cookie, origin: host.origin }, '/host/events')).toBe(403)
  })
})

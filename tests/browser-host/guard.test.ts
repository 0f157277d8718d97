import { describe, expect, it } from 'vitest'
import { Guard } from '#electron/browser-host/guard.ts'

const PORT = 41234
const guard = new Guard(PORT)
const host = `127.0.0.1:${PORT}`
const cookie = guard.cookie.split(';')[0] ?? ''
const read = { method: 'GET', url: '/host/facts' }

describe('the guard', () => {
  it('lets in our page with its cookie', () => {
    expect(guard.judge({ ...read, headers: { host, cookie } })).toBe('ok')
    expect(guard.judge({ ...read, headers: { host, cookie: `other=1; ${cookie}; more=2` } })).toBe('ok')
    const post = { method: 'POST', url: '/host/open' }
    expect(guard.judge({ ...post, headers: { host, cookie, origin: guard.origin } })).toBe('ok')
  })

  it.each([
    'evil.example',
    `localhost:${PORT}`,
    '127.0.0.1',
    `127.0.0.1:${PORT + 1}`,
    `127.0.0.1.evil.example:${PORT}`,
    undefined,
  ])('refuses the Host %s, as a rebound name would bring', (name) => {
    expect(guard.judge({ ...read, headers: { ...(name ? { host: name } : {}), cookie } })).toBe('wrong-host')
  })

  it.each([
    'http://evil.example',
    'null',
    `https://${host}`,
    `http://127.0.0.1:${PORT + 1}`,
    `http://localhost:${PORT}`,
  ])('refuses the Origin %s even with the cookie', (origin) => {
    expect(guard.judge({ ...read, headers: { host, cookie, origin } })).toBe('wrong-origin')
  })

  it('asks an Origin of every request that is not a plain read, and of every upgrade', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(guard.judge({ method, url: '/x', headers: { host, cookie } })).toBe('wrong-origin')
    expect(guard.judge({ method: 'GET', url: '/rpc', headers: { host, cookie, upgrade: 'websocket' } })).toBe(
      'wrong-origin',
    )
  })

  it('refuses a request that another site caused, by what the browser says of it', () => {
    for (const site of ['cross-site', 'same-site'])
      expect(guard.judge({ ...read, headers: { host, cookie, 'sec-fetch-site': site } })).toBe('wrong-origin')
  })

  it('refuses a missing, foreign, cut or lengthened cookie', () => {
    for (const bad of [
      undefined,
      '',
      'qunpu=1',
      cookie.slice(0, -1),
      `${cookie}x`,
      new Guard(PORT).cookie.split(';')[0],
    ])
      expect(guard.judge({ ...read, headers: { host, ...(bad === undefined ? {} : { cookie: bad }) } })).toBe(
        'no-session',
      )
  })

  it('takes the token once for the cookie, at the entry only', () => {
    const query = new URL(guard.entry).search
    expect(guard.judge({ method: 'GET', url: `/${query}`, headers: { host } })).toBe('enter')
    expect(guard.judge({ method: 'GET', url: `/host/facts${query}`, headers: { host } })).toBe('no-session')
    expect(guard.judge({ method: 'GET', url: '/?token=guess', headers: { host } })).toBe('no-session')
    expect(guard.judge({ method: 'GET', url: `/${query}`, headers: { host: 'evil.example' } })).toBe(
      'wrong-host',
    )
    expect(guard.cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(guard.cookie).not.toContain(query.replace('?token=', ''))
  })
})

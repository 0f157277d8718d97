import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path, { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerStatic, resolveStaticFile } from '#electron/host/static-files.ts'

const ESCAPES = [
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/.%2e/.%2E/etc/passwd',
  '/..\\..\\windows\\win.ini',
  '/..%5c..%5cwindows%5cwin.ini',
  '/assets/../../outside.txt',
  '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
  '//server/share/outside.txt',
  '/%2fserver/share/outside.txt',
  '/C:/Windows/win.ini',
  '/c%3a%5cWindows%5cwin.ini',
  '/index.html%00.txt',
  '/%zz',
  '/%c0%ae%c0%ae/outside.txt',
  'index.html',
  '',
]
const FLAVOURS = [
  { name: 'posix', flavour: path.posix, root: '/opt/群圃 1/out/renderer' },
  { name: 'win32', flavour: path.win32, root: 'C:\\Users\\张三\\Qunpu\\out\\renderer' },
]

describe.each(FLAVOURS)('on $name paths', ({ flavour, root }) => {
  it.each(ESCAPES)('finds no file for %j', (spelling) => {
    expect(resolveStaticFile(root, spelling, flavour)).toBeNull()
  })

  it('finds what lies below the root, and index.html for a folder', () => {
    expect(resolveStaticFile(root, '/assets/a%20b.js', flavour)).toBe(flavour.join(root, 'assets', 'a b.js'))
    expect(resolveStaticFile(root, '/', flavour)).toBe(flavour.join(root, 'index.html'))
    expect(resolveStaticFile(root, '/%252e%252e/x.js', flavour)).toBe(flavour.join(root, '%2e%2e', 'x.js'))
  })

  it('never leaves the root, whatever the pieces are', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5C',
      'a',
      ':',
      '%00',
      '?',
      'C:',
      '~',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolveStaticFile(root, `/${pieces.join('')}`, flavour)
        return file === null || file.startsWith(root + flavour.sep)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an answer', () => {
  let dir = ''
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'qunpu-static-'))
    mkdirSync(join(dir, 'site'))
    writeFileSync(join(dir, 'site', 'index.html'), '<!doctype html>')
    writeFileSync(join(dir, 'site', 'app.js'), 'export {}')
    writeFileSync(join(dir, 'site', 'app.js.map'), '{}')
    writeFileSync(join(dir, 'outside.txt'), 'secret')
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  it('calls scripts scripts whatever the machine thinks, and carries the policy', async () => {
    const { status, headers, body } = await answerStatic(join(dir, 'site'), '/app.js')
    expect(status).toBe(200)
    expect(headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(headers['Content-Security-Policy']).toContain("script-src 'self';")
    expect(headers['Content-Security-Policy']).not.toContain('unsafe-eval')
    expect(Buffer.from(body).toString()).toBe('export {}')
  })

  it.each(['/missing.js', '/', '/app.js.map', '/../outside.txt', '/site'])(
    'for %s is 404 unless it is ours',
    async (address) => {
      const { status } = await answerStatic(join(dir, 'site'), address)
      expect(status).toBe(address === '/' ? 200 : 404)
    },
  )
})

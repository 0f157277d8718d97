import { expect, it } from 'vitest'
import { findBrowser } from '#electron/browser-host/find-browser.ts'
import { openCommand, showCommand } from '#electron/browser-host/open-with-system.ts'

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

it('finds Chrome before Edge on Windows, in any of the usual folders', () => {
  const chrome = 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
  const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
  const machine = { platform: 'win32', env, home: 'C:\\Users\\张三' } as const
  expect(findBrowser({ ...machine, isFile: only(chrome, edge) })).toBe(chrome)
  expect(findBrowser({ ...machine, isFile: only(edge) })).toBe(edge)
  expect(findBrowser({ ...machine, isFile: only() })).toBeNull()
})

it('finds an app of macOS, of this user too, and a program on the path of Linux', () => {
  const app = '/Users/lin/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  expect(findBrowser({ platform: 'darwin', env: {}, home: '/Users/lin', isFile: only(app) })).toBe(app)
  const linux = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, home: '/home/lin' } as const
  expect(findBrowser({ ...linux, isFile: only('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
  expect(findBrowser({ ...linux, isFile: only('/snap/bin/chromium') })).toBe('/snap/bin/chromium')
})

it('takes the one that is named, when it is there', () => {
  const machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin', QUNPU_BROWSER: '/opt/chrome' },
    home: '/',
  } as const
  expect(findBrowser({ ...machine, isFile: only('/opt/chrome', '/usr/bin/chromium') })).toBe('/opt/chrome')
  expect(findBrowser({ ...machine, isFile: only('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
})

it('opens folders and addresses by program and arguments, never through a shell', () => {
  const folder = 'C:\\Users\\张 三\\Qunpu & Co'
  expect(openCommand(folder, 'win32')).toEqual(['explorer.exe', folder])
  expect(openCommand('/Users/lin/Application Support', 'darwin')).toEqual([
    'open',
    '/Users/lin/Application Support',
  ])
  expect(openCommand('http://127.0.0.1:1/', 'linux')).toEqual(['xdg-open', 'http://127.0.0.1:1/'])
})

it('points at a file where the file manager can, and else opens its folder', () => {
  expect(showCommand('D:\\海报 & 文案\\秋.png', 'win32')).toEqual([
    'explorer.exe',
    '/select,D:\\海报 & 文案\\秋.png',
  ])
  expect(showCommand('/Users/lin/秋 海报.png', 'darwin')).toEqual(['open', '-R', '/Users/lin/秋 海报.png'])
  expect(showCommand('/home/lin/海报/秋.png', 'linux')).toEqual(['xdg-open', '/home/lin/海报'])
})

import { describe, expect, it } from 'vitest'
import { isAppUrl, isLocalRequest } from '#electron/main/app-url.ts'
import { CrashPolicy } from '#electron/main/crashes.ts'
import { loginItemFor, startsHidden } from '#electron/main/login-item.ts'
import { QuitFlow } from '#electron/main/quit.ts'
import { chooseLocale } from '#electron/main/words.ts'

describe('an address of ours', () => {
  it('is app://bundle and nothing that looks like it', () => {
    expect(isAppUrl('app://bundle/index.html#/today')).toBe(true)
    for (const other of [
      'app://bundle.evil/index.html',
      'app://evil/index.html',
      'https://bundle/index.html',
      'file:///bundle/index.html',
      'app:bundle',
      'about:blank',
      '',
    ])
      expect(isAppUrl(other), other).toBe(false)
  })

  it('never leads a request off the machine', () => {
    for (const local of ['app://bundle/a.js', 'blob:app://bundle/1', 'data:image/png;base64,AA'])
      expect(isLocalRequest(local), local).toBe(true)
    for (const remote of [
      'https://a.example',
      'http://127.0.0.1',
      'ws://a',
      'file:///etc/passwd',
      'ftp://a',
      'apps://x',
    ])
      expect(isLocalRequest(remote), remote).toBe(false)
  })
})

describe('opening at login', () => {
  it('is asked of Windows and macOS for the installed app only', () => {
    expect(loginItemFor(true, { platform: 'win32', isPackaged: true })).toEqual({
      openAtLogin: true,
      args: ['--hidden'],
    })
    expect(loginItemFor(false, { platform: 'darwin', isPackaged: true })).toMatchObject({
      openAtLogin: false,
    })
    expect(loginItemFor(true, { platform: 'linux', isPackaged: true })).toBeNull()
    expect(loginItemFor(true, { platform: 'win32', isPackaged: false })).toBeNull()
  })

  it('keeps the window away only when the tray can fetch it', () => {
    const byWindows = { argv: ['Qunpu.exe', '--hidden'], wasOpenedAtLogin: false }
    const byMac = { argv: ['Qunpu'], wasOpenedAtLogin: true }
    expect(startsHidden({ ...byWindows, hasTray: true })).toBe(true)
    expect(startsHidden({ ...byMac, hasTray: true })).toBe(true)
    expect(startsHidden({ ...byWindows, hasTray: false })).toBe(false)
    expect(startsHidden({ argv: ['Qunpu'], wasOpenedAtLogin: false, hasTray: true })).toBe(false)
  })
})

describe('the way out', () => {
  const tray = { closeToTray: true, hasTray: true }

  it('hides the window when the operator wants that and the tray is there', () => {
    const flow = new QuitFlow(async () => {})
    expect(flow.onWindowClose(tray)).toBe('hide')
    expect(flow.onWindowClose({ closeToTray: true, hasTray: false })).toBe('close')
    expect(flow.onWindowClose({ closeToTray: false, hasTray: true })).toBe('close')
  })

  it('is never barred by the tray once someone quits', () => {
    const flow = new QuitFlow(async () => {})
    flow.begin()
    expect(flow.onWindowClose(tray)).toBe('close')
    expect(flow.onAllWindowsClosed({ platform: 'darwin', ...tray })).toBe(true)
  })

  it('follows the last window except on macOS and with the tray', () => {
    const flow = new QuitFlow(async () => {})
    expect(flow.onAllWindowsClosed({ platform: 'win32', closeToTray: false, hasTray: false })).toBe(true)
    expect(flow.onAllWindowsClosed({ platform: 'darwin', closeToTray: false, hasTray: false })).toBe(false)
    expect(flow.onAllWindowsClosed({ platform: 'linux', ...tray })).toBe(false)
  })

  it('shuts the backend down once, however often it is asked', async () => {
    let shutdowns = 0
    const flow = new QuitFlow(async () => {
      shutdowns += 1
    })
    await Promise.all([flow.end(), flow.end()])
    await flow.end()
    expect(shutdowns).toBe(1)
  })
})

describe('a crash', () => {
  it('of the page loads it again, and asks when it happens again within a minute', () => {
    let now = 0
    const policy = new CrashPolicy(() => now)
    expect(policy.onPageGone('clean-exit')).toBe('ignore')
    expect(policy.onPageGone('crashed')).toBe('reload')
    now += 59_000
    expect(policy.onPageGone('oom')).toBe('ask')
    now += 60_000
    expect(policy.onPageGone('crashed')).toBe('reload')
  })

  it('of the graphics process turns it off the third time', () => {
    const policy = new CrashPolicy(() => 0)
    const answers = ['crashed', 'crashed', 'killed', 'crashed', 'crashed'].map((reason) =>
      policy.onChildGone('GPU', reason),
    )
    expect(answers).toEqual(['ignore', 'ignore', 'ignore', 'disable-gpu', 'ignore'])
    expect(policy.onChildGone('Utility', 'crashed')).toBe('ignore')
  })
})

it('speaks Chinese when the system wants Chinese first, unless the operator chose', () => {
  expect(chooseLocale('system', ['zh-Hans-CN', 'en-US'])).toBe('zh-CN')
  expect(chooseLocale('system', ['en-US', 'zh-CN'])).toBe('en')
  expect(chooseLocale('system', [])).toBe('en')
  expect(chooseLocale('en', ['zh-CN'])).toBe('en')
})

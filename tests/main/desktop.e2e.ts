import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import Database from 'better-sqlite3'
import type { DesktopBridge } from '#shared/desktop-bridge.ts'
import { clientThrough } from '#tests/support/standin/client-through.ts'
import { Desktop } from '#tests/support/standin/desktop.ts'

type Bridged = { qunpu: DesktopBridge }

const test = base.extend<{ dataDir: string; desktop: Desktop }>({
  dataDir: async ({ browserName: _ }, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'qunpu-桌面 '))
    await use(dir)
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
  },
  desktop: async ({ dataDir }, use) => {
    const desktop = await Desktop.launch({ dataDir })
    await use(desktop)
    await desktop.dispose()
  },
})

const names = (desktop: Desktop) => desktop.calls.map((call) => call.name)

test('starts in the order that Electron asks for', async ({ desktop }) => {
  await desktop.page()
  const order = names(desktop)
  const before = order.slice(0, order.indexOf('ready'))
  expect(before).toEqual([
    'app.setPath',
    'app.setPath',
    'app.setAppLogsPath',
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'schemes',
    'crashReporter.start',
    'app.requestSingleInstanceLock',
  ])
  expect(order.indexOf('defaultSession.protocol.handle')).toBeLessThan(order.indexOf('new BrowserWindow'))
  expect(desktop.calls.find((call) => call.name === 'new BrowserWindow')?.input).toMatchObject({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  expect(desktop.calls.find((call) => call.name === 'crashReporter.start')?.input).toEqual({
    uploadToServer: false,
  })
})

test('shows the first screen over the port', async ({ desktop }) => {
  const page = await desktop.page()
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page.getByText('从零开始')).toBeVisible()
})

test('writes and reads over the port, and folds everything into one file when it quits', async ({
  desktop,
  dataDir,
}) => {
  const client = await clientThrough(await desktop.page())
  await client.groups.create({ name: '读书会', platform: 'wechat', capacity: 200, kind: 'interest' })
  expect((await client.groups.list({})).map((group) => group.name)).toEqual(['读书会'])
  expect(await desktop.quit()).toBe(0)
  expect(readdirSync(join(dataDir, 'data')).sort()).toEqual(['main.db', 'owner.lock', 'search.db'])
  const file = new Database(join(dataDir, 'data', 'main.db'), { readonly: true })
  expect(file.prepare('SELECT name FROM groups').pluck().all()).toEqual(['读书会'])
  file.close()
})

test('answers the page, keeps preferences over a restart, and follows them at once', async ({
  desktop,
  dataDir,
}) => {
  const page = await desktop.page()
  const loaded = await page.evaluate(async () => {
    const { qunpu } = window as unknown as Bridged
    await qunpu.savePreferences({ language: 'en', closeToTray: true })
    return qunpu.loadPreferences()
  })
  expect(loaded).toMatchObject({ ok: true, value: { language: 'en', closeToTray: true, theme: 'system' } })
  expect(await desktop.untilCalled('new Tray')).toMatch(/assets.build.tray.tray\.png$/)
  expect(JSON.stringify(await desktop.untilCalled('tray.setContextMenu'))).toContain('Quit Qunpu')
  expect(JSON.stringify(await desktop.untilCalled('Menu.setApplicationMenu'))).toContain(
    'Paste as Plain Text',
  )
  await desktop.quit()
  const settings = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as object
  expect(settings).toMatchObject({ preferences: { language: 'en' }, machine: { window: { width: 1280 } } })
})

test('refuses what does not fit, by name', async ({ desktop }) => {
  const page = await desktop.page()
  const answers = await page.evaluate(async () => {
    const { qunpu } = window as unknown as { qunpu: Record<string, (input: unknown) => Promise<unknown>> }
    return Promise.all([
      qunpu.savePreferences?.({ language: 'tlh' }),
      qunpu.openPath?.('../..'),
      qunpu.showFile?.(''),
      qunpu.setBadge?.(-1),
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_REJECTED' } })
})

test('saves a file where the dialog says, and hands chosen files over by token only', async ({
  desktop,
  dataDir,
}) => {
  const page = await desktop.page()
  const target = join(dataDir, '周报 3 月')
  desktop.do({ kind: 'answer', name: 'showSaveDialog', value: { canceled: false, filePath: target } })
  const saved = await page.evaluate(() =>
    (window as unknown as Bridged).qunpu.saveFile({
      name: '周报: 3/10.html',
      mime: 'text/html',
      bytes: new TextEncoder().encode('<h1>周报</h1>'),
    }),
  )
  expect(saved).toEqual({ ok: true, value: { name: '周报 3 月.html' } })
  expect(readFileSync(`${target}.html`, 'utf8')).toBe('<h1>周报</h1>')
  expect(await desktop.untilCalled('dialog.showSaveDialog')).toMatchObject({
    defaultPath: expect.stringMatching(/周报 3 10\.html$/),
  })

  desktop.do({
    kind: 'answer',
    name: 'showOpenDialog',
    value: { canceled: false, filePaths: [`${target}.html`] },
  })
  const picked = await page.evaluate(() =>
    (window as unknown as Bridged).qunpu.pickFiles({ extensions: ['html'], multiple: false }),
  )
  expect(picked).toMatchObject({ ok: true, value: [{ name: '周报 3 月.html', size: 15 }] })
  expect(JSON.stringify(picked)).not.toContain(dataDir)
  expect(await desktop.untilCalled('dialog.showOpenDialog')).toMatchObject({ defaultPath: dataDir })
})

test('prints A4 and pictures a whole page, without letting it reach anything', async ({ desktop }) => {
  const page = await desktop.page()
  const { pdf, png } = await page.evaluate(async () => {
    const { qunpu } = window as unknown as Bridged
    const html =
      '<body style="margin:0"><img src="https://tracker.example/x.png"><h1>周报</h1><div style="height:3000px"></div></body>'
    const [printed, pictured] = [
      await qunpu.printToPdf(html),
      await qunpu.capturePng(html, { width: 720, height: 400 }),
    ]
    if (!printed.ok || !pictured.ok) throw new Error(JSON.stringify([printed, pictured]))
    const view = new DataView(pictured.value.buffer, pictured.value.byteOffset)
    return {
      pdf: new TextDecoder('latin1').decode(printed.value.subarray(0, 5)),
      png: { width: view.getUint32(16), height: view.getUint32(20) },
    }
  })
  expect(pdf).toBe('%PDF-')
  expect(png.width).toBe(720)
  expect(png.height).toBeGreaterThan(3000)
  expect(desktop.calls.filter((call) => call.name === 'request-cancelled').map((call) => call.input)).toEqual(
    [],
  )
})

test('stays where it is: no other address, no window, no request to the network', async ({ desktop }) => {
  const page = await desktop.page()
  const place = new URL(page.url()).pathname
  const reached = await page.evaluate(async () => {
    const fetched = await fetch('https://evil.example/x').then(
      () => 'reached',
      () => 'refused',
    )
    window.open('https://evil.example/popup')
    location.href = 'https://evil.example/'
    return fetched
  })
  expect(reached).toBe('refused')
  expect(await desktop.untilCalled('will-navigate')).toEqual({
    address: 'https://evil.example/',
    isPrevented: true,
  })
  expect(await desktop.untilCalled('popup')).toBe('deny')
  expect(new URL(page.url())).toMatchObject({
    protocol: 'https:',
    host: 'bundle.app.standin.invalid',
    pathname: place,
  })
})

test('a second start brings the first window to the front and ends', async ({ desktop, dataDir }) => {
  await desktop.page()
  const second = await Desktop.launch({ dataDir })
  expect(await second.exit()).toBe(0)
  expect(names(second)).not.toContain('new BrowserWindow')
  await desktop.untilCalled('window.focus')
  expect(await desktop.quit()).toBe(0)
})

test('closes into the tray when told so, comes back by its menu, and can still be quit', async ({
  desktop,
}) => {
  const page = await desktop.page()
  await page.evaluate(() =>
    (window as unknown as Bridged).qunpu.savePreferences({ closeToTray: true, language: 'zh-CN' }),
  )
  await desktop.untilCalled('new Tray')
  desktop.do({ kind: 'close-window' })
  await desktop.untilCalled('window.hide')
  expect(await desktop.untilCalled('notification.show')).toMatchObject({ title: '群圃仍在运行' })
  desktop.do({ kind: 'click', menu: 'tray', label: '打开群圃' })
  await desktop.untilCalled('window.focus')
  desktop.do({ kind: 'click', menu: 'tray', label: '退出群圃' })
  expect(await desktop.exit()).toBe(0)
})

test('closing the window ends the app when there is no tray', async ({ desktop }) => {
  await desktop.page()
  desktop.do({ kind: 'close-window' })
  expect(await desktop.exit()).toBe(0)
})

test('a clicked notice leads the page to its place', async ({ desktop }) => {
  const page = await desktop.page()
  const route = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        ;(window as unknown as Bridged).qunpu.onNavigate(resolve)
      }),
  )
  await page.evaluate(() =>
    (window as unknown as Bridged).qunpu.notify({
      id: 'n1',
      title: '该跟进了',
      body: '林夏',
      route: '/today?followUp=1',
    }),
  )
  await desktop.untilCalled('notification.show')
  desktop.do({ kind: 'emit', target: 'n1', event: 'click' })
  expect(await route).toBe('/today?followUp=1')
})

test('starts with torn settings, and sets them aside', async ({ dataDir }) => {
  writeFileSync(join(dataDir, 'settings.json'), '{"preferences": {"lang')
  const desktop = await Desktop.launch({ dataDir })
  const page = await desktop.page()
  await expect(page.locator('#root')).not.toBeEmpty()
  await desktop.quit()
  expect(readdirSync(dataDir).filter((name) => name.startsWith('settings.corrupt-'))).toHaveLength(1)
  expect(existsSync(join(dataDir, 'settings.json'))).toBe(true)
})

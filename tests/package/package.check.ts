import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { makeDataDir, removeDataDir, root } from '#tests/support/browser/run-host.ts'
import { clientThrough } from '#tests/support/standin/client-through.ts'
import { Desktop } from '#tests/support/standin/desktop.ts'
import { makeStubDist, type Target } from './stub-dist.ts'

const TARGETS: (Target & { app: string; resources: string; program: string })[] = [
  {
    platform: 'linux',
    arch: 'x64',
    flags: ['--linux', '--x64'],
    app: 'linux-unpacked',
    resources: 'resources',
    program: 'Qunpu',
  },
  {
    platform: 'win32',
    arch: 'x64',
    flags: ['--win', '--x64'],
    app: 'win-unpacked',
    resources: 'resources',
    program: 'Qunpu.exe',
  },
  {
    platform: 'darwin',
    arch: 'arm64',
    flags: ['--mac', '--arm64'],
    app: 'mac-arm64',
    resources: 'Qunpu.app/Contents/Resources',
    program: 'Qunpu.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
  },
]

test.describe.configure({ mode: 'serial' })
let work = ''
test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'qunpu-package-'))
})
test.afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 3 }))

/** Packs for one platform from a distribution in which nothing runs, as the real one cannot be fetched everywhere. */
function pack({ platform, arch, flags }: Target): string {
  const dist = join(work, `dist-${platform}`)
  const output = join(work, `release-${platform}`)
  makeStubDist(dist, platform, root)
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const config = [
    `-c.electronDist=${dist}`,
    `-c.directories.output=${output}`,
    '-c.mac.identity=null',
    '-c.mac.notarize=false',
  ]
  const ran = spawnSync(process.execPath, [cli, ...flags, '--dir', ...config, '--publish', 'never'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(ran.status, `${platform}-${arch}: ${ran.stdout}${ran.stderr}`).toBe(0)
  return output
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, name)).isFile(),
  )
}

for (const target of TARGETS) {
  const { platform, arch, app, resources, program } = target
  test(`the package for ${platform}-${arch} holds what runs and nothing else`, async () => {
    const output = join(pack(target), app)
    const resourcesDir = join(output, resources)
    const archive = join(resourcesDir, 'app.asar')
    const packed = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))

    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.cjs',
        '/out/main/backend.cjs',
        '/out/main/indexer.cjs',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
      ]),
    )
    const tops = new Set(packed.map((name) => name.split('/')[1]))
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json'])
    const modules = new Set(packed.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []))
    expect([...modules]).toEqual(['better-sqlite3'])
    const unwanted =
      /\.(map|ts|tsx|env|c|h|cpp|gyp|log|db)$|\/\.env|\/(tests|deps|src)\/|browser-host|call\.cjs/
    expect(packed.filter((name) => unwanted.test(name))).toEqual([])

    const native = packed.filter((name) => name.endsWith('.node'))
    expect(native).toEqual([`/node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`])
    expect(filesBelow(`${archive}.unpacked`).map((name) => name.replaceAll('\\', '/'))).toEqual([
      native[0]?.slice(1),
    ])

    const shown = JSON.parse(extractFile(archive, 'package.json').toString()) as {
      main: string
      productName?: string
    }
    expect(packed).toContain(shown.main.replace('./', '/'))
    expect(shown.productName).toBeUndefined()
    const page = extractFile(archive, 'out/renderer/index.html').toString()
    expect(
      [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
        .map((match) => match[1])
        .filter((to) => !to?.startsWith('./')),
    ).toEqual([])
    expect(readdirSync(join(resourcesDir, 'tray')).sort()).toEqual([
      'badge.png',
      'tray.ico',
      'tray.png',
      'trayTemplate.png',
      'trayTemplate@2x.png',
    ])
  })

  test(`the package for ${platform}-${arch} has its fuses set`, async () => {
    const wire = await getCurrentFuseWire(join(work, `release-${platform}`, app, program))
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      fileProtocol: false,
    })
  })
}

test('what was packed runs as installed: the page, a write and a read, the tray, and the end', async () => {
  const resourcesDir = join(work, 'release-linux', 'linux-unpacked', 'resources')
  const appDir = join(work, 'extracted')
  extractAll(join(resourcesDir, 'app.asar'), appDir)
  const dataDir = makeDataDir()
  const desktop = await Desktop.launch({ dataDir, packed: { appDir, resourcesDir } })
  const page = await desktop.page()
  await expect(page.locator('#root')).not.toBeEmpty()
  const client = await clientThrough(page)
  await client.groups.create({ name: '读书会', platform: 'wechat', capacity: 200, kind: 'interest' })
  expect(await client.groups.list({})).toHaveLength(1)
  await page.evaluate(() => {
    const { qunpu } = window as unknown as { qunpu: { savePreferences(change: object): Promise<unknown> } }
    return qunpu.savePreferences({ closeToTray: true })
  })
  const icon = await desktop.untilCalled('new Tray')
  expect(existsSync(String(icon)), String(icon)).toBe(true)
  expect(await desktop.untilCalled('new BrowserWindow')).toMatchObject({
    webPreferences: { devTools: false },
  })
  expect(JSON.stringify(await desktop.untilCalled('Menu.setApplicationMenu'))).not.toMatch(
    /reload|toggleDevTools/,
  )
  expect(await desktop.quit()).toBe(0)
  expect(existsSync(join(dataDir, 'Qunpu', 'data', 'main.db'))).toBe(true)
  removeDataDir(dataDir)
})

test('names and ids stand where the systems look for them', () => {
  const info = readFileSync(
    join(work, 'release-darwin', 'mac-arm64', 'Qunpu.app', 'Contents', 'Info.plist'),
    'utf8',
  )
  expect(info).toMatch(/<key>CFBundleIdentifier<\/key>\s*<string>cn\.qunpu\.desktop<\/string>/)
  expect(info).toMatch(/<key>CFBundleName<\/key>\s*<string>群圃<\/string>/)
  expect(info).toMatch(/<key>LSMinimumSystemVersion<\/key>\s*<string>13\.0<\/string>/)
  expect(info).toContain('ElectronAsarIntegrity')
  const helpers = readdirSync(
    join(work, 'release-darwin', 'mac-arm64', 'Qunpu.app', 'Contents', 'Frameworks'),
  )
  expect(helpers).toContain('群圃 Helper (Renderer).app')
  const locales = readdirSync(join(work, 'release-win32', 'win-unpacked', 'locales')).sort()
  expect(locales).toEqual(['en-US.pak', 'zh-CN.pak'])
})

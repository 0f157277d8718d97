import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Target = { platform: 'linux' | 'win32' | 'darwin'; arch: 'x64' | 'arm64'; flags: string[] }

/** Where the fuses lie in an Electron binary: a sentinel, the version, the number of fuses, then a digit for each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
])
const LOCALES = ['en-US', 'zh-CN', 'de', 'fr']
const FRAMEWORK = 'Electron.app/Contents/Frameworks/Electron Framework.framework'
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)']

/** What electron-builder needs of an Electron distribution, with nothing in it that runs. */
export function makeStubDist(dir: string, platform: Target['platform'], root: string): void {
  const put = (path: string, content: string | Buffer = '', mode = 0o644) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content, { mode })
  }
  put('version', '45.4.1')
  put('LICENSE')
  put('LICENSES.chromium.html')
  if (platform === 'darwin') {
    makeMacApp(put)
    symlinkSync('Versions/A/Electron Framework', join(dir, FRAMEWORK, 'Electron Framework'))
    return
  }
  for (const locale of LOCALES) put(`locales/${locale}.pak`)
  put('resources/README')
  put('icudtl.dat')
  if (platform === 'linux') {
    put('electron', Buffer.concat([Buffer.from('\x7fELF'), FUSES]), 0o755)
    put('chrome-sandbox', '', 0o755)
    put('chrome_crashpad_handler', '', 0o755)
    return
  }
  // Icon, version and the hash of the archive are written into a real PE file; any one serves.
  const anyProgram = join(root, 'node_modules', 'electron-winstaller', 'vendor', 'Setup.exe')
  copyFileSync(anyProgram, join(dir, 'electron.exe'))
  writeFileSync(join(dir, 'electron.exe'), Buffer.concat([readFileSync(anyProgram), FUSES]))
}

function makeMacApp(put: (path: string, content?: string | Buffer, mode?: number) => void): void {
  const contents = 'Electron.app/Contents'
  const framework = `${FRAMEWORK}/Versions/A`
  put(`${contents}/Info.plist`, plist('Electron', 'com.github.Electron'))
  put(`${contents}/MacOS/Electron`, 'stub', 0o755)
  put(`${contents}/Resources/electron.icns`)
  put(`${framework}/Electron Framework`, FUSES, 0o755)
  for (const locale of ['en', 'zh_CN', 'de']) {
    put(`${contents}/Resources/${locale}.lproj/InfoPlist.strings`)
    put(`${framework}/Resources/${locale}.lproj/locale.pak`)
  }
  for (const kind of HELPERS) {
    const name = `Electron Helper${kind}`
    put(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name, 'com.github.Electron.helper'))
    put(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'stub', 0o755)
  }
}

function plist(name: string, id: string): string {
  const pairs = {
    CFBundleDisplayName: name,
    CFBundleExecutable: name,
    CFBundleIdentifier: id,
    CFBundleName: name,
  }
  const lines = Object.entries({ ...pairs, CFBundlePackageType: 'APPL' }).map(
    ([key, value]) => `<key>${key}</key><string>${value}</string>`,
  )
  const head =
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">'
  return `${head}<plist version="1.0"><dict>${lines.join('')}</dict></plist>`
}

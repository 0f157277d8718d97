import { statSync } from 'node:fs'
import nodePath from 'node:path'

type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
  isFile: (path: string) => boolean
}

const LINUX_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
  'brave-browser',
] as const
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'] as const
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const

/** Whether a path names a file that is there. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** A browser of the Chromium family on this machine, or null. `QUNPU_BROWSER` names one outright. */
export function findBrowser(machine: Machine): string | null {
  const named = machine.env.QUNPU_BROWSER
  return [...(named ? [named] : []), ...candidates(machine)].find((path) => machine.isFile(path)) ?? null
}

function candidates({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    return WINDOWS_PATHS.flatMap((parts) =>
      roots.flatMap((root) => (root ? [nodePath.win32.join(root, ...parts)] : [])),
    )
  }
  const { join } = nodePath.posix
  if (platform === 'darwin')
    return MAC_APPS.flatMap((app) =>
      ['/Applications', join(home, 'Applications')].map((dir) =>
        join(dir, `${app}.app`, 'Contents', 'MacOS', app),
      ),
    )
  const dirs = [...(env.PATH ?? '').split(':').filter(Boolean), '/snap/bin']
  return LINUX_NAMES.flatMap((name) => dirs.map((dir) => join(dir, name)))
}

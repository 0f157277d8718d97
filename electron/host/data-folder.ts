import nodePath, { type PlatformPath } from 'node:path'

type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

/** Folder of the app's own data when nobody names one: where Electron would put it, under the ASCII name Qunpu. */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  const path: PlatformPath = platform === 'win32' ? nodePath.win32 : nodePath.posix
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Qunpu')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Qunpu')
  return path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'Qunpu')
}

/** Folders of ours that a screen may ask to be shown. */
export function namedFolder(dataDir: string, which: 'data' | 'logs' | 'backups'): string {
  return which === 'data' ? dataDir : nodePath.join(dataDir, which)
}

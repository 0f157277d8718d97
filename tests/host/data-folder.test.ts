import { describe, expect, it } from 'vitest'
import { defaultDataFolder, namedFolder } from '#electron/host/data-folder.ts'

describe('the default data folder', () => {
  it('is Roaming on Windows', () => {
    const machine = {
      platform: 'win32',
      env: { APPDATA: 'C:\\Users\\张三\\AppData\\Roaming' },
      home: 'C:\\Users\\张三',
    } as const
    expect(defaultDataFolder(machine)).toBe('C:\\Users\\张三\\AppData\\Roaming\\Qunpu')
    expect(defaultDataFolder({ ...machine, env: {} })).toBe('C:\\Users\\张三\\AppData\\Roaming\\Qunpu')
  })

  it('is Application Support on macOS and the config folder on Linux', () => {
    expect(defaultDataFolder({ platform: 'darwin', env: {}, home: '/Users/lin' })).toBe(
      '/Users/lin/Library/Application Support/Qunpu',
    )
    expect(defaultDataFolder({ platform: 'linux', env: {}, home: '/home/lin' })).toBe(
      '/home/lin/.config/Qunpu',
    )
    expect(defaultDataFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/x' }, home: '/home/lin' })).toBe(
      '/x/Qunpu',
    )
  })

  it('holds the folders that a screen may ask for by name', () => {
    expect(namedFolder('/d', 'data')).toBe('/d')
    expect(namedFolder('/d', 'logs')).toBe('/d/logs')
  })
})

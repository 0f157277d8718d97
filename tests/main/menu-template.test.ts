import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import {
  contextTemplate,
  type MenuActions,
  menuTemplate,
  trayTemplate,
} from '#electron/main/menu-template.ts'
import { speaker } from '#electron/main/words.ts'

const heard: string[] = []
const actions: MenuActions = {
  navigate: (route) => heard.push(route),
  openFolder: (which) => heard.push(which),
  showWindow: () => heard.push('show'),
  quit: () => heard.push('quit'),
}
const say = speaker('zh-CN')

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}
const rolesOf = (template: readonly MenuItemConstructorOptions[]) =>
  itemsOf(template).flatMap(({ role }) => role ?? [])

describe.each(['win32', 'darwin', 'linux'] as const)('the menu on %s', (platform) => {
  const template = menuTemplate(say, actions, { platform, isPackaged: true })

  it('has Chinese words on every item, as Electron would put English ones', () => {
    for (const item of itemsOf(template)) {
      if (item.type === 'separator') continue
      expect(item.label, item.role).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('can copy and paste, and has no way to reload or to developer tools', () => {
    const roles = rolesOf(template)
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
    )
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role)
  })

  it('leads to every page of the sidebar', () => {
    heard.length = 0
    for (const item of itemsOf(template)) {
      if (typeof item.click === 'function') Reflect.apply(item.click, undefined, [])
    }
    expect(heard).toEqual(
      expect.arrayContaining([
        '/today',
        '/groups',
        '/members',
        '/follow-ups',
        '/reports',
        '/import',
        '/settings',
        'data',
        'logs',
      ]),
    )
  })
})

it('has an application menu with services and hiding on macOS only', () => {
  const mac = menuTemplate(say, actions, { platform: 'darwin', isPackaged: true })
  expect(rolesOf(mac)).toEqual(expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'window']))
  expect(rolesOf(menuTemplate(say, actions, { platform: 'win32', isPackaged: true }))).not.toContain(
    'services',
  )
})

it('offers reloading and developer tools from source', () => {
  const roles = rolesOf(menuTemplate(say, actions, { platform: 'linux', isPackaged: false }))
  expect(roles).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
})

it('speaks English when asked', () => {
  const labels = itemsOf(menuTemplate(speaker('en'), actions, { platform: 'darwin', isPackaged: true })).map(
    (item) => item.label,
  )
  expect(labels).toContain('Paste as Plain Text')
  expect(labels.filter((label) => label && /[\u4e00-\u9fff]/.test(label))).toEqual([])
})

describe('the tray', () => {
  it('opens the window, leads to Today, and is the way out', () => {
    heard.length = 0
    for (const { click } of trayTemplate(say, actions)) if (click) Reflect.apply(click, undefined, [])
    expect(heard).toEqual(['show', '/today', 'quit'])
  })
})

describe('a right click', () => {
  const flags = { canCut: false, canCopy: true, canPaste: true }

  it('offers the clipboard in a field', () => {
    const items = contextTemplate(say, { isEditable: true, selectionText: '', editFlags: flags })
    expect(items.map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', false],
      ['copy', true],
      ['paste', true],
      [undefined, undefined],
      ['selectAll', undefined],
    ])
  })

  it('offers copying of selected text, and nothing elsewhere', () => {
    expect(contextTemplate(say, { isEditable: false, selectionText: '林夏', editFlags: flags })).toHaveLength(
      1,
    )
    expect(contextTemplate(say, { isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([])
  })
})

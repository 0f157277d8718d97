import type { MenuItemConstructorOptions } from 'electron'
import type { Say } from './words.ts'

export type MenuActions = {
  navigate(route: string): void
  openFolder(which: 'data' | 'logs'): void
  showWindow(): void
  quit(): void
}
type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

/**
 * The application menu. Every item with a role has a label of its own, as Electron's are English; the edit menu must
 * stand on macOS, where copy and paste do not work without it. Reload and developer tools only from source.
 */
export function menuTemplate(
  say: Say,
  actions: MenuActions,
  machine: { platform: NodeJS.Platform; isPackaged: boolean },
): Item[] {
  const isMac = machine.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(say, actions)] : []),
    fileMenu(say, actions, isMac),
    editMenu(say),
    viewMenu(say, actions, machine.isPackaged),
    ...(isMac ? [windowMenu(say)] : []),
    helpMenu(say, actions, isMac),
  ]
}

/** The menu of the tray icon. */
export function trayTemplate(say: Say, actions: MenuActions): Item[] {
  return [
    { label: say('showWindow'), click: () => actions.showWindow() },
    { label: say('today'), click: () => actions.navigate('/today') },
    line,
    { label: say('quit'), click: () => actions.quit() },
  ]
}

/** What a right click offers: the clipboard in a field, copying elsewhere when text is selected, else nothing. */
export function contextTemplate(
  say: Say,
  clicked: {
    isEditable: boolean
    selectionText: string
    editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean }
  },
): Item[] {
  const { canCut, canCopy, canPaste } = clicked.editFlags
  if (clicked.isEditable)
    return [
      { label: say('cut'), role: 'cut', enabled: canCut },
      { label: say('copy'), role: 'copy', enabled: canCopy },
      { label: say('paste'), role: 'paste', enabled: canPaste },
      line,
      { label: say('selectAll'), role: 'selectAll' },
    ]
  return clicked.selectionText.trim() === '' ? [] : [{ label: say('copy'), role: 'copy', enabled: canCopy }]
}

function appMenu(say: Say, actions: MenuActions): Item {
  return {
    label: say('appName'),
    submenu: [
      { label: say('about'), role: 'about' },
      line,
      { label: say('settings'), accelerator: 'Cmd+,', click: () => actions.navigate('/settings') },
      line,
      { label: say('services'), role: 'services' },
      line,
      { label: say('hide'), role: 'hide' },
      { label: say('hideOthers'), role: 'hideOthers' },
      { label: say('unhide'), role: 'unhide' },
      line,
      { label: say('quit'), role: 'quit' },
    ],
  }
}

function fileMenu(say: Say, actions: MenuActions, isMac: boolean): Item {
  const tail: Item[] = isMac
    ? [{ label: say('closeWindow'), role: 'close' }]
    : [
        { label: say('settings'), accelerator: 'Ctrl+,', click: () => actions.navigate('/settings') },
        line,
        { label: say('quit'), role: 'quit', accelerator: 'Ctrl+Q' },
      ]
  return {
    label: say('file'),
    submenu: [{ label: say('import'), click: () => actions.navigate('/import') }, line, ...tail],
  }
}

function editMenu(say: Say): Item {
  return {
    label: say('edit'),
    submenu: [
      { label: say('undo'), role: 'undo' },
      { label: say('redo'), role: 'redo' },
      line,
      { label: say('cut'), role: 'cut' },
      { label: say('copy'), role: 'copy' },
      { label: say('paste'), role: 'paste' },
      { label: say('pasteAsText'), role: 'pasteAndMatchStyle' },
      { label: say('selectAll'), role: 'selectAll' },
    ],
  }
}

function viewMenu(say: Say, actions: MenuActions, isPackaged: boolean): Item {
  const pages = [
    ['today', '/today'],
    ['groups', '/groups'],
    ['members', '/members'],
    ['followUps', '/follow-ups'],
    ['reports', '/reports'],
  ] as const
  const forMakers: Item[] = [
    line,
    { label: say('reload'), role: 'reload' },
    { label: say('devTools'), role: 'toggleDevTools' },
  ]
  return {
    label: say('view'),
    submenu: [
      ...pages.map(([page, path]): Item => ({ label: say(page), click: () => actions.navigate(path) })),
      line,
      { label: say('actualSize'), role: 'resetZoom' },
      { label: say('zoomIn'), role: 'zoomIn' },
      { label: say('zoomOut'), role: 'zoomOut' },
      line,
      { label: say('fullScreen'), role: 'togglefullscreen' },
      ...(isPackaged ? [] : forMakers),
    ],
  }
}

function windowMenu(say: Say): Item {
  return {
    label: say('window'),
    role: 'window',
    submenu: [
      { label: say('minimize'), role: 'minimize' },
      { label: say('zoom'), role: 'zoom' },
      line,
      { label: say('front'), role: 'front' },
    ],
  }
}

function helpMenu(say: Say, actions: MenuActions, isMac: boolean): Item {
  return {
    label: say('help'),
    role: 'help',
    submenu: [
      { label: say('openData'), click: () => actions.openFolder('data') },
      { label: say('openLogs'), click: () => actions.openFolder('logs') },
      ...(isMac ? [] : [line, { label: say('about'), role: 'about' } satisfies Item]),
    ],
  }
}

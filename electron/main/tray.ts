import { join } from 'node:path'
import { Menu, Tray } from 'electron'
import { type MenuActions, trayTemplate } from './menu-template.ts'
import type { Say } from './words.ts'

const ICONS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'tray.ico',
  darwin: 'trayTemplate.png',
}

/** The icon in the tray, kept here as Electron drops one that nobody holds. */
export class TrayIcon {
  private tray: Tray | null = null
  private readonly iconDir: string
  private readonly actions: MenuActions

  constructor(iconDir: string, actions: MenuActions) {
    this.iconDir = iconDir
    this.actions = actions
  }

  get isShown(): boolean {
    return this.tray !== null
  }

  /** Shows it with words of the present language, or takes it away. */
  update(isWanted: boolean, say: Say): void {
    if (!isWanted) {
      this.tray?.destroy()
      this.tray = null
      return
    }
    if (!this.tray) {
      this.tray = new Tray(join(this.iconDir, ICONS[process.platform] ?? 'tray.png'))
      if (process.platform === 'win32') this.tray.on('click', () => this.actions.showWindow())
    }
    this.tray.setToolTip(say('appName'))
    this.tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(say, this.actions)))
  }
}

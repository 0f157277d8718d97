/** What closing the window means. */
export type CloseAnswer = 'close' | 'hide'

/**
 * The way out, in order: quitting is noted first (so that nothing hides the window any more), the backend folds and
 * closes the database once, and only then the process ends. Commits are durable without it, so a system that does not
 * wait loses nothing.
 */
export class QuitFlow {
  private isQuitting = false
  private ending: Promise<void> | null = null
  private readonly shutdown: () => Promise<void>

  constructor(shutdown: () => Promise<void>) {
    this.shutdown = shutdown
  }

  /** Someone asked to quit: menu, tray, system, or the last window. */
  begin(): void {
    this.isQuitting = true
  }

  onWindowClose(state: { closeToTray: boolean; hasTray: boolean }): CloseAnswer {
    return !this.isQuitting && state.closeToTray && state.hasTray ? 'hide' : 'close'
  }

  /** Whether the app ends with its last window: not on macOS, and not while an icon in the tray stands for it. */
  onAllWindowsClosed(state: { platform: NodeJS.Platform; closeToTray: boolean; hasTray: boolean }): boolean {
    if (this.isQuitting) return true
    return state.platform !== 'darwin' && !(state.closeToTray && state.hasTray)
  }

  /** Shuts the backend down, once however often it is asked. */
  end(): Promise<void> {
    this.isQuitting = true
    this.ending ??= this.shutdown()
    return this.ending
  }
}

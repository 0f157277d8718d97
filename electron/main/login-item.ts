import type { Settings } from 'electron'

/** Tells a start by the system from one by the operator; macOS says so itself. */
export const HIDDEN_FLAG = '--hidden'

/** What to ask of the system for opening at login; null where it cannot be asked: Linux, and an app run from source. */
export function loginItemFor(
  openAtLogin: boolean,
  machine: { platform: NodeJS.Platform; isPackaged: boolean },
): Settings | null {
  if (machine.platform === 'linux' || !machine.isPackaged) return null
  return { openAtLogin, args: [HIDDEN_FLAG] }
}

/** Whether the window stays away at start: opened by the system, and there is an icon to fetch it with. */
export function startsHidden(start: {
  argv: readonly string[]
  wasOpenedAtLogin: boolean
  hasTray: boolean
}): boolean {
  return start.hasTray && (start.wasOpenedAtLogin || start.argv.includes(HIDDEN_FLAG))
}

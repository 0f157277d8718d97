import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { z } from 'zod'
import type { Log } from '#electron/backend/log-file.ts'
import { type Preferences, preferences } from '#shared/host.ts'
import { type WindowState, windowState } from './window-state.ts'

/** What main remembers of this machine, apart from what the operator set. */
const machineState = z.object({
  window: windowState.nullable().catch(null),
  lastDir: z.string().nullable().catch(null),
  isTrayHintShown: z.boolean().catch(false),
  isGpuDisabled: z.boolean().catch(false),
})
export type MachineState = z.infer<typeof machineState>
type Content = { preferences: Preferences; machine: MachineState }

/** settings.json of the data folder: preferences and window state, never data of members. */
export class DesktopStore {
  private readonly store: Store<Content>

  constructor(dir: string, log: Log, now: () => number) {
    this.store = openStore(dir, log, now)
  }

  preferences(): Preferences {
    return preferences.parse(this.store.get('preferences', {} as Preferences))
  }

  changePreferences(change: Partial<Preferences>): Preferences {
    const next = { ...this.preferences(), ...change }
    this.store.set('preferences', next)
    return next
  }

  machine(): MachineState {
    return machineState.parse(this.store.get('machine', {} as MachineState))
  }

  changeMachine(change: Partial<MachineState>): void {
    this.store.set('machine', { ...this.machine(), ...change })
  }

  saveWindow(window: WindowState): void {
    this.changeMachine({ window })
  }
}

/**
 * The store throws while it is made when its file is not JSON, and the app would never start again. Such a file is set
 * aside as settings.corrupt-<time>.json and a fresh one begun.
 */
function openStore(dir: string, log: Log, now: () => number): Store<Content> {
  const open = () => new Store<Content>({ cwd: dir, name: 'settings', clearInvalidConfig: false })
  try {
    return open()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const aside = join(dir, `settings.corrupt-${now()}.json`)
    renameSync(join(dir, 'settings.json'), aside)
    log('settings-corrupt', { aside })
    return open()
  }
}

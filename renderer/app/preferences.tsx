import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { Preferences } from '#shared/host.ts'
import { useHost } from './host-context.tsx'

type PreferencesDoor = {
  preferences: Preferences
  change(change: Partial<Preferences>): void
}

const PreferencesContext = createContext<PreferencesDoor | null>(null)

/** Holds the settings of this device; a change shows at once and is handed to the host to keep. */
export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const host = useHost()
  const [preferences, setPreferences] = useState(initial)
  const latest = useRef(initial)
  const change = useCallback(
    (change: Partial<Preferences>) => {
      latest.current = { ...latest.current, ...change }
      setPreferences(latest.current)
      // A device setting that could not be kept is only lost at the next start; the host logs it.
      host.savePreferences(change).catch(() => {})
    },
    [host],
  )
  const door = useMemo(() => ({ preferences, change }), [preferences, change])
  return <PreferencesContext.Provider value={door}>{children}</PreferencesContext.Provider>
}

/** Settings of this device and how to change them. */
export function usePreferences(): PreferencesDoor {
  const door = useContext(PreferencesContext)
  if (!door) throw new Error('usePreferences outside of PreferencesProvider')
  return door
}

/**
 * A value that a screen remembers on this device (columns, dismissed hints) under a key that starts with the screen's
 * name. `isFitting` guards against what an older version left there.
 */
export function useScreenMemory<Value>(
  key: string,
  initial: Value,
  isFitting: (stored: unknown) => stored is Value,
): [Value, (value: Value) => void] {
  const { preferences, change } = usePreferences()
  const stored = preferences.screens[key]
  const value = stored !== undefined && isFitting(stored) ? stored : initial
  const screens = useRef(preferences.screens)
  screens.current = preferences.screens
  const remember = useCallback(
    (next: Value) => change({ screens: { ...screens.current, [key]: next } }),
    [change, key],
  )
  return [value, remember]
}

/** Keys as written in code and shown in help: `j`, `enter`, `mod+k`, `mod+shift+p`, `?`. */
export type KeyCombo = { key: string; hasMod: boolean; hasShift: boolean; hasAlt: boolean }

/** What of a keyboard event decides. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>

/** Reads `mod+shift+p`; mod is ⌘ on a Mac and Ctrl elsewhere. */
export function parseCombo(text: string): KeyCombo {
  const parts = text.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  return {
    key,
    hasMod: parts.includes('mod'),
    hasShift: parts.includes('shift'),
    hasAlt: parts.includes('alt'),
  }
}

/** True while an input method composes: its Enter and letters are not ours. */
export function isComposing(event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/** True when the pressed keys are the combination. A sign that needs Shift (`?`) is matched as the sign it gives. */
export function matchesCombo(combo: KeyCombo, event: KeyPress, isMac: boolean): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey
  const foreign = isMac ? event.ctrlKey : event.metaKey
  if (mod !== combo.hasMod || foreign || event.altKey !== combo.hasAlt) return false
  const isSign = combo.key.length === 1 && !/[a-z0-9]/.test(combo.key)
  if (!isSign && event.shiftKey !== combo.hasShift) return false
  const pressed = event.key.toLowerCase()
  if (pressed === combo.key) return true
  // A layout without Latin letters (or one where Shift changes digits) still has the key at its place.
  if (/^[a-z]$/.test(combo.key) && !/^[a-z]$/.test(pressed))
    return event.code === `Key${combo.key.toUpperCase()}`
  return /^[0-9]$/.test(combo.key) && event.code === `Digit${combo.key}` && combo.hasShift
}

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Delete',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
}

/** The keys as a person reads them: Ctrl Shift P, ⌘ K, J, Enter. */
export function comboLabels(text: string, isMac: boolean): string[] {
  const combo = parseCombo(text)
  const labels: string[] = []
  if (combo.hasMod) labels.push(isMac ? '⌘' : 'Ctrl')
  if (combo.hasAlt) labels.push(isMac ? '⌥' : 'Alt')
  if (combo.hasShift) labels.push(isMac ? '⇧' : 'Shift')
  labels.push(NAMES[combo.key] ?? (combo.key.length === 1 ? combo.key.toUpperCase() : combo.key))
  return labels
}

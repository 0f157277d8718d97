import { useShortcut } from '#renderer/app/shortcuts.tsx'

/** Number keys choose among the options on screen; the first is 1. Listed once in the help sheet. */
export function useDigitKeys(label: string, isOn: boolean, choose: (index: number) => void): void {
  useShortcut('1', label, () => choose(0), { isOn })
  useShortcut('2', label, () => choose(1), { isOn })
  useShortcut('3', label, () => choose(2), { isOn })
  useShortcut('4', label, () => choose(3), { isOn })
  useShortcut('5', label, () => choose(4), { isOn })
  useShortcut('6', label, () => choose(5), { isOn })
}

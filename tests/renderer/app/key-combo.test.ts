import { describe, expect, it } from 'vitest'
import { comboLabels, isComposing, type KeyPress, matchesCombo, parseCombo } from '#renderer/app/key-combo.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})
const matches = (combo: string, event: KeyPress, isMac = false) =>
  matchesCombo(parseCombo(combo), event, isMac)

describe('keys', () => {
  it('mean Ctrl on Windows and Linux, and ⌘ on a Mac', () => {
    expect(matches('mod+k', press('k', { ctrlKey: true }))).toBe(true)
    expect(matches('mod+k', press('k', { metaKey: true }))).toBe(false)
    expect(matches('mod+k', press('k', { metaKey: true }), true)).toBe(true)
    expect(matches('mod+k', press('k', { ctrlKey: true }), true)).toBe(false)
  })

  it('are not taken with a modifier that was not asked for', () => {
    expect(matches('j', press('j'))).toBe(true)
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const)
      expect(matches('j', press('j', { [modifier]: true })), modifier).toBe(false)
    expect(matches('mod+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
  })

  it('are found by their sign where Shift makes it, and by their place on other layouts', () => {
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true)
    expect(matches('mod+shift+p', press('P', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(matches('j', press('о', { code: 'KeyJ' }))).toBe(true)
    expect(matches('j', press('k', { code: 'KeyJ' }))).toBe(false)
  })

  it('belong to the input method while it composes', () => {
    expect(isComposing(press('Enter', { isComposing: true }))).toBe(true)
    expect(isComposing(press('Process', { keyCode: 229 }))).toBe(true)
    expect(isComposing(press('Enter'))).toBe(false)
  })

  it('are shown as they are written on the keys', () => {
    expect(comboLabels('mod+shift+p', false)).toEqual(['Ctrl', 'Shift', 'P'])
    expect(comboLabels('mod+k', true)).toEqual(['⌘', 'K'])
    expect(comboLabels('escape', false)).toEqual(['Esc'])
  })
})

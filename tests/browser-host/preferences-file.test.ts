import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PreferencesFile } from '#electron/browser-host/preferences-file.ts'
import { defaultPreferences } from '#shared/host.ts'

let dir = ''
let file = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qunpu-prefs-'))
  file = join(dir, 'preferences.json')
})
afterEach(() => rmSync(dir, { recursive: true }))

it('begins with the preferences of a fresh installation', () => {
  expect(new PreferencesFile(file, Date.now).read()).toEqual(defaultPreferences)
})

it('keeps changes over a restart; of changes at once the last wins', async () => {
  const preferences = new PreferencesFile(file, Date.now)
  await Promise.all([
    preferences.change({ theme: 'dark' }),
    preferences.change({ sidebarCollapsed: true }),
    preferences.change({ theme: 'light' }),
  ])
  expect(new PreferencesFile(file, Date.now).read()).toEqual({
    ...defaultPreferences,
    theme: 'light',
    sidebarCollapsed: true,
  })
  expect(readdirSync(dir)).toEqual(['preferences.json'])
})

it('sets a torn file aside and begins anew', () => {
  writeFileSync(file, '{"theme": "da')
  expect(new PreferencesFile(file, () => 77).read()).toEqual(defaultPreferences)
  expect(readFileSync(`${file}.corrupt-77`, 'utf8')).toBe('{"theme": "da')
})

it('heals one odd value without losing the others', () => {
  writeFileSync(file, JSON.stringify({ theme: 'pink', language: 'en', unknown: 1 }))
  expect(new PreferencesFile(file, Date.now).read()).toEqual({ ...defaultPreferences, language: 'en' })
})

import { expect, it } from 'vitest'
import { desktopNotice, pngSize, preferencesChange, toDesktopNotice } from '#electron/host/host-messages.ts'

const notice = { kind: 'notify', id: 'due-1', title: '该跟进了', body: '林夏' } as const

it('leads a notice of one card to that card, and of several to Today', () => {
  expect(toDesktopNotice({ ...notice, items: [{ kind: 'follow-up', id: 'a/b' }] })).toEqual({
    id: 'due-1',
    title: '该跟进了',
    body: '林夏',
    route: '/today?followUp=a%2Fb',
  })
  const items = (['follow-up', 'group-task'] as const).map((kind) => ({ kind, id: 'a' }))
  expect(toDesktopNotice({ ...notice, items }).route).toBe('/today')
  expect(toDesktopNotice({ ...notice, items: [] }).route).toBe('/today')
})

it('leads a notice of one task to that task', () => {
  const routeTo = (kind: 'group-task' | 'seed-task') =>
    toDesktopNotice({ ...notice, items: [{ kind, id: 'a b' }] }).route
  expect(routeTo('group-task')).toBe('/today?task=a%20b')
  expect(routeTo('seed-task')).toBe('/seed-users?seed=a%20b')
})

it('takes a change of preferences with some of the fields, and refuses an odd value', () => {
  expect(preferencesChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
  expect(preferencesChange.parse({ scopeGroupId: null })).toEqual({ scopeGroupId: null })
  for (const odd of [{ theme: 'pink' }, { closeToTray: 'yes' }, { lastRoute: 'x'.repeat(501) }])
    expect(preferencesChange.safeParse(odd).success).toBe(false)
})

it('keeps pictures and notices within bounds', () => {
  expect(pngSize.parse({ width: '720', height: '400' })).toEqual({ width: 720, height: 400 })
  for (const odd of [
    { width: 1e6, height: 400 },
    { width: 720, height: 0 },
    { width: 'a', height: 1 },
  ])
    expect(pngSize.safeParse(odd).success).toBe(false)
  expect(
    desktopNotice.safeParse({ id: 'n', title: 't', body: 'b', route: 'https://evil.example' }).success,
  ).toBe(false)
})

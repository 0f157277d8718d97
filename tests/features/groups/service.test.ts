import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

describe('groups', () => {
  it('keeps a new group and refuses a second living one of the same name', async () => {
    const { api } = createTestApp()
    const draft = { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' } as const
    const made = await api.groups.create(draft)
    expect(await api.groups.list({})).toEqual([made])
    await expect(api.groups.create(draft)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'GROUP_NAME_TAKEN', facts: { name: '晚读共读会' } },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { refreshFigures } from '#electron/features/activity/service.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import { givenActiveDays, givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const draft = groupDraft.parse({
  name: '晚读共读会',
  platform: 'wechat',
  capacity: 500,
  kind: 'paid_knowledge',
})
const refusal = (code: string, facts?: object) => ({
  code: 'REFUSED',
  data: { code, ...(facts ? { facts } : {}) },
})
const stated = (group: Group) => groupDraft.parse(group)

describe('groups', () => {
  it('keeps a new group and refuses a second living one of the same name', async () => {
    const { api } = createTestApp()
    const made = await api.groups.create(draft)
    expect(await api.groups.list({})).toEqual([made])
    await expect(api.groups.create(draft)).rejects.toMatchObject(
      refusal('GROUP_NAME_TAKEN', { name: '晚读共读会' }),
    )
  })

  it('writes what the operator states, and takes it back', async () => {
    const { api } = createTestApp()
    const made = await api.groups.create(draft)
    const change = { ...stated(made), name: '晨读共读会', capacity: 200, note: '每早 20 分钟' }
    const { group, undoId } = await api.groups.edit({ groupId: made.id, draft: change, seen: stated(made) })
    expect(group).toMatchObject(change)
    await api.workspace.undo({ undoId })
    expect(await api.groups.list({})).toEqual([made])
  })

  it('refuses an edit of what has changed since the form was opened', async () => {
    const { api } = createTestApp()
    const made = await api.groups.create(draft)
    const seen = stated(made)
    await api.groups.edit({ groupId: made.id, draft: { ...seen, note: 'a' }, seen })
    await expect(
      api.groups.edit({ groupId: made.id, draft: { ...seen, note: 'b' }, seen }),
    ).rejects.toMatchObject(refusal('GROUP_CHANGED'))
    expect((await api.groups.list({}))[0]?.note).toBe('a')
  })

  it('refuses the name of another living group, but not its own', async () => {
    const { api } = createTestApp()
    const first = await api.groups.create(draft)
    const second = await api.groups.create({ ...draft, name: '滨江晨跑团' })
    const seen = stated(second)
    await expect(
      api.groups.edit({ groupId: second.id, draft: { ...seen, name: first.name }, seen }),
    ).rejects.toMatchObject(refusal('GROUP_NAME_TAKEN'))
    await expect(
      api.groups.edit({ groupId: second.id, draft: { ...seen, note: 'x' }, seen }),
    ).resolves.toBeDefined()
  })

  it('refuses a capacity below the number of members', async () => {
    const { api } = createTestApp()
    const made = await api.groups.create(draft)
    for (const name of ['何小满', '沈默']) await api.members.add({ groupId: made.id, name })
    const seen = stated(made)
    await expect(
      api.groups.edit({ groupId: made.id, draft: { ...seen, capacity: 1 }, seen }),
    ).rejects.toMatchObject(refusal('CAPACITY_TOO_SMALL', { members: 2, capacity: 1 }))
  })

  it('archives and brings back; the name is free meanwhile and must be free to come back', async () => {
    const { api } = createTestApp()
    const made = await api.groups.create(draft)
    const { group } = await api.groups.archive({ groupId: made.id })
    expect(group.archivedAt).not.toBeNull()
    expect(await api.groups.list({})).toEqual([])
    const other = await api.groups.create(draft)
    await expect(api.groups.unarchive({ groupId: made.id })).rejects.toMatchObject(
      refusal('GROUP_NAME_TAKEN'),
    )
    await api.groups.archive({ groupId: other.id })
    expect((await api.groups.unarchive({ groupId: made.id })).group.archivedAt).toBeNull()
  })

  it('refuses a group that is gone', async () => {
    const { api } = createTestApp()
    await expect(api.groups.row({ groupId: 'nobody' as never })).rejects.toMatchObject(
      refusal('GROUP_NOT_FOUND'),
    )
  })
})

describe('the list of groups', () => {
  it('shows members, flow, speakers and last message of each, and no warning where all is well', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '邓可', joinedOn: '2026-03-08' })
    givenMember(ctx, group, { name: '沈默', joinedOn: '2025-12-01', leftOn: '2026-03-06' })
    const guyan = givenMember(ctx, group, { name: '顾言', joinedOn: '2026-01-05' })
    givenActiveDays(ctx, guyan, '2026-03-09T21:00:00+08:00', 60)
    const [row] = await api.groups.rows({})
    expect(row).toMatchObject({
      group: { name: '晚读共读会' },
      summary: { members: 2, joined7: { total: 1 }, left7: { total: 1 }, speakers7: { value: 1 } },
      warnings: [],
      isDying: false,
    })
    expect(row?.summary.lastMessageAt).toBe(Date.parse('2026-03-09T21:00:00+08:00'))
  })

  it('counts only observed days as silence', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx, { until: '2026-03-09T00:00:00+08:00' })
    const guyan = givenMember(ctx, group, { name: '顾言' })
    givenLine(ctx, guyan, { at: '2026-02-26T20:00:00+08:00', text: '今晚读到哪了' })
    ctx.writeQuietly((db) =>
      db.run(
        `INSERT INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts, staff_pickups, hour_counts)
         VALUES (?, '2026-02-26', 1, 1, 0, 0, 0, '[]')`,
        group.no,
      ),
    )
    const { signals, warnings } = await api.groups.row({ groupId: group.id as never })
    // 27 February to 8 March, the last whole day before the export.
    expect(signals.silentDays).toBe(10)
    expect(warnings).toContainEqual({ kind: 'silent', days: 10 })
  })

  it('sees the core go: of four in the upper tiers one left', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const names = ['徐岚', '顾言', '秦川']
    for (const name of names) givenMember(ctx, group, { name, staffRole: 'admin', joinedOn: '2025-12-01' })
    givenMember(ctx, group, { name: '老沈', staffRole: 'kol', joinedOn: '2025-12-01', leftOn: '2026-03-01' })
    await refreshFigures(ctx)
    const { signals } = await api.groups.row({ groupId: group.id as never })
    expect(signals.coreChurn).toBe(0.25)
  })

  it('adds up: the composition has as many as the pyramid', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '徐岚', staffRole: 'owner', joinedOn: '2025-12-01' })
    const guyan = givenMember(ctx, group, { name: '顾言', joinedOn: '2025-12-01' })
    givenActiveDays(ctx, guyan, '2026-03-09T21:00:00+08:00', 20)
    givenMember(ctx, group, { name: '邓可', joinedOn: '2025-12-01' })
    await refreshFigures(ctx)
    const groupId = group.id as never
    const { pyramid } = await api.activity.groupOverview({ groupId })
    const parts = await api.groups.composition({ groupId })
    const sum = (tier: string) =>
      parts.filter((part) => part.tier === tier).reduce((total, { members }) => total + members, 0)
    expect([sum('top'), sum('middle'), sum('base')]).toEqual([pyramid.top, pyramid.middle, pyramid.base])
    expect(parts).toContainEqual({ tier: 'top', staffRole: 'owner', role: null, members: 1 })
  })
})

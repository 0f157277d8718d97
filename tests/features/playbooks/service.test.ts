import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { shippedPlaybooks } from '#shared/features/playbooks/library.ts'
import type { PlaybookId } from '#shared/features/playbooks/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { both, givenContent, onDay } from './given-playbooks.ts'

const shipped = shippedPlaybooks[0]!
const day = (text: string) => text as CalendarDate

function givenLibrary() {
  const app = createTestApp()
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  const group = (name: string) => givenGroup(app.ctx, { name }).id as GroupId
  const ids = async (listing: Parameters<typeof app.api.playbooks.list>[0] = {}) =>
    (await app.api.playbooks.list(listing)).map(({ id }) => id as string)
  return { ...app, undo, group, ids }
}

const startOf = (id: PlaybookId, version: number) => ({
  id,
  version,
  language: 'zh-CN' as const,
  name: '三月读书夜',
  days: 1,
  startsMinute: 1200,
  endsMinute: 1260,
  steps: [{ at: 0, offset: onDay(-1, 600) }],
})

describe('the library', () => {
  it('holds all that the app ships, stage by stage, with nothing written to the workspace', async () => {
    const { ids, ctx } = givenLibrary()
    expect((await ids()).toSorted()).toEqual(shippedPlaybooks.map(({ id }) => id as string).toSorted())
    expect(ctx.read.value('SELECT count(*) FROM playbooks')).toBe(0)
  })

  it('is searched by words, by pinyin and by its initials, and by the word of the stage', async () => {
    const { api, ids } = givenLibrary()
    const { id } = await api.playbooks.create({ content: givenContent() })
    for (const text of ['读书夜', 'dushuye', 'zsdsy', 'reading NIGHT', '激活 老朋友', '预告 读书'])
      expect(await ids({ text, show: 'own' }), text).toEqual([id])
    expect(await ids({ text: '读书夜 秒杀', show: 'own' })).toEqual([])
  })

  it('is narrowed by stage, kind of group, effort, duration and use', async () => {
    const { api, ids, group } = givenLibrary()
    const one = await api.playbooks.create({ content: givenContent() })
    const own = { show: 'own' as const }
    expect(await ids({ ...own, stage: 'activate' })).toEqual([one.id])
    expect(await ids({ ...own, stage: 'convert' })).toEqual([])
    expect(await ids({ ...own, purpose: 'fan' })).toEqual([one.id])
    expect(await ids({ ...own, purpose: 'lead' })).toEqual([])
    expect(await ids({ ...own, effort: 'halfDay', duration: 'day' })).toEqual([one.id])
    expect(await ids({ ...own, effort: 'hour' })).toEqual([])
    expect(await ids({ ...own, used: 'used' })).toEqual([])
    await api.playbooks.start({
      ...startOf(one.id, 1),
      runs: [{ startsOn: day('2026-03-18'), groupIds: [group('晚读共读会')] }],
    })
    expect(await ids({ ...own, used: 'used' })).toEqual([one.id])
    expect(await ids({ ...own, used: 'unused' })).toEqual([])
  })
})

describe('an own playbook', () => {
  it('is made, changed, copied and removed, each with a way back', async () => {
    const { api, ids, undo } = givenLibrary()
    const own = { show: 'own' as const }
    const made = await api.playbooks.create({ content: givenContent() })
    const changed = await api.playbooks.update({ id: made.id, content: givenContent({ effortHours: 4 }) })
    expect((await api.playbooks.show({ id: made.id })).content.effortHours).toBe(4)
    await undo(changed.undoId)
    expect((await api.playbooks.show({ id: made.id })).content).toEqual(givenContent())
    const copy = await api.playbooks.duplicate({ id: made.id })
    expect((await api.playbooks.show({ id: copy.id })).content.name).toEqual({
      zh: '周三读书夜（副本）',
      en: 'Wednesday reading night (copy)',
    })
    expect(await ids(own)).toEqual([copy.id, made.id])
    const removed = await api.playbooks.remove({ id: made.id })
    expect(await ids(own)).toEqual([copy.id])
    await undo(removed.undoId)
    expect(await ids(own)).toEqual([copy.id, made.id])
    await undo(copy.undoId)
    expect(await ids(own)).toEqual([made.id])
  })

  it('is not written again when nothing changed but blanks', async () => {
    const { api } = givenLibrary()
    const { id } = await api.playbooks.create({ content: givenContent() })
    const spaced = givenContent({ purpose: both('  每周一次，让老朋友聚一聚。 ') })
    expect((await api.playbooks.update({ id, content: spaced })).undoId).toBeNull()
    expect((await api.playbooks.show({ id })).version).toBe(1)
  })

  it('is refused with half a time or an end before its beginning', async () => {
    const { api } = givenLibrary()
    for (const endsMinute of [null, 1200, 600])
      await expect(
        api.playbooks.create({ content: givenContent({ endsMinute }) }),
        String(endsMinute),
      ).rejects.toMatchObject({ data: { code: 'PLAYBOOK_TIME_WRONG' } })
    await expect(
      api.playbooks.create({ content: givenContent({ days: 2, endsMinute: 600 }) }),
    ).resolves.toMatchObject({ name: '周三读书夜' })
  })

  it('survives a restart', async () => {
    const first = givenLibrary()
    const { id } = await first.api.playbooks.create({ content: givenContent() })
    await first.close()
    const { api } = createTestApp({ dataDir: first.dataDir })
    expect((await api.playbooks.show({ id })).content).toEqual(givenContent())
  })
})

describe('a playbook of the app', () => {
  it('becomes an own wording once it is changed, and comes back as the app says it', async () => {
    const { api, ctx, undo } = givenLibrary()
    const content = { ...shipped.content, effortHours: 12 }
    const changed = await api.playbooks.update({ id: shipped.id, content })
    expect(await api.playbooks.show({ id: shipped.id })).toMatchObject({
      isShipped: true,
      isEdited: true,
      hasNewerWording: false,
      effortHours: 12,
    })
    await undo(changed.undoId)
    expect(await api.playbooks.show({ id: shipped.id })).toMatchObject({ isEdited: false })
    await api.playbooks.update({ id: shipped.id, content })
    const restored = await api.playbooks.restoreShipped({ id: shipped.id })
    const back = await api.playbooks.show({ id: shipped.id })
    expect(back).toMatchObject({ isEdited: false, version: shipped.version })
    expect(back.content).toEqual(shipped.content)
    expect(ctx.read.value('SELECT count(*) FROM playbooks')).toBe(0)
    await undo(restored.undoId)
    expect((await api.playbooks.show({ id: shipped.id })).effortHours).toBe(12)
  })

  it('follows the app again when its own words are written back by hand', async () => {
    const { api } = givenLibrary()
    await api.playbooks.update({ id: shipped.id, content: { ...shipped.content, effortHours: 12 } })
    await api.playbooks.update({ id: shipped.id, content: shipped.content })
    expect((await api.playbooks.show({ id: shipped.id })).isEdited).toBe(false)
  })

  it('tells when the app has newer words than the own ones began with', async () => {
    const { api, ctx } = givenLibrary()
    await api.playbooks.update({ id: shipped.id, content: { ...shipped.content, effortHours: 12 } })
    ctx.write('playbooks', (db) => db.run('UPDATE playbooks SET shipped_version = ?', shipped.version - 1))
    expect(await api.playbooks.show({ id: shipped.id })).toMatchObject({
      hasNewerWording: true,
      effortHours: 12,
    })
  })

  it('can be hidden and shown again, but not removed', async () => {
    const { api, ids, undo, ctx } = givenLibrary()
    const hidden = await api.playbooks.setHidden({ id: shipped.id, isHidden: true })
    expect(await ids()).not.toContain(shipped.id)
    expect(await ids({ show: 'hidden' })).toEqual([shipped.id])
    await undo(hidden.undoId)
    expect(await ids()).toContain(shipped.id)
    await api.playbooks.setHidden({ id: shipped.id, isHidden: true })
    await api.playbooks.setHidden({ id: shipped.id, isHidden: false })
    expect(ctx.read.value('SELECT count(*) FROM playbooks')).toBe(0)
    await expect(api.playbooks.remove({ id: shipped.id })).rejects.toMatchObject({
      data: { code: 'PLAYBOOK_IS_SHIPPED' },
    })
    await expect(api.playbooks.restoreShipped({ id: shipped.id })).rejects.toMatchObject({
      data: { code: 'PLAYBOOK_NOT_EDITED' },
    })
  })
})

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenDraft, givenPersona, givenPlanned } from './given-output.ts'

/** Two pieces, the first of them posted in the first group and planned in the second. */
async function setUp() {
  const app = createTestApp()
  const { personaId, groups } = await givenPersona(app)
  const pillar = await app.api.contentOutput.addPillar({ personaId, name: '选书' })
  const posted = await givenDraft(app, personaId, { title: '先读目录', pillarId: pillar.id })
  const other = await givenDraft(app, personaId, {
    title: '店里的一天',
    kind: 'daily_life',
    text: '今天打包到十点。',
  })
  const id = await givenPlanned(app, { personaId, draftId: posted, group: groups[0], on: '2026-03-10' })
  await app.api.contentOutput.publish({ id })
  await givenPlanned(app, { personaId, draftId: posted, group: groups[1], on: '2026-03-12' })
  return { ...app, personaId, groups, pillar, posted, other }
}

describe('the list of pieces', () => {
  it('tells where and when each was posted, and where not yet', async () => {
    const { api, personaId, groups, posted } = await setUp()
    const { rows } = await api.contentOutput.drafts({ personaId, sort: { by: 'times', direction: 'desc' } })
    expect(rows[0]).toMatchObject({
      id: posted,
      state: 'published',
      timesPosted: 1,
      postedIn: [groups[0].id],
      lastPostedOn: '2026-03-10',
      nextPlannedOn: '2026-03-12',
      pillar: { name: '选书' },
    })
    expect(rows[1]).toMatchObject({ state: 'draft', timesPosted: 0, lastPostedOn: null, characters: 8 })
    expect((await api.contentOutput.draft({ id: posted })).unusedIn).toEqual([])
  })

  it('is narrowed by every filter, and by all at once', async () => {
    const { api, personaId, groups, pillar } = await setUp()
    const titles = async (filter: object) =>
      (await api.contentOutput.drafts({ personaId, ...filter })).rows.map(({ title }) => title)
    expect(await titles({ text: '打包' })).toEqual(['店里的一天'])
    expect(await titles({ kind: 'expertise' })).toEqual(['先读目录'])
    expect(await titles({ pillarId: pillar.id })).toEqual(['先读目录'])
    expect(await titles({ state: 'draft' })).toEqual(['店里的一天'])
    const notThere = (groupId: string) => ({ notPostedIn: groupId as GroupId })
    expect(await titles(notThere(groups[0].id))).toEqual(['店里的一天'])
    expect((await titles(notThere(groups[1].id))).toSorted()).toEqual(['先读目录', '店里的一天'])
    expect(await titles({ ...notThere(groups[1].id), kind: 'expertise', text: '目录' })).toEqual(['先读目录'])
    expect(await api.contentOutput.drafts({ personaId, text: '没有的词' })).toEqual({ rows: [], total: 2 })
  })

  it('is written into a file as it is narrowed and ordered, without formulas', async () => {
    const { api, personaId, other } = await setUp()
    await api.contentOutput.editDraft({ id: other, change: { title: '=1+1' } })
    const input = { personaId, sort: { by: 'times', direction: 'desc' }, language: 'zh-CN' } as const
    const csv = await api.contentOutput.exportDrafts({ ...input, format: 'csv' })
    expect(csv.rows).toBe(2)
    expect(csv.file.name).toBe('林夏 的内容 2026-03-10.csv')
    // The mark by which spreadsheets know UTF-8; text() drops it.
    expect(new Uint8Array(await csv.file.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    )
    const [head, first, second] = (await csv.file.text()).split('\r\n')
    expect(head).toBe('标题,类型,支柱,状态,字数,发过,最近发,发过的群,正文')
    expect(first).toBe(
      '先读目录,专业知识,选书,已发过,17,1,2026-03-10,晚读共读会,先读目录，再读自己最想知道的一章。',
    )
    expect(second).toMatch(/^'=1\+1,/)
    const xlsx = await api.contentOutput.exportDrafts({ ...input, format: 'xlsx', kind: 'expertise' })
    expect(xlsx.rows).toBe(1)
    expect(new Uint8Array(await xlsx.file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})

describe('a piece', () => {
  it('comes back with its posts and materials when its deletion is undone', async () => {
    const { api, dataDir, posted } = await setUp()
    await api.contentOutput.addMaterials({ draftId: posted, files: [{ typed: join(dataDir, '图.png') }] })
    const { undoId, title } = await api.contentOutput.removeDraft({ id: posted })
    expect(title).toBe('先读目录')
    expect(await api.contentOutput.dueToday({})).toEqual([])
    await api.workspace.undo({ undoId })
    const draft = await api.contentOutput.draft({ id: posted })
    expect(draft.posts).toHaveLength(2)
    expect(draft.materials).toHaveLength(1)
  })

  it('keeps where its materials are, once each, and says when a file is gone', async () => {
    const { api, backend, dataDir, other } = await setUp()
    const path = join(dataDir, '封面.png')
    writeFileSync(path, 'twelve bytes')
    backend.files.register('token', path, '封面.png')
    const files = [{ token: 'token' }, { typed: path }]
    await api.contentOutput.addMaterials({ draftId: other, files })
    const materials = async () => (await api.contentOutput.draft({ id: other })).materials
    expect(await materials()).toMatchObject([{ name: '封面.png', path, isGone: false, size: 12 }])
    rmSync(path)
    expect(await materials()).toMatchObject([{ isGone: true, size: null }])
    const { undoId } = await api.contentOutput.removeMaterial({ id: (await materials())[0]!.id })
    expect(await materials()).toEqual([])
    await api.workspace.undo({ undoId })
    expect(await materials()).toHaveLength(1)
  })

  it('takes paths of any system, but only whole ones', async () => {
    const { api, other } = await setUp()
    await api.contentOutput.addMaterials({
      draftId: other,
      files: [{ typed: 'C:\\图片\\封面.png' }, { typed: '\\\\nas\\share\\片头.mp4' }],
    })
    const { materials } = await api.contentOutput.draft({ id: other })
    // A share is not asked whether it has the file: that may take long.
    expect(materials).toMatchObject([
      { name: '封面.png', isGone: true },
      { name: '片头.mp4', isGone: false, size: null },
    ])
    await expect(
      api.contentOutput.addMaterials({ draftId: other, files: [{ typed: '图片/封面.png' }] }),
    ).rejects.toMatchObject({ data: { code: 'MATERIAL_PATH' } })
  })
})

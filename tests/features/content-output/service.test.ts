import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { onDay } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenDraft, givenPersona, givenPlanned } from './given-output.ts'

const refused = (code: string) => ({ data: expect.objectContaining({ code }) })

describe('pillars', () => {
  it('keep their order, their words and, while anything hangs on them, their counts', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const { contentOutput } = app.api
    const first = await contentOutput.addPillar({ personaId, name: '拆书方法', why: '让人相信能读完' })
    const second = await contentOutput.addPillar({ personaId, name: '妈妈的时间' })
    await expect(contentOutput.addPillar({ personaId, name: ' 拆书方法 ' })).rejects.toMatchObject(
      refused('PILLAR_TAKEN'),
    )
    await contentOutput.editPillar({ id: second.id, why: '和我一样忙的人' })
    await contentOutput.movePillar({ id: second.id, step: -1 })
    await contentOutput.addIdea({ personaId, text: '通勤时读什么', pillarId: second.id })
    await givenDraft(app, personaId, { pillarId: first.id })
    expect(await contentOutput.pillars({ personaId })).toEqual([
      expect.objectContaining({ name: '妈妈的时间', why: '和我一样忙的人', openIdeas: 1, drafts: 0 }),
      expect.objectContaining({ name: '拆书方法', openIdeas: 0, drafts: 1 }),
    ])
  })

  it('leave their ideas and pieces behind, and take them back by undo', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const { contentOutput } = app.api
    const pillar = await contentOutput.addPillar({ personaId, name: '拆书方法' })
    await contentOutput.addIdea({ personaId, text: '目录怎么读', pillarId: pillar.id })
    const id = await givenDraft(app, personaId, { pillarId: pillar.id })
    const { undoId } = await contentOutput.removePillar({ id: pillar.id })
    expect((await contentOutput.ideas({ personaId }))[0]?.pillar).toBeNull()
    // Writing on in the piece meanwhile does not stand in the way.
    await contentOutput.editDraft({ id, change: { text: '改过的正文' } })
    await app.api.workspace.undo({ undoId })
    expect((await contentOutput.ideas({ personaId }))[0]?.pillar?.name).toBe('拆书方法')
    expect(await contentOutput.draft({ id })).toMatchObject({ pillarId: pillar.id, text: '改过的正文' })
  })
})

describe('the inbox of ideas', () => {
  it('holds a line with its source until something is written of it', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const { contentOutput } = app.api
    const pillar = await contentOutput.addPillar({ personaId, name: '选书' })
    const idea = await contentOutput.addIdea({
      personaId,
      text: '新手最常问的三个选书问题',
      pillarId: pillar.id,
      source: 'https://example.com/list',
    })
    const { id } = await contentOutput.addDraft({ personaId, ideaId: idea.id })
    expect(await contentOutput.draft({ id })).toMatchObject({
      title: '新手最常问的三个选书问题',
      pillarId: pillar.id,
      idea: { id: idea.id },
    })
    expect(await contentOutput.ideas({ personaId })).toEqual([])
    expect(await contentOutput.ideas({ personaId, show: 'used', text: 'EXAMPLE' })).toHaveLength(1)
    await contentOutput.removeDraft({ id })
    expect(await contentOutput.ideas({ personaId })).toHaveLength(1)
  })

  it('changes, loses and regains an idea', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const { contentOutput } = app.api
    const { id } = await contentOutput.addIdea({ personaId, text: '读不下去怎么办', source: '群里问的' })
    const changed = await contentOutput.editIdea({ id, text: '读不下去的三个原因' })
    expect((await contentOutput.ideas({ personaId }))[0]).toMatchObject({
      text: '读不下去的三个原因',
      source: '群里问的',
    })
    await app.api.workspace.undo({ undoId: changed.undoId })
    const { undoId } = await contentOutput.removeIdea({ id })
    expect(await contentOutput.ideas({ personaId })).toEqual([])
    await app.api.workspace.undo({ undoId })
    expect((await contentOutput.ideas({ personaId }))[0]?.text).toBe('读不下去怎么办')
  })

  it('does not put an idea under the pillar of another persona', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const other = await app.api.personas.create({ name: '周野', roleLine: '', brand: '', trade: 'fitness' })
    const pillar = await app.api.contentOutput.addPillar({ personaId: other.id, name: '跑姿' })
    await expect(
      app.api.contentOutput.addIdea({ personaId, text: '雨天跑不跑', pillarId: pillar.id }),
    ).rejects.toMatchObject(refused('PILLAR_NOT_FOUND'))
  })
})

describe('the plan', () => {
  it('puts one piece into several groups on several days, once each', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const { contentOutput } = app.api
    const draftId = await givenDraft(app, personaId)
    const groupIds = groups.map(({ id }) => id as GroupId)
    const dates = [onDay('2026-03-10'), onDay('2026-03-12')]
    expect(await contentOutput.plan({ draftId, groupIds, dates })).toMatchObject({ count: 4, passedOver: 0 })
    const more = [...dates, onDay('2026-03-14')]
    expect(await contentOutput.plan({ draftId, groupIds, dates: more })).toMatchObject({
      count: 2,
      passedOver: 4,
    })
    await expect(contentOutput.plan({ draftId, groupIds, dates })).rejects.toMatchObject(
      refused('PLANNED_ALREADY'),
    )
    const week = await contentOutput.week({ personaId, monday: onDay('2026-03-09') })
    expect(week.groups.map(({ name }) => name)).toEqual(['晚读共读会', '青禾小铺会员群'])
    expect(week.posts).toHaveLength(6)
    const one = await contentOutput.week({ personaId, groupId: groupIds[0]!, monday: onDay('2026-03-09') })
    expect(one.groups).toHaveLength(1)
    expect(one.posts).toHaveLength(3)
  })

  it('is there after a restart, with what went out and when', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const draftId = await givenDraft(app, personaId)
    const id = await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-11' })
    await app.api.contentOutput.publish({ id })
    await app.close()
    const again = createTestApp({ dataDir: app.dataDir })
    const { posts } = await again.api.contentOutput.week({ personaId, monday: onDay('2026-03-09') })
    // It was planned for tomorrow, and went out today.
    expect(posts).toEqual([
      expect.objectContaining({
        onDate: '2026-03-10',
        publishedAt: again.clock.now(),
        title: '怎样读完一本书',
      }),
    ])
  })

  it('moves by day and group, but not what is out', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const { contentOutput } = app.api
    const draftId = await givenDraft(app, personaId)
    const id = await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-11' })
    const there = { onDate: onDay('2026-03-13'), groupId: groups[1].id as GroupId }
    const moved = await contentOutput.movePost({ id, ...there })
    expect((await contentOutput.draft({ id: draftId })).posts).toEqual([expect.objectContaining(there)])
    await app.api.workspace.undo({ undoId: moved.undoId })
    expect((await contentOutput.draft({ id: draftId })).posts[0]?.onDate).toBe('2026-03-11')
    await givenPlanned(app, { personaId, draftId, group: groups[1], on: '2026-03-13' })
    await expect(contentOutput.movePost({ id, ...there })).rejects.toMatchObject(refused('PLANNED_ALREADY'))
    await contentOutput.publish({ id })
    await expect(contentOutput.movePost({ id, ...there })).rejects.toMatchObject(refused('POST_IS_PUBLISHED'))
    await expect(contentOutput.publish({ id })).rejects.toMatchObject(refused('POST_IS_PUBLISHED'))
  })

  it('keeps the words that went out, whatever becomes of the piece', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const { contentOutput } = app.api
    const draftId = await givenDraft(app, personaId)
    const id = await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-10' })
    const { undoId } = await contentOutput.publish({ id })
    await contentOutput.editDraft({ id: draftId, change: { text: '第二版' } })
    expect((await contentOutput.postText({ id })).text).toBe('先读目录，再读自己最想知道的一章。')
    await app.api.workspace.undo({ undoId })
    expect((await contentOutput.postText({ id })).text).toBe('第二版')
  })

  it('takes an earlier time for a post, but none to come', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const draftId = await givenDraft(app, personaId)
    const id = await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-10' })
    const { contentOutput } = app.api
    await expect(contentOutput.publish({ id, at: app.clock.now() + 3_600_000 })).rejects.toMatchObject(
      refused('POST_IN_FUTURE'),
    )
    await contentOutput.publish({ id, at: Date.parse('2026-03-08T20:30:00+08:00') })
    expect((await contentOutput.draft({ id: draftId })).posts[0]).toMatchObject({
      onDate: '2026-03-08',
      publishedAt: Date.parse('2026-03-08T20:30:00+08:00'),
    })
    await contentOutput.unpublish({ id })
    expect((await contentOutput.draft({ id: draftId })).posts[0]?.publishedAt).toBeNull()
  })

  it('lists for today what is due, what was left over and what went out', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const { contentOutput } = app.api
    for (const on of ['2026-02-20', '2026-03-08', '2026-03-10', '2026-03-11']) {
      const draftId = await givenDraft(app, personaId, { title: on })
      await givenPlanned(app, { personaId, draftId, group: groups[0], on })
    }
    const out = await givenDraft(app, personaId, { title: '已发' })
    const id = await givenPlanned(app, { personaId, draftId: out, group: groups[1], on: '2026-03-10' })
    await contentOutput.publish({ id })
    const due = await contentOutput.dueToday({})
    expect(due.map(({ title }) => title)).toEqual(['2026-03-08', '2026-03-10', '已发'])
    expect(due[0]?.personaName).toBe('林夏')
    const here = await contentOutput.dueToday({ groupId: groups[1].id as GroupId })
    expect(here.map(({ title }) => title)).toEqual(['已发'])
  })
})

describe('a deleted persona', () => {
  it('takes its output with it and brings all of it back', async () => {
    const app = createTestApp()
    const { personaId, groups } = await givenPersona(app)
    const { contentOutput } = app.api
    await contentOutput.addPillar({ personaId, name: '选书' })
    await contentOutput.addIdea({ personaId, text: '一条灵感' })
    await contentOutput.setCadence({ personaId, perWeek: 3 })
    const draftId = await givenDraft(app, personaId)
    await givenPlanned(app, { personaId, draftId, group: groups[0], on: '2026-03-11' })
    const { undoId } = await app.api.personas.remove({ id: personaId })
    expect(await contentOutput.dueToday({})).toEqual([])
    await expect(contentOutput.draft({ id: draftId })).rejects.toMatchObject(refused('DRAFT_NOT_FOUND'))
    await app.api.workspace.undo({ undoId })
    expect((await contentOutput.draft({ id: draftId })).posts).toHaveLength(1)
    expect(await contentOutput.ideas({ personaId })).toHaveLength(1)
    expect((await contentOutput.figures({ personaId })).thisWeek).toEqual({
      posted: 0,
      planned: 1,
      target: 3,
    })
  })
})

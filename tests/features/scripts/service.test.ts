import { describe, expect, it } from 'vitest'
import { fillCategory, fillScript } from '#electron/features/scripts/service.ts'
import { shippedScripts } from '#electron/features/scripts/shipped-scripts.ts'
import { updateShippedScripts } from '#electron/features/scripts/shipping.ts'
import type { ScriptId, ScriptTexts } from '#shared/features/scripts/model.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const ASK = 'welcome-ask' as ScriptId
const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })
const zh = (title: string, body: string): ScriptTexts => ({ 'zh-CN': { title, body }, en: null })
const show = (app: ReturnType<typeof createTestApp>, id: ScriptId = ASK) =>
  app.api.scripts.show({ id, language: 'zh-CN' })
const titles = async (app: ReturnType<typeof createTestApp>, input = {}) =>
  (await app.api.scripts.list({ language: 'zh-CN', ...input })).map(({ title }) => title)

describe('the library', () => {
  it('holds the shipped scripts, each once, in the language asked for', async () => {
    const { api } = createTestApp()
    const chinese = await api.scripts.list({ language: 'zh-CN' })
    expect(chinese).toHaveLength(shippedScripts.length)
    expect(chinese[0]).toMatchObject({ id: ASK, title: '欢迎，问来意', version: 1, isShipped: true })
    expect((await api.scripts.list({ language: 'en' }))[0]).toMatchObject({
      id: ASK,
      title: 'Welcome, ask why they came',
    })
  })

  it('finds by words of title, text and category in either language', async () => {
    const app = createTestApp()
    expect(await titles(app, { text: '来意' })).toEqual(['欢迎，问来意'])
    expect(await titles(app, { text: 'starter guide' })).toEqual(['欢迎，送入门资料'])
    expect(await titles(app, { text: '清退 招呼' })).toEqual(['清退前，先打招呼'])
    expect(await titles(app, { text: '生日', category: 'welcome' })).toEqual([])
  })

  it('shows a script in the language in which it is written when the other is missing', async () => {
    const { api } = createTestApp()
    const { id } = await api.scripts.create({ category: 'manual', texts: zh('只有中文', '在吗') })
    const [found] = await api.scripts.list({ language: 'en', text: '只有中文' })
    expect(found).toMatchObject({ id, title: '只有中文', language: 'zh-CN', characters: 2 })
  })

  it('is offered to palettes by favourite, then by use', async () => {
    const { api } = createTestApp()
    await api.scripts.setFavourite({ id: 'welcome-short' as ScriptId, isFavourite: true })
    const found = await api.scripts.search({ language: 'zh-CN', text: '欢迎', category: 'welcome', limit: 2 })
    expect(found.map(({ id }) => id)).toEqual(['welcome-short', 'welcome-ask'])
  })
})

describe('rewording', () => {
  it('makes a version, keeps the old one with its text, and takes it back', async () => {
    const app = createTestApp()
    const { texts } = await show(app)
    const own = { ...texts, 'zh-CN': { title: '欢迎，我的', body: '{称呼}好' } }
    const { undoId } = await app.api.scripts.update({ id: ASK, category: 'welcome', texts: own })
    const after = await show(app)
    expect(after).toMatchObject({ title: '欢迎，我的', version: 2, isEdited: true, canRestoreShipped: true })
    expect(after.versions.map(({ version, isShipped }) => [version, isShipped])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(after.versions[1]?.texts).toEqual(texts)
    await app.api.workspace.undo({ undoId: undoId! })
    expect(await show(app)).toMatchObject({ version: 1, isEdited: false, texts })
    expect((await show(app)).versions).toHaveLength(1)
  })

  it('makes no version of the same texts, and another category none either', async () => {
    const app = createTestApp()
    const { texts } = await show(app)
    expect(await app.api.scripts.update({ id: ASK, category: 'welcome', texts })).toMatchObject({
      undoId: null,
    })
    await app.api.scripts.update({ id: ASK, category: 'manual', texts })
    expect(await show(app)).toMatchObject({ category: 'manual', version: 1 })
  })

  it('brings an earlier wording back as the newest', async () => {
    const app = createTestApp()
    const { id } = await app.api.scripts.create({ category: 'thanks', texts: zh('谢', '第一版') })
    await app.api.scripts.update({ id, category: 'thanks', texts: zh('谢', '第二版') })
    await app.api.scripts.restore({ id, version: 1 })
    const { versions, body } = await show(app, id)
    expect(body).toBe('第一版')
    expect(versions.map(({ version, texts }) => [version, texts['zh-CN']?.body])).toEqual([
      [3, '第一版'],
      [2, '第二版'],
      [1, '第一版'],
    ])
    await expect(app.api.scripts.restore({ id, version: 9 })).rejects.toMatchObject(
      refusal('SCRIPT_VERSION_NOT_FOUND'),
    )
  })

  it('never gives a number again that cards may name', async () => {
    const app = createTestApp()
    const { id } = await app.api.scripts.create({ category: 'thanks', texts: zh('谢', '一') })
    const { undoId } = await app.api.scripts.update({ id, category: 'thanks', texts: zh('谢', '二') })
    await app.api.workspace.undo({ undoId: undoId! })
    await app.api.scripts.update({ id, category: 'thanks', texts: zh('谢', '三') })
    expect((await show(app, id)).versions.map(({ version }) => version)).toEqual([2, 1])
  })

  it('refuses a script without a text, and one that is gone', async () => {
    const { api } = createTestApp()
    const nothing = { 'zh-CN': null, en: null }
    await expect(api.scripts.create({ category: 'manual', texts: nothing })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(
      api.scripts.update({ id: 'gone' as ScriptId, category: 'manual', texts: zh('a', 'b') }),
    ).rejects.toMatchObject(refusal('SCRIPT_NOT_FOUND'))
  })
})

describe('an update of the app', () => {
  const updated = shippedScripts.map((script) =>
    script.slug === ASK
      ? { ...script, 'zh-CN': { title: '欢迎，新说法', body: '{称呼}，新的一版' } }
      : script,
  )

  it('reaches scripts as they came, and adds new ones', async () => {
    const app = createTestApp()
    await show(app)
    const fresh = { ...shippedScripts[0]!, slug: 'brand-new', category: 'thanks' as const }
    updateShippedScripts(app.ctx, [...updated, fresh])
    expect(await show(app)).toMatchObject({ title: '欢迎，新说法', version: 2, isEdited: false })
    expect((await show(app)).versions[0]).toMatchObject({ isShipped: true })
    expect(await show(app, 'brand-new' as ScriptId)).toMatchObject({ version: 1, category: 'thanks' })
    updateShippedScripts(app.ctx, updated)
    expect((await show(app)).version).toBe(2)
  })

  it('leaves alone what the operator reworded', async () => {
    const app = createTestApp()
    await app.api.scripts.update({ id: ASK, category: 'welcome', texts: zh('我的', '我的说法') })
    updateShippedScripts(app.ctx, updated)
    expect(await show(app)).toMatchObject({ title: '我的', version: 2 })
  })

  it('reaches a script again once its shipped text was restored', async () => {
    const app = createTestApp()
    await app.api.scripts.update({ id: ASK, category: 'welcome', texts: zh('我的', '我的说法') })
    await app.api.scripts.restoreShipped({ id: ASK })
    expect(await show(app)).toMatchObject({ title: '欢迎，问来意', version: 3, isEdited: false })
    updateShippedScripts(app.ctx, updated)
    expect(await show(app)).toMatchObject({ title: '欢迎，新说法', version: 4 })
  })

  it('keeps marks, order and what is hidden over a restart', async () => {
    const app = createTestApp()
    await app.api.scripts.setHidden({ id: ASK, isHidden: true })
    await app.close()
    const again = createTestApp({ dataDir: app.dataDir })
    expect(await titles(again, { show: 'hidden' })).toEqual(['欢迎，问来意'])
    expect(await titles(again, { category: 'welcome' })).not.toContain('欢迎，问来意')
  })
})

describe('own scripts', () => {
  it('are made, copied behind another, and deleted with a way back', async () => {
    const app = createTestApp()
    const copy = await app.api.scripts.duplicate({ id: ASK })
    expect(await titles(app, { category: 'welcome' })).toEqual([
      '欢迎，问来意',
      '欢迎，问来意',
      '欢迎，减压力',
      '欢迎，送入门资料',
      '欢迎，只打招呼',
    ])
    expect(await show(app, copy.id)).toMatchObject({ isShipped: false, canRestoreShipped: false })
    await app.api.scripts.update({ id: copy.id, category: 'welcome', texts: zh('我的', '我的') })
    const before = await show(app, copy.id)
    const { undoId } = await app.api.scripts.remove({ id: copy.id })
    await expect(show(app, copy.id)).rejects.toMatchObject(refusal('SCRIPT_NOT_FOUND'))
    await app.api.workspace.undo({ undoId })
    expect(await show(app, copy.id)).toEqual(before)
  })

  it('are the only ones that can be deleted; shipped ones are hidden', async () => {
    const { api } = createTestApp()
    await api.scripts.list({ language: 'zh-CN' })
    await expect(api.scripts.remove({ id: ASK })).rejects.toMatchObject(refusal('SCRIPT_IS_SHIPPED'))
    const { id } = await api.scripts.create({ category: 'manual', texts: zh('a', 'b') })
    await expect(api.scripts.restoreShipped({ id })).rejects.toMatchObject(refusal('SCRIPT_NOT_SHIPPED'))
  })

  it('move among their neighbours, past hidden ones, and not beyond the ends', async () => {
    const app = createTestApp()
    await app.api.scripts.setHidden({ id: 'welcome-ease' as ScriptId, isHidden: true })
    expect(await show(app)).toMatchObject({ isFirst: true, isLast: false })
    const { undoId } = await app.api.scripts.move({ id: ASK, step: 1 })
    expect(await titles(app, { category: 'welcome' })).toEqual([
      '欢迎，送入门资料',
      '欢迎，问来意',
      '欢迎，只打招呼',
    ])
    await app.api.workspace.undo({ undoId })
    await app.api.scripts.move({ id: ASK, step: -1 })
    expect((await titles(app, { category: 'welcome' }))[0]).toBe('欢迎，问来意')
  })
})

describe('filling in', () => {
  const given = () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const member = givenMember(app.ctx, group, { name: '周敏', joinedOn: '2026-03-01' })
    givenLine(app.ctx, member, { text: '想请教第三章的卡片笔记法', at: '2026-03-09T20:00:00+08:00' })
    return { ...app, group, member }
  }
  const textOf = (filled: Awaited<ReturnType<ReturnType<typeof given>['api']['scripts']['fill']>>) =>
    textOfSegments(filled.segments)

  it('says name, group, topic and days of a real member', async () => {
    const { api, member } = given()
    const id = 'voice-material' as ScriptId
    const filled = await api.scripts.fill({ id, personId: member.personId as never, language: 'zh-CN' })
    expect(textOf(filled)).toBe(
      '周敏，进群第 10 天就参与进来了，真好。关于第三章的卡片笔记法，我手上有一份整理好的笔记，你用得上的话我现在发你？',
    )
    expect(filled.characters).toBe([...textOf(filled)].length)
  })

  it('names a group in a post to it, and leaves empty what concerns a person', async () => {
    const { api, group } = given()
    await api.settings.update({ myName: '林夏' })
    const values = await api.scripts.values({ groupId: group.id as never })
    expect(values).toMatchObject({ group_name: '晚读共读会', my_name: '林夏', brand: '晚读共读会' })
    expect(values.call_name ?? '').toBe('')
  })

  it('takes the topic of the line that gave the reason, or none', () => {
    const { ctx, member } = given()
    const target = { personNo: member.personNo, groupNo: member.group.no, language: 'zh-CN' as const }
    const filled = fillScript(ctx, { ...target, scriptId: 'quiet-topic', triggerText: '？？？' })
    expect(textOfSegments(filled.segments)).toContain('那件事')
    const event = fillScript(ctx, { ...target, scriptId: 'event-invite', eventName: '七天打卡' })
    expect(textOfSegments(event.segments)).toContain('七天打卡')
  })

  it('refuses people and scripts that are not there', async () => {
    const { api, member } = given()
    const personId = member.personId as never
    await expect(
      api.scripts.fill({ id: ASK, personId: 'nobody' as never, language: 'en' }),
    ).rejects.toMatchObject(refusal('PERSON_NOT_FOUND'))
    await expect(api.scripts.fill({ id: 'x' as ScriptId, personId, language: 'en' })).rejects.toMatchObject(
      refusal('SCRIPT_NOT_FOUND'),
    )
  })

  it('offers a category beginning with the chosen one, else favourites, else by turn; never hidden ones', async () => {
    const { api, ctx } = given()
    const target = { personNo: null, groupNo: null }
    const offered = (first: string | null, turn: number) =>
      fillCategory(ctx, { language: 'zh-CN', category: 'thanks', first, turn }, target).map(({ id }) => id)
    expect(offered(null, 0)).toEqual(['thanks-share', 'thanks-order', 'thanks-referral'])
    expect(offered(null, 4)).toEqual(['thanks-order', 'thanks-referral', 'thanks-share'])
    expect(offered('thanks-referral', 0)[0]).toBe('thanks-referral')
    await api.scripts.setFavourite({ id: 'thanks-order' as ScriptId, isFavourite: true })
    expect(offered(null, 0)[0]).toBe('thanks-order')
    await api.scripts.setHidden({ id: 'thanks-order' as ScriptId, isHidden: true })
    expect(offered(null, 0)).toEqual(['thanks-share', 'thanks-referral'])
    expect(offered('thanks-order', 0)[0]).toBe('thanks-order')
  })
})

describe('removing a script that is in use', () => {
  const zh = { language: 'zh-CN' } as const

  /** An own welcome that begins the welcome rule everywhere and in one group, a step, and an open card. */
  async function givenUsed() {
    const app = createTestApp()
    const { api, ctx } = app
    const group = givenGroup(ctx, { name: '晚读共读会' })
    const { personId } = givenMember(ctx, group, { name: '周敏' })
    const { id } = await api.scripts.duplicate({ id: ASK })
    const rules = await api.settings.getRules()
    const welcome = { ...rules.rules.welcome, scriptId: id }
    await api.settings.updateRules({ ...rules, rules: { ...rules.rules, welcome } })
    await api.settings.updateGroupRules({ groupId: group.id as never, rules: { welcome: { scriptId: id } } })
    const step = { id: null, day: 0, minute: 600, title: '第一步', text: '', scriptId: id, postKind: null }
    const own = { ...step, day: 3, text: '自己的话', scriptId: null }
    const draft = { name: '新人', subject: 'people' as const, startRule: 'hand' as const, startGroups: [] }
    const sequence = await api.sequences.create({
      draft: { ...draft, steps: [step, { ...step, day: 1 }, own] },
    })
    const { card } = await api.followUps.schedule({
      personId: personId as never,
      title: '打招呼',
      due: { at: app.clock.now() },
    })
    await api.followUps.markCopied({ id: card.id, scriptId: id })
    return { ...app, id, group, card, sequenceId: sequence.id }
  }

  it('names rules, sequences and open cards that begin with it', async () => {
    const { api, id, sequenceId } = await givenUsed()
    expect(await api.scripts.uses({ id })).toEqual({
      rules: [
        { rule: 'welcome', groupName: null },
        { rule: 'welcome', groupName: '晚读共读会' },
      ],
      sequences: [{ id: sequenceId, name: '新人', steps: 2 }],
      cards: 1,
      campaignTasks: 0,
    })
    expect(await api.scripts.uses({ id: ASK })).toEqual({
      rules: [],
      sequences: [],
      cards: 0,
      campaignTasks: 0,
    })
  })

  it('lets rules go by turns and steps keep its words, and one undo brings all of it back', async () => {
    const { api, id, group, card, sequenceId } = await givenUsed()
    const before = {
      rules: await api.settings.getRules(),
      groups: await api.settings.listGroupRules(),
      sequence: await api.sequences.show({ id: sequenceId, ...zh }),
      uses: await api.scripts.uses({ id }),
    }
    const { texts } = await api.scripts.show({ id, ...zh })
    const { undoId } = await api.scripts.remove({ id, ...zh })
    expect((await api.settings.getRules()).rules).toEqual({
      ...before.rules.rules,
      welcome: { ...before.rules.rules.welcome, scriptId: null },
    })
    expect(await api.settings.listGroupRules()).toMatchObject([
      { groupId: group.id, rules: { welcome: { scriptId: null } } },
    ])
    const { steps } = (await api.sequences.show({ id: sequenceId, ...zh })).sequence
    expect(steps.map(({ text, scriptId }) => [text, scriptId])).toEqual([
      [texts['zh-CN']?.body, null],
      [texts['zh-CN']?.body, null],
      ['自己的话', null],
    ])
    expect((await api.followUps.show({ id: card.id, ...zh })).scripts.length).toBeGreaterThan(0)
    await api.workspace.undo({ undoId })
    expect({
      rules: await api.settings.getRules(),
      groups: await api.settings.listGroupRules(),
      sequence: await api.sequences.show({ id: sequenceId, ...zh }),
      uses: await api.scripts.uses({ id }),
    }).toEqual(before)
  })
})

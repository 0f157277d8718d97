import { describe, expect, it } from 'vitest'
import { createPeopleApp, everything } from './given-people.ts'
import { accountOf, type Line, logOf, mailOf } from './people-logs.ts'

const TALK: readonly Line[] = [
  { at: '2026-03-08T20:00:00', name: '林夏', text: '今晚读第三章' },
  { at: '2026-03-08T20:01:10', name: '周敏', text: '请问卡片用手机记可以吗？' },
  { at: '2026-03-09T20:01:40', name: '顾言', text: '可以的，我就用备忘录' },
]
/** What the operator copied later: 周敏 is shown by a remark. */
const COPIED: readonly Line[] = [
  { at: '2026-03-10T09:00:00', name: '敏姐', text: '昨天的卡片发在这里' },
  { at: '2026-03-10T09:03:00', name: '林夏', text: '收到' },
]

async function twoNames() {
  const app = createPeopleApp()
  const first = await app.bring(logOf(TALK))
  const second = await app.bring(mailOf(COPIED))
  return { ...app, first, second }
}

const MEMBERS = `SELECT p.display_name AS name, m.nickname, count(s.id) AS messages FROM people p
  JOIN memberships m ON m.person_no = p.no LEFT JOIN messages s ON s.membership_no = m.no GROUP BY m.no ORDER BY p.no`

describe('merging two people', () => {
  it('tells before what the other one brings, and what speaks against it', async () => {
    const { api, idOf } = await twoNames()
    await api.followUps.schedule({ personId: idOf('敏姐'), title: '问卡片', due: { at: Date.now() } })
    expect(await api.members.previewMerge({ keepId: idOf('周敏'), otherId: idOf('敏姐') })).toMatchObject({
      keep: { name: '周敏', isUnresolved: false, messages: 1 },
      other: { name: '敏姐', isUnresolved: true, messages: 1 },
      sharedGroups: ['晚读共读会'],
      sameDays: 0,
      doubts: [],
      moves: { groups: 1, messages: 1, names: 1, identities: 0, closedCards: 0 },
    })
    await expect(
      api.members.previewMerge({ keepId: idOf('周敏'), otherId: idOf('周敏') }),
    ).rejects.toMatchObject({ data: { code: 'MERGE_SAME_PERSON' } })
    const doubts = await api.members.previewMerge({ keepId: idOf('周敏'), otherId: idOf('林夏') })
    expect(doubts.doubts).toEqual(['different_accounts', 'same_days'])
  })

  it('makes one membership of two in a group, with the lines, days and figures of both', async () => {
    const { api, ctx, merge, idOf } = await twoNames()
    const before = await api.groups.rows({})
    await merge('周敏', '敏姐')
    expect(ctx.read.all(MEMBERS)).toMatchObject([
      { name: '林夏', messages: 2 },
      { name: '周敏', nickname: '周敏', messages: 2 },
      { name: '顾言', messages: 1 },
    ])
    const days = ctx.read.all(
      `SELECT f.on_date AS "on", f.messages FROM daily_facts f JOIN memberships m ON m.no = f.membership_no
       JOIN people p ON p.no = m.person_no WHERE p.id = ? AND f.messages > 0 ORDER BY 1`,
      idOf('周敏'),
    )
    expect(days).toEqual([
      { on: '2026-03-08', messages: 1 },
      { on: '2026-03-10', messages: 1 },
    ])
    const after = await api.groups.rows({})
    expect([before[0]?.summary.members, after[0]?.summary.members]).toEqual([4, 3])
    const figures = ctx.read.all('SELECT messages_total AS n FROM membership_figures ORDER BY membership_no')
    expect(figures).toEqual([{ n: 2 }, { n: 2 }, { n: 1 }])
  })

  it('leads from the id of the other one to the one who was kept, and names whom they hold', async () => {
    const { api, merge, idOf } = await twoNames()
    const [keepId, otherId] = [idOf('周敏'), idOf('敏姐')]
    await merge('周敏', '敏姐')
    const detail = await api.members.detail({ personId: otherId })
    expect(detail).toMatchObject({ personId: keepId, merged: [{ name: '敏姐' }] })
    expect(detail.names.map(({ name }) => name).sort()).toEqual(['周敏', '敏姐'])
  })

  it('can be taken back, also after a restart, to what was there before', async () => {
    const app = await twoNames()
    const before = everything(app.ctx)
    const undoId = await app.merge('周敏', '敏姐')
    expect(everything(app.ctx)).not.toEqual(before)
    app.close()
    const again = createPeopleApp({ dataDir: app.dataDir })
    await again.api.workspace.undo({ undoId })
    expect(everything(again.ctx)).toEqual(before)
  })

  it('keeps what a hand wrote about either', async () => {
    const { api, merge, idOf } = await twoNames()
    await api.members.editProfile({
      personId: idOf('周敏'),
      changes: { tags: ['讲师'], note: '周末有空' },
      seen: {},
    })
    await api.members.editProfile({
      personId: idOf('敏姐'),
      changes: { tags: ['付费'], note: '孩子上三年级', city: '杭州', salesStage: 'following' },
      seen: {},
    })
    const selection = { personIds: [idOf('敏姐')] }
    await api.members.setDoNotContact({ selection, doNotContact: true } as never)
    const keepId = idOf('周敏')
    await merge('周敏', '敏姐')
    expect(await api.members.detail({ personId: keepId })).toMatchObject({
      profile: {
        tags: ['讲师', '付费'],
        note: '周末有空\n孩子上三年级',
        city: '杭州',
        salesStage: 'following',
      },
      doNotContact: true,
    })
  })
})

describe('imports after a merge', () => {
  it('add nothing twice and never bring the second person back', async () => {
    const { ctx, bring, merge } = await twoNames()
    await merge('周敏', '敏姐')
    const people = () => ctx.read.value('SELECT count(*) FROM people')
    expect(people()).toBe(3)
    const copiedAgain = [...COPIED, { at: '2026-03-10T09:30:00', name: '敏姐', text: '下午见' }]
    expect(await bring(mailOf(COPIED))).toMatchObject({ added: 0 })
    expect(await bring(mailOf(copiedAgain))).toMatchObject({ added: 1 })
    expect(await bring(logOf(TALK))).toMatchObject({ added: 0 })
    expect(people()).toBe(3)
    // What copied text calls somebody is no new nickname.
    expect(ctx.read.all(MEMBERS)).toContainEqual({ name: '周敏', nickname: '周敏', messages: 3 })
  })

  it('count for the one person when they were read before and are finished after it', async () => {
    const { api, ctx, idOf, merge } = await twoNames()
    const [group] = await api.groups.list({})
    const target = { kind: 'group', groupId: group!.id } as const
    const text = mailOf([{ at: '2026-03-10T10:30:00', name: '敏姐', text: '晚点说' }])
    let batchId: string | null = null
    for await (const event of await api.chatImport.prepare({ source: { text }, target }))
      if (event.kind === 'ready') batchId = event.chats[0]?.batchId ?? null
    const before = everything(ctx)
    const undoId = await merge('周敏', '敏姐')
    await api.workspace.undo({ undoId })
    expect(everything(ctx)).toEqual(before)
    await merge('周敏', '敏姐')
    for await (const _ of await api.chatImport.commit({ batchIds: [batchId as never] })) void _
    const lines = 'SELECT count(*) FROM messages s JOIN memberships m ON m.no = s.membership_no'
    expect(ctx.read.value(`${lines} JOIN people p ON p.no = m.person_no WHERE p.id = ?`, idOf('周敏'))).toBe(
      3,
    )
    expect(ctx.read.value('SELECT count(*) FROM people')).toBe(3)
  })

  it('refuse to part the two again until they are undone, as they met one person', async () => {
    const { api, bring, undoImport, ctx, merge } = await twoNames()
    const undoId = await merge('周敏', '敏姐')
    const { batchId } = await bring(mailOf([{ at: '2026-03-10T10:00:00', name: '敏姐', text: '在' }]))
    await expect(api.workspace.undo({ undoId })).rejects.toMatchObject({
      data: { code: 'MERGE_USED_SINCE' },
    })
    await undoImport(batchId)
    await api.workspace.undo({ undoId })
    expect(ctx.read.value('SELECT count(*) FROM people')).toBe(4)
  })

  it('know the person when the imports behind both names are undone and brought again', async () => {
    const { api, ctx, first, second, bring, undoImport, merge } = await twoNames()
    await merge('周敏', '敏姐')
    expect((await api.chatImport.undoPreview({ batchId: first.batchId })).staying).toEqual([])
    await undoImport(second.batchId)
    expect(await api.chatImport.undoPreview({ batchId: first.batchId })).toMatchObject({ members: 2 })
    await undoImport(first.batchId)
    expect(ctx.read.all('SELECT display_name AS name FROM people')).toHaveLength(1)
    await bring(mailOf(COPIED))
    await bring(logOf(TALK))
    expect(ctx.read.value('SELECT count(*) FROM people')).toBe(3)
  })

  it('find somebody by an ambiguous name once the operator said who that is', async () => {
    const { api, ctx, bring, idOf } = createPeopleApp()
    await bring(logOf([{ at: '2026-03-08T20:00:00', name: '小明', text: '早' }]))
    const second = logOf([{ at: '2026-03-08T21:00:00', name: '小明', text: '晚' }]).replace(
      accountOf('小明'),
      'wxid_other',
    )
    await bring(second)
    await bring(mailOf([{ at: '2026-03-09T09:00:00', name: '小明', text: '哪个小明？' }]))
    const all = ctx.read.all<{ id: never }>('SELECT id FROM people ORDER BY no')
    expect(all).toHaveLength(3)
    const [keep, , unknown] = all
    await api.members.merge({ keepId: keep!.id, otherId: unknown!.id })
    await bring(mailOf([{ at: '2026-03-10T09:00:00', name: '小明', text: '还是我' }]))
    expect(ctx.read.value('SELECT count(*) FROM people')).toBe(2)
    expect(idOf('小明')).toBe(keep!.id)
    const lines = ctx.read.all(
      'SELECT count(*) AS n FROM messages GROUP BY membership_no ORDER BY membership_no',
    )
    expect(lines).toEqual([{ n: 3 }, { n: 1 }])
  })
})

describe('lines that two sources told under two names', () => {
  const told = (name: string) =>
    [
      { at: '2026-03-09T20:00:10', name, text: '请问卡片用手机记可以吗？' },
      { at: '2026-03-09T20:00:40', name, text: '好' },
      { at: '2026-03-09T20:00:50', name, text: '好' },
    ] as const
  const texts = (ctx: ReturnType<typeof createPeopleApp>['ctx']) =>
    ctx.read
      .all<{ text: string }>('SELECT text FROM shown_messages ORDER BY sent_at, id')
      .map(({ text }) => text)

  it('count once when the two are one, and twice again when they are parted', async () => {
    const { api, ctx, bring, merge } = createPeopleApp()
    await bring(logOf(told('周敏')))
    await bring(mailOf([...told('敏姐'), { at: '2026-03-09T20:05:00', name: '敏姐', text: '谢谢' }]))
    const before = everything(ctx)
    const undoId = await merge('周敏', '敏姐')
    expect(texts(ctx)).toEqual(['请问卡片用手机记可以吗？', '好', '好', '谢谢'])
    expect(ctx.read.all('SELECT messages, questions FROM daily_facts')).toEqual([
      { messages: 4, questions: 1 },
    ])
    expect((await api.search.messages({ text: '卡片' })).total).toBe(1)
    await api.workspace.undo({ undoId })
    expect(everything(ctx)).toEqual(before)
    expect(texts(ctx)).toHaveLength(7)
  })

  it('stay as long as one of the sources does', async () => {
    const { ctx, bring, undoImport, merge } = createPeopleApp()
    const log = await bring(logOf(told('周敏')))
    const mail = await bring(mailOf(told('敏姐')))
    await merge('周敏', '敏姐')
    await undoImport(log.batchId)
    expect(texts(ctx)).toEqual(['请问卡片用手机记可以吗？', '好', '好'])
    await undoImport(mail.batchId)
    expect(ctx.read.all('SELECT id FROM messages')).toEqual([])
    expect(ctx.read.all('SELECT message_id FROM message_sources')).toEqual([])
  })
})

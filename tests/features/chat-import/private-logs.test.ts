import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { bringUpToDate, recoverImports } from '#electron/features/chat-import/service.ts'
import { findLastContacts, findReplyRates } from '#electron/features/interactions/queries.ts'
import type { ChatPlan } from '#shared/features/chat-import/contract.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type Line = { at: string; who: 'me' | 'them'; text: string; id?: string }

const ZONE = '+08:00'
const at = (text: string) => Date.parse(`${text}${ZONE}`)

/** A ChatLab file of one chat with 林夏 (wxid_linxia), second precision. */
function chatlab(lines: readonly Line[], options: { exportedAt?: string; name?: string } = {}): string {
  const exportedAt = at(options.exportedAt ?? '2026-03-10T11:00:00') / 1000
  const name = options.name ?? '林夏'
  return JSON.stringify({
    chatlab: { version: '0.0.2', exportedAt, generator: 'WeFlow' },
    meta: { name, platform: 'wechat', type: 'private', ownerId: 'wxid_me' },
    members: [
      { platformId: 'wxid_me', accountName: '老顾' },
      { platformId: 'wxid_linxia', accountName: name },
    ],
    messages: lines.map(({ at: time, who, text, id }) => ({
      sender: who === 'me' ? 'wxid_me' : 'wxid_linxia',
      accountName: who === 'me' ? '老顾' : name,
      timestamp: at(time) / 1000,
      type: 0,
      content: text,
      ...(id ? { platformMessageId: id } : {}),
    })),
  })
}

/** The mail of the same chat: minutes, no ids, called after both. */
function mail(lines: readonly Line[]): string {
  const day = lines[0]?.at.slice(0, 10) ?? ''
  const body = lines.map(
    ({ at: time, who, text }) => `${who === 'me' ? '老顾' : '林夏'}  ${time.slice(11, 16)}\n\n${text}\n`,
  )
  return `老顾 和 林夏 在微信上的聊天记录如下，请查收。\n\n—————  ${day}  —————\n\n\n${body.join('\n')}`
}

const TALK: readonly Line[] = [
  { at: '2026-03-08T20:00:10', who: 'me', text: '体验课感觉怎么样？' },
  { at: '2026-03-08T20:04:00', who: 'them', text: '挺好的，想报下一期' },
  { at: '2026-03-08T20:04:30', who: 'them', text: '好' },
  { at: '2026-03-08T20:04:40', who: 'them', text: '好' },
  { at: '2026-03-09T09:30:00', who: 'me', text: '周六见' },
]

/** 林夏 is known from the group; the operator is 老顾. */
async function givenFriend() {
  const app = createTestApp()
  const group = givenGroup(app.ctx, { name: '晚读共读会' })
  const member = givenMember(app.ctx, group, { name: '林夏' })
  await app.api.settings.update({ myName: '老顾' })
  const personNo = app.ctx.read.value<number>('SELECT no FROM people WHERE id = ?', member.personId)!
  app.ctx.writeQuietly((db) =>
    db.run(
      `INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at)
       SELECT no, 'nick', '林夏', 0, 0, 0 FROM memberships WHERE person_no = ?`,
      personNo,
    ),
  )
  app.ctx.writeQuietly((db) => db.run('UPDATE memberships SET is_dirty = 1'))
  await bringUpToDate(app.ctx)
  const bring = async (text: string, input: object = {}) => {
    const { chats } = await app.api.chatImport.importLog({ source: { text }, ...input })
    return chats[0] as ChatPlan
  }
  const withdraw = async ({ batchId }: ChatPlan) => {
    for await (const _ of await app.api.chatImport.undoBatch({ batchId })) void _
  }
  return { ...app, group, member, personNo, bring, withdraw, personId: member.personId }
}

/** Everything that private logs write, and what group logs write, without keys that only count up. */
function contents(ctx: DataContext) {
  return {
    contacts: ctx.read.all<Record<string, unknown>>(
      `SELECT p.display_name AS who, i.kind, i.at, i.ended_at, i.own_lines, i.their_lines, i.excerpt, i.reply
       FROM interactions i JOIN people p ON p.no = i.person_no ORDER BY who, i.at`,
    ),
    lines: ctx.read.value<number>('SELECT count(*) FROM private_messages'),
    chats: ctx.read.value<number>('SELECT count(*) FROM private_chats'),
    people: ctx.read.all('SELECT display_name, contact_state, search_text FROM people ORDER BY display_name'),
    members: ctx.read.all('SELECT nickname, card FROM memberships ORDER BY nickname'),
    ids: ctx.read.all('SELECT kind, value FROM platform_identities ORDER BY kind, value'),
    friends: ctx.read.value<number>('SELECT count(*) FROM proven_friends'),
    groups: ctx.read.all('SELECT name FROM groups ORDER BY name'),
    messages: ctx.read.value<number>('SELECT count(*) FROM messages'),
    facts: ctx.read.value<number>('SELECT count(*) FROM daily_facts'),
    stale: ctx.read.value<number>('SELECT count(*) FROM stale_private_chats'),
  }
}

describe('a private log', () => {
  it('goes to its person as conversations, never to a group, and makes them a friend', async () => {
    const { ctx, api, bring, personNo, personId } = await givenFriend()
    const before = contents(ctx)
    const plan = await bring(chatlab(TALK))
    expect(plan).toMatchObject({ group: null, person: { id: personId, name: '林夏', isNew: false } })
    expect(plan).toMatchObject({ messages: 5, added: 5, known: 0, repeated: 0, senders: 2, newMembers: 0 })
    const after = contents(ctx)
    expect(after.contacts).toMatchObject([
      { own_lines: 1, their_lines: 3, excerpt: '好', reply: 'replied', at: at('2026-03-08T20:00:10') },
      { own_lines: 1, their_lines: 0, excerpt: '周六见', reply: null },
    ])
    expect(after.people).toMatchObject([{ display_name: '林夏', contact_state: 'friend' }])
    const { groups, messages, facts, members } = before
    expect(after).toMatchObject({ groups, messages, facts, members, stale: 0 })
    expect(findLastContacts(ctx.read, [personNo])).toEqual(new Map([[personNo, at('2026-03-09T09:30:00')]]))
    expect(findReplyRates(ctx.read)).toEqual(new Map([[personNo, { settled: 1, replied: 1 }]]))
    expect(await api.search.messages({ text: '体验课' })).toMatchObject({ total: 0 })
  })

  it('adds nothing when the same file comes again, and only what is new of an overlapping one', async () => {
    const { ctx, bring } = await givenFriend()
    await bring(chatlab(TALK))
    const once = contents(ctx)
    expect(await bring(chatlab(TALK))).toMatchObject({ added: 0, known: 5 })
    expect(contents(ctx)).toEqual(once)
    const longer: Line[] = [...TALK.slice(1), { at: '2026-03-09T21:00:00', who: 'them', text: '好的' }]
    expect(await bring(chatlab(longer, { exportedAt: '2026-03-10T12:00:00' }))).toMatchObject({
      messages: 5,
      added: 1,
      known: 4,
    })
    expect(contents(ctx).contacts).toMatchObject([
      { own_lines: 1, their_lines: 3 },
      { own_lines: 1, their_lines: 0 },
      { own_lines: 0, their_lines: 1, excerpt: '好的' },
    ])
  })

  it('is compared with a mail of the same chat at the coarser of their precisions', async () => {
    const { ctx, bring } = await givenFriend()
    expect(await bring(mail(TALK.slice(0, 4)))).toMatchObject({ added: 4, person: { name: '林夏' } })
    expect(await bring(chatlab(TALK))).toMatchObject({ added: 1, known: 4 })
    expect(contents(ctx).contacts).toMatchObject([
      { at: at('2026-03-08T20:00:10'), own_lines: 1, their_lines: 3 },
      { own_lines: 1, their_lines: 0 },
    ])
  })

  it.each([['first to last'], ['last to first']])('is withdrawn without a trace, %s', async (order) => {
    const { ctx, bring, withdraw } = await givenFriend()
    const before = contents(ctx)
    const batches = [await bring(mail(TALK.slice(0, 4))), await bring(chatlab(TALK))]
    const [first, second] = order === 'first to last' ? batches : batches.toReversed()
    await withdraw(first!)
    const { contacts } = contents(ctx)
    const left = order === 'first to last' ? [4, 1] : [4]
    expect(contacts.map(({ own_lines, their_lines }) => Number(own_lines) + Number(their_lines))).toEqual(
      left,
    )
    await withdraw(second!)
    expect(contents(ctx)).toEqual(before)
  })

  it('tells beforehand what withdrawing it takes away', async () => {
    const { api, bring } = await givenFriend()
    const short = await bring(mail(TALK.slice(0, 4)))
    const long = await bring(chatlab(TALK))
    expect(await api.chatImport.undoPreview({ batchId: long.batchId })).toMatchObject({
      messages: 1,
      kept: 4,
    })
    expect(await api.chatImport.undoPreview({ batchId: short.batchId })).toMatchObject({
      messages: 0,
      kept: 4,
    })
    const [newest] = await api.chatImport.history()
    expect(newest).toMatchObject({ kind: 'private', personName: '林夏', groupName: '', counts: { added: 1 } })
  })

  it('shows nothing before it is committed, and leaves nothing when it is discarded', async () => {
    const { ctx, api } = await givenFriend()
    const before = contents(ctx)
    let chats: ChatPlan[] = []
    for await (const event of await api.chatImport.prepare({ source: { text: chatlab(TALK) } }))
      if (event.kind === 'ready') chats = event.chats
    expect(contents(ctx).contacts).toEqual([])
    expect(chats[0]).toMatchObject({ added: 5 })
    for await (const _ of await api.chatImport.discard({ batchIds: chats.map(({ batchId }) => batchId) }))
      void _
    expect(contents(ctx)).toEqual(before)
  })
})

describe('whose log it is', () => {
  it('is asked for when nobody fits, and nothing is written', async () => {
    const { ctx, bring } = await givenFriend()
    const before = contents(ctx)
    await expect(bring(chatlab(TALK, { name: '陌生人' }))).rejects.toMatchObject({
      data: { code: 'PERSON_NEEDED', facts: { name: '陌生人' } },
    })
    expect(contents(ctx)).toEqual(before)
  })

  it('is known by the id from then on, whatever they call themselves', async () => {
    const { bring, personId } = await givenFriend()
    const target = { kind: 'person', personId }
    expect(await bring(chatlab(TALK, { name: '夏天' }), { target })).toMatchObject({
      person: { name: '林夏' },
    })
    const later: Line[] = [{ at: '2026-03-09T22:00:00', who: 'them', text: '换了个名字' }]
    expect(await bring(chatlab(later, { name: '秋天' }))).toMatchObject({
      person: { id: personId, isNew: false },
    })
  })

  it('is not guessed from a name that two people carry, nor from one whose id is another', async () => {
    const { ctx, group, bring, personNo } = await givenFriend()
    ctx.writeQuietly((db) =>
      db.run(
        "INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES ('wxid', '', 'wxid_other', 0, ?)",
        personNo,
      ),
    )
    await expect(bring(chatlab(TALK))).rejects.toMatchObject({ data: { code: 'PERSON_NEEDED' } })
    ctx.writeQuietly((db) => db.run("DELETE FROM platform_identities WHERE value = 'wxid_other'"))
    givenMember(ctx, group, { name: '林夏' })
    await expect(bring(chatlab(TALK))).rejects.toMatchObject({ data: { code: 'PERSON_NEEDED' } })
  })

  it('can be somebody new, who goes with the last of their logs', async () => {
    const { ctx, api, bring, withdraw } = await givenFriend()
    const before = contents(ctx)
    const target = { kind: 'newPerson', name: '白露' }
    const first = await bring(chatlab(TALK, { name: '白露' }), { target })
    expect(first).toMatchObject({ person: { name: '白露', isNew: true }, newMembers: 1 })
    expect((await api.search.names({ text: 'bailu' })).people).toMatchObject([{ name: '白露', groups: [] }])
    const more = await bring(
      chatlab([{ at: '2026-03-09T22:00:00', who: 'them', text: '在吗' }], { name: '白露' }),
    )
    expect(more).toMatchObject({ person: { id: first.person?.id, isNew: false } })
    await withdraw(first)
    expect(contents(ctx).people).toHaveLength(2)
    await withdraw(more)
    expect(contents(ctx)).toEqual(before)
  })

  it('stays, with the id, when the operator noted something of them', async () => {
    const { ctx, api, bring, withdraw } = await givenFriend()
    const target = { kind: 'newPerson', name: '白露' }
    const plan = await bring(chatlab(TALK, { name: '白露' }), { target })
    await api.interactions.log({ personId: plan.person!.id, kind: 'call', note: '约了下周' })
    expect(await api.chatImport.undoPreview({ batchId: plan.batchId })).toMatchObject({ staying: ['白露'] })
    await withdraw(plan)
    expect(contents(ctx)).toMatchObject({ chats: 0, contacts: [{ who: '白露', kind: 'call' }] })
    expect(await bring(chatlab(TALK, { name: '改名' }))).toMatchObject({ person: { id: plan.person!.id } })
  })

  it('needs to know who I am where two speak and neither is known', async () => {
    const { ctx, api } = await givenFriend()
    await api.settings.update({ myName: '' })
    ctx.writeQuietly((db) => db.run("UPDATE people SET display_name = '某人'"))
    ctx.writeQuietly((db) => db.run('DELETE FROM member_names'))
    const source = { text: mail(TALK) }
    await expect(
      api.chatImport.importLog({ source, target: { kind: 'newPerson', name: '白露' } }),
    ).rejects.toMatchObject({ data: { code: 'ME_NEEDED', facts: { names: '老顾、林夏' } } })
    const { chats } = await api.chatImport.importLog({
      source,
      target: { kind: 'newPerson', name: '白露' },
      myNames: ['老顾'],
    })
    expect(chats[0]).toMatchObject({ person: { name: '白露' }, added: 5 })
    expect((await api.settings.get()).myNicknames).toEqual(['老顾'])
  })
})

/** QQ's export of everything: a friend 林夏, a friend nobody knows, a group. */
const QQ_ALL = `消息记录（此消息记录为文本格式，不支持重新导入）

================================================================
消息分组:我的好友
================================================================
消息对象:林夏
================================================================

2026-03-08 20:00:10 老顾
体验课感觉怎么样？

2026-03-08 20:04:00 林夏
挺好的

================================================================
消息分组:我的好友
================================================================
消息对象:二舅
================================================================

2026-03-08 21:00:10 二舅
周末回来吃饭

2026-03-08 21:02:00 老顾
好

================================================================
消息分组:我的QQ群
================================================================
消息对象:跑步群
================================================================

2026-03-08 22:00:10 林夏(271147505)
明天六点
`

describe('a file of many chats', () => {
  it('gives each private chat to its person, leaves out who is not known, and takes the groups', async () => {
    const { ctx, api, personId } = await givenFriend()
    const source = { text: QQ_ALL }
    const { chats, leftOut } = await api.chatImport.importLog({ source })
    expect(chats).toMatchObject([
      { person: { id: personId }, group: null, added: 2 },
      { person: null, group: { name: '跑步群', isNew: true }, added: 1 },
    ])
    expect(leftOut).toEqual([{ chatName: '二舅', messages: 2, reason: 'PERSON_NEEDED' }])
    expect(contents(ctx)).toMatchObject({
      chats: 1,
      lines: 2,
      groups: [{ name: '晚读共读会' }, { name: '跑步群' }],
    })
  })

  it('takes a private chat for whom the operator names, also when the rest was imported before', async () => {
    const { ctx, api } = await givenFriend()
    const source = { text: QQ_ALL }
    await api.chatImport.importLog({ source })
    const again = await api.chatImport.importLog({ source, people: [{ chatName: '二舅', personId: null }] })
    expect(again.leftOut).toEqual([])
    expect(again.chats).toMatchObject([
      { person: { name: '林夏' }, added: 0, known: 2 },
      { person: { name: '二舅', isNew: true }, added: 2 },
      { group: { name: '跑步群', isNew: false }, added: 0, known: 1 },
    ])
    expect(contents(ctx).people).toMatchObject([{ contact_state: 'friend' }, { contact_state: 'friend' }, {}])
  })

  it('is a group where the operator says so, and a person where they say that', async () => {
    const { ctx, api, group } = await givenFriend()
    const text = `2026-03-08 20:00:10 AM 老顾\n在吗\n\n2026-03-08 20:04:00 AM 夏天\n在\n`
    const asGroup = await api.chatImport.importLog({
      source: { text: chatlab(TALK) },
      target: { kind: 'group', groupId: group.id as never },
    })
    expect(asGroup.chats).toMatchObject([{ group: { name: '晚读共读会' }, person: null, added: 5 }])
    expect(contents(ctx)).toMatchObject({ chats: 0, messages: 5 })
    await expect(api.chatImport.inspect({ source: { text } })).resolves.toMatchObject({ isGroup: null })
    const asPerson = await api.chatImport.importLog({
      source: { text },
      format: 'qq-text',
      target: { kind: 'newPerson', name: '夏天' },
    })
    expect(asPerson.chats).toMatchObject([{ group: null, person: { name: '夏天' }, added: 2 }])
  })

  it('knows the talker of a chatlog CSV by the id', async () => {
    const { ctx, api, personNo } = await givenFriend()
    ctx.writeQuietly((db) =>
      db.run(
        "INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) VALUES ('wxid', '', 'wxid_linxia', 0, ?)",
        personNo,
      ),
    )
    const text = [
      'Time,SenderName,Sender,TalkerName,Talker,Content',
      '2026-03-08 20:00:10,老顾,我,小夏,wxid_linxia,在吗',
      '2026-03-08 20:01:10,小夏,wxid_linxia,小夏,wxid_linxia,在',
    ].join('\n')
    const looked = await api.chatImport.inspect({ source: { text } })
    expect(looked).toMatchObject({ isPrivate: true, peerName: '小夏', suggestedPerson: { name: '林夏' } })
    const { chats } = await api.chatImport.importLog({ source: { text } })
    expect(chats).toMatchObject([{ person: { name: '林夏' }, added: 2, senders: 2 }])
  })
})

describe('a crash', () => {
  it('before the commit leaves nothing, and after it nothing undone', async () => {
    const first = await givenFriend()
    const { dataDir, ctx, api } = first
    const before = contents(ctx)
    for await (const _ of await api.chatImport.prepare({ source: { text: chatlab(TALK) } })) void _
    await recoverImports(ctx)
    expect(contents(ctx)).toEqual(before)
    await first.bring(chatlab(TALK))
    const whole = contents(ctx)
    // As if the process had ended between the commit and the derivation.
    ctx.writeQuietly((db) => {
      db.run('DELETE FROM interactions')
      db.run("UPDATE people SET contact_state = 'unknown'")
      db.run('DELETE FROM proven_friends')
      db.run('INSERT INTO stale_private_chats (person_no) SELECT person_no FROM private_chats')
    })
    first.close()
    const second = createTestApp({ dataDir })
    await second.backend.recover()
    expect(contents(second.ctx)).toEqual(whole)
  })
})

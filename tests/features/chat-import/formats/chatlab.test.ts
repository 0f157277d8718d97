import { describe, expect, it } from 'vitest'
import { chatlabJson } from '#electron/features/chat-import/formats/chatlab-json.ts'
import { chatlabJsonl } from '#electron/features/chat-import/formats/chatlab-jsonl.ts'
import type { ParsedMember } from '#electron/features/chat-import/formats/format.ts'
import {
  chatsOf,
  inPieces,
  issuesOf,
  messagesOf,
  openFixture,
  pasted,
  readAll,
  readBrief,
  readMessages,
} from './reading.ts'

const membersOf = (items: Awaited<ReturnType<typeof readAll>>) =>
  items.filter((item): item is ParsedMember => item.type === 'member')
const header = { chatlab: { version: '0.0.2' }, meta: { name: '群', platform: 'qq', type: 'group' } }
const message = (facts: object = {}) => ({
  sender: '10001',
  accountName: '甲',
  timestamp: 1711468800,
  type: 0,
  content: 'x',
  ...facts,
})
const json = (facts: object) => JSON.stringify({ ...header, ...facts })

describe('ChatLab JSON', () => {
  it('reads a group with everything that exporters write into it', async () => {
    const source = await openFixture('chatlab-group.json')
    expect(chatlabJson.sniff(source)).toEqual({
      format: 'chatlab-json',
      confidence: 1,
      needsDate: false,
      isComplete: true,
    })
    const items = await readAll('chatlab-json', source)
    expect(chatsOf(items)).toEqual([
      {
        type: 'chat',
        name: '晚读共读会',
        platform: 'wechat',
        isGroup: true,
        chatId: '49000000001@chatroom',
        ownerId: 'wxid_me00000000001',
        exporter: 'chatlab/weflow',
        exportedAt: 1711468800000,
        coversFrom: null,
      },
    ])
    expect(
      membersOf(items).map(({ sender, staffRole, aliases }) => [
        sender.name,
        sender.card,
        staffRole,
        aliases,
      ]),
    ).toEqual([
      ['林夏', '林夏｜杭州', 'owner', ['夏夏']],
      ['阿禾', undefined, 'admin', []],
      ['我', undefined, null, []],
    ])
    expect(issuesOf(items)).toEqual(['3 bad_member', '14 bad_time', '15 bad_time', '16 bad_json'])
    expect(await readBrief('chatlab-json', source)).toEqual([
      '2024-03-27 00:00:00 林夏(wxid_linxia0000001): 早上好',
      '2024-03-27 00:00:01 阿禾(ahe_2020): 早',
      '2024-03-27 00:00:02 阿禾(ahe_2020) image:',
      '2024-03-27 00:00:03 阿禾(ahe_2020): 12345',
      '2024-03-27 00:00:04 阿禾(ahe_2020): true',
      '2024-03-27 00:00:05 阿禾(ahe_2020) other: {"a":1}',
      '2024-03-27 00:00:06 阿禾(ahe_2020) other:',
      '2024-03-27 00:00:07 — system: "林夏"邀请"新芽"加入了群聊',
      '2024-03-27 00:00:08 — recall: "林夏" 撤回了一条消息',
      '2024-03-27 00:00:09 — system: 群公告',
      '2024-03-27 00:00:10 林夏(wxid_linxia0000001) system: 林夏退出了群聊',
      '2024-03-27 00:00:11 我(wxid_me00000000001) red_packet: 恭喜发财',
      '2024-03-27 00:00:12 小名(小名) image: [图片]',
      '2024-03-27 00:00:13 阿禾(ahe_2020): [CQ:at,qq=1] 好',
    ])
  })

  it('keeps ids beyond 2^53, replies, and who the exporting account is', async () => {
    const items = messagesOf(await readAll('chatlab-json', await openFixture('chatlab-group.json')))
    expect(items.slice(0, 2)).toMatchObject([
      { platformId: '9007199254740993001', replyTo: null, line: 1 },
      { platformId: '9007199254740993002', replyTo: '9007199254740993001', line: 2 },
    ])
    expect(items.filter(({ sender }) => sender?.isMe).map(({ text }) => text)).toEqual(['恭喜发财'])
    expect(items.at(-1)?.replyTo).toBe('-77')
    expect(items.find(({ text }) => text === '[图片]')?.sender?.identity).toEqual({
      kind: 'export',
      value: '小名',
    })
    expect(items[1]?.sender).toBe(items[2]?.sender)
  })

  it('takes a name from the list of members where the message has none', async () => {
    const bare = { sender: '10001', timestamp: 1, type: 0, content: 'x' }
    const members = [{ platformId: '10001', accountName: '甲', groupNickname: '甲｜杭州' }]
    const [known] = await readMessages('chatlab-json', json({ members, messages: [bare] }))
    expect(known?.sender).toMatchObject({ name: '甲', card: '甲｜杭州' })
    const [unknown] = await readMessages('chatlab-json', json({ messages: [bare] }))
    expect(unknown?.sender?.name).toBe('')
  })

  it('hands over many records in pieces of at most 500, in order', async () => {
    const messages = Array.from({ length: 1234 }, (_, at) => message({ content: String(at) }))
    const read = await readMessages('chatlab-json', json({ messages }))
    expect(read.map(({ text }) => text)).toEqual(messages.map(({ content }) => content))
  })

  it('does without a header that is too long or broken', async () => {
    const text = `{"meta":{"name":"群","x":"${'x'.repeat(9 << 20)}"},"chatlab":{"version":nul},"messages":[${JSON.stringify(message())}]}`
    const items = await readAll('chatlab-json', text)
    expect(items.map(({ type }) => type)).toEqual(['chat', 'message'])
    expect(chatsOf(items)[0]?.name).toBe('')
  })

  it('finds the header behind the messages', async () => {
    const text = `{"messages":[${JSON.stringify(message())}],"members":[],"meta":${JSON.stringify(header.meta)},"chatlab":{"version":"0.0.2"}}`
    const items = await readAll('chatlab-json', text)
    expect(items.map(({ type }) => type)).toEqual(['chat', 'message'])
    expect(chatsOf(items)[0]?.name).toBe('群')
  })

  it('reads the same whatever the pieces in which the file arrives', async () => {
    const source = await openFixture('chatlab-group.json')
    const whole = await readAll('chatlab-json', source)
    for (const lengths of [[1], [2, 7], [13], [64, 1]])
      expect(await readAll('chatlab-json', inPieces(source, lengths))).toEqual(whole)
  })

  it('reads what is there of a file that breaks off', async () => {
    const text = json({ messages: [message(), message({ content: 'y' })] })
    const items = await readAll('chatlab-json', text.slice(0, -20))
    expect(messagesOf(items).map(({ text: said }) => said)).toEqual(['x'])
    expect(issuesOf(items)).toEqual(['2 cut_file'])
  })

  it('goes on after a broken record and drops one that is too long', async () => {
    const good = JSON.stringify(message())
    const items = await readAll(
      'chatlab-json',
      `{"chatlab":{},"meta":{},"messages":[{"sender":nul},${good},17,null,${good}]}`,
    )
    expect(issuesOf(items)).toEqual(['1 bad_json', '3 bad_json', '4 bad_json'])
    expect(messagesOf(items)).toHaveLength(2)
    const long = JSON.stringify(message({ content: 'x'.repeat(9 << 20) }))
    const rest = await readAll('chatlab-json', `{"chatlab":{},"meta":{},"messages":[${long},${good}]}`)
    expect(issuesOf(rest)).toEqual(['1 record_too_long'])
    expect(messagesOf(rest).map(({ line }) => line)).toEqual([2])
  })

  it('reads a private chat, one without messages, and one without a header to speak of', async () => {
    const empty = await readAll(
      'chatlab-json',
      '{"chatlab":{"version":"0.0.2"},"meta":{"platform":"weixin","type":"private"},"messages":[]}',
    )
    expect(empty).toMatchObject([
      { type: 'chat', name: '', platform: 'wechat', isGroup: false, chatId: null },
    ])
    const bare = await readAll('chatlab-json', `{"chatlab":3,"meta":"x","messages":{"0":1},"members":[]}`)
    expect(bare).toMatchObject([
      { type: 'chat', platform: 'other', isGroup: null, exporter: 'chatlab', exportedAt: null },
    ])
  })

  it.each([
    ['qq', '10001', { kind: 'qq_uin', value: '10001' }],
    ['qq', 'u_abc', { kind: 'export', value: 'u_abc' }],
    ['wechat', 'wxid_1', { kind: 'wxid', value: 'wxid_1' }],
    ['wecom', 'zhang.san', { kind: 'wecom_userid', value: 'zhang.san' }],
    ['telegram', 'user1', { kind: 'telegram', value: 'user1' }],
    ['Discord', '123', { kind: 'discord', value: '123' }],
    ['line', 'abc', { kind: 'export', value: 'abc' }],
    ['qq', '', null],
  ])('takes an id of %s like %s for what it is', async (platform, sender, identity) => {
    const text = JSON.stringify({ chatlab: {}, meta: { platform }, messages: [message({ sender })] })
    const [first] = await readMessages('chatlab-json', text)
    expect(first?.sender?.identity).toEqual(identity)
  })

  it.each([
    ['a number', { generator: 5 }, 'chatlab'],
    ['a version behind a slash', { generator: 'My Tool/v2.0' }, 'chatlab/my tool'],
    ['ChatLab itself', { generator: 'ChatLab 0.3' }, 'chatlab'],
    ['nothing', {}, 'chatlab'],
  ])('names the exporter by its family: %s', async (_, chatlab, exporter) => {
    const text = JSON.stringify({ chatlab, meta: {}, messages: [] })
    expect(chatsOf(await readAll('chatlab-json', text))[0]?.exporter).toBe(exporter)
  })

  it('reads every type of the specification', async () => {
    const types = [0, 1, 2, 3, 4, 5, 7, 8, 20, 21, 22, 23, 24, 25, 26, 27, 80, 81, 99, 'x', null]
    const text = json({ messages: types.map((type) => message({ type })) })
    expect((await readMessages('chatlab-json', text)).map(({ kind }) => kind)).toEqual([
      'text',
      'image',
      'voice',
      'video',
      'file',
      'sticker',
      'link',
      'location',
      'red_packet',
      'transfer',
      'poke',
      'call',
      'share',
      'text',
      'forward',
      'card',
      'system',
      'recall',
      'other',
      'text',
      'text',
    ])
  })

  it('leaves other JSON alone', () => {
    expect(chatlabJson.sniff(pasted('{"messages":[]}'))).toBeNull()
    expect(chatlabJson.sniff(pasted('[{"chatlab":{}}]'))).toBeNull()
    expect(chatlabJson.sniff(pasted('no JSON'))).toBeNull()
    expect(chatlabJson.sniff(pasted('{"chatlab":{},"_type":"header"}'))).toBeNull()
    expect(chatlabJson.sniff(pasted('{"chatlab":{},"meta":{"groupAvatar":"AAAA', 'x.jsonl'))).toBeNull()
    expect(chatlabJson.sniff(pasted('{"chatlab":{},"meta":{"groupAvatar":"AAAA', 'x.json'))).not.toBeNull()
  })
})

describe('ChatLab JSONL', () => {
  it('reads comments, a mark at the start, a late header, keys in any order, and goes on after bad lines', async () => {
    const source = await openFixture('chatlab-lines.jsonl')
    expect(chatlabJsonl.sniff(source)).toMatchObject({ confidence: 1, needsDate: false, isComplete: true })
    const items = await readAll('chatlab-jsonl', source)
    expect(items[0]).toMatchObject({ type: 'chat' })
    expect(chatsOf(items).map(({ name }) => name)).toEqual(['晨跑团'])
    expect(issuesOf(items)).toEqual(['4 bad_json', '7 bad_json', '8 unknown_record', '11 bad_time'])
    expect(messagesOf(items).map(({ line, text, platformId }) => [line, text, platformId])).toEqual([
      [6, '集合', null],
      [10, '7', '12345678901234567890'],
    ])
  })

  it('reads the two-line header of WeFlow', async () => {
    const text = `{"_type":"chatlab","version":"1.0","exportedAt":1711468800,"generator":"WeFlow"}\n{"_type":"meta","name":"晨跑团","platform":"wechat","type":"group","groupId":"1@chatroom"}\n${JSON.stringify({ _type: 'message', ...message({ sender: 'wxid_a' }) })}`
    expect(chatlabJsonl.sniff(pasted(text))).toMatchObject({ confidence: 1 })
    const items = await readAll('chatlab-jsonl', text)
    expect(chatsOf(items)).toMatchObject([
      {
        name: '晨跑团',
        platform: 'wechat',
        chatId: '1@chatroom',
        exportedAt: 1711468800000,
        exporter: 'chatlab/weflow',
      },
    ])
    expect(messagesOf(items)).toMatchObject([{ sender: { identity: { kind: 'wxid', value: 'wxid_a' } } }])
    const nested = `{"_type":"chatlab","chatlab":{"version":"1.0"}}\n{"_type":"meta","meta":{"name":"内层","platform":"qq"}}`
    expect(chatsOf(await readAll('chatlab-jsonl', nested))).toMatchObject([{ name: '内层', platform: 'qq' }])
  })

  it('reads several files that were put together as several chats', async () => {
    const part = (name: string) =>
      `${JSON.stringify({ _type: 'header', chatlab: {}, meta: { name, platform: 'qq' } })}\n${JSON.stringify({ _type: 'message', ...message() })}\n`
    const items = await readAll('chatlab-jsonl', part('一') + part('二'))
    expect(items.map((item) => (item.type === 'chat' ? item.name : item.type))).toEqual([
      '一',
      'message',
      '二',
      'message',
    ])
  })

  it('reads lines without any header, less surely', async () => {
    const text = JSON.stringify({ _type: 'message', ...message() })
    expect(chatlabJsonl.sniff(pasted(text))).toMatchObject({ confidence: 0.9 })
    expect((await readAll('chatlab-jsonl', text)).map(({ type }) => type)).toEqual(['chat', 'message'])
    expect(
      (await readAll('chatlab-jsonl', '{"_type":"header","chatlab":{},"meta":{"name":"空"}}')).map(
        ({ type }) => type,
      ),
    ).toEqual(['chat'])
    expect(await readAll('chatlab-jsonl', '# nothing')).toEqual([])
  })

  it('knows a header that is longer than what it looks at', () => {
    const line = `{"_type":"header","chatlab":{},"meta":{"groupAvatar":"${'A'.repeat(400_000)}"}}\n`
    expect(chatlabJsonl.sniff(pasted(line))).toMatchObject({ confidence: 1 })
  })

  it('leaves other lines alone', () => {
    expect(chatlabJsonl.sniff(pasted('{"a":1}\n{"b":2}'))).toBeNull()
    expect(chatlabJsonl.sniff(pasted('text\n{"x":'))).toBeNull()
    expect(chatlabJsonl.sniff(pasted(`${'x\n'.repeat(60)}{"_type":"header"}`))).toBeNull()
  })

  it('puts the chat in front of the issues even when nothing else is there', async () => {
    const items = await readAll('chatlab-jsonl', 'x\n'.repeat(1200))
    expect(items[0]).toMatchObject({ type: 'chat' })
    expect(items).toHaveLength(1201)
  })
})

import { describe, expect, it } from 'vitest'
import { chatsOf, issuesOf, openFixture, readAll, readBrief, readMessages } from './reading.ts'

const RULER = '='.repeat(64)
const preamble = (name: string, group = '我的QQ群') =>
  `消息记录（此消息记录为文本格式，不支持重新导入）\n\n${RULER}\n消息分组:${group}\n${RULER}\n消息对象:${name}\n${RULER}\n\n`

describe('QQ text export', () => {
  it('reads a full export with several chats', async () => {
    const items = await readAll('qq-text', await openFixture('qq-all-chats.txt'))
    expect(chatsOf(items).map(({ name, isGroup }) => [name, isGroup])).toEqual([
      ['晨读小组', true],
      ['林夏', false],
      ['旧同学', null],
    ])
    expect(issuesOf(items)).toEqual([])
    const lines = await readBrief('qq-text', await openFixture('qq-all-chats.txt'))
    expect(lines).toEqual([
      '2024-05-06 07:21:28 【管理员】晨星(271147505): 早上好\n\n今天读第三章',
      '2024-05-06 07:21:40 阿禾(小号)(3001002): @晨星 收到',
      '2024-05-06 07:22:03 — system: 新芽加入本群。',
      '2024-05-06 07:22:03 新芽(3001003) system: 晨星介绍来的',
      '2024-05-06 07:22:30 新芽(3001003): 大家好',
      '2024-05-06 07:23:00 — recall: 阿禾撤回了一条消息',
      '2024-05-06 07:24:00 — system: [图片] 晨星 分享文件 07:24:00\n"第三章.pdf" 下载',
      '2024-05-06 07:25:00 阿禾(小号)(3001002) image: [图片]',
      '2024-05-06 07:26:11 大力水手(80000000 大力水手): 匿名说一句',
      '2024-05-06 08:00:00 林夏: 在吗',
      '2024-05-06 08:00:30 我: 在的\n------\n======\n明天见',
      '2020-01-02 12:00:05 老周: 老照片',
    ])
  })

  it('reads a file without any preamble', async () => {
    const items = await readAll(
      'qq-text',
      '2022-07-10 22:53:00 晚风(790947404)\n"引号"和空行\n\n第二段\n\n2022-07-11 9:00:00 晚风(790947404)\n好',
    )
    expect(chatsOf(items)).toMatchObject([{ name: '', isGroup: true, platform: 'qq', exporter: 'qq-text' }])
    expect(items[1]).toMatchObject({
      line: 1,
      text: '"引号"和空行\n\n第二段',
      precision: 'second',
      timeText: null,
    })
    expect(items[2]).toMatchObject({ line: 6, text: '好', sentAt: Date.parse('2022-07-11T09:00:00+08:00') })
  })

  it('keeps the 12-hour time of English Windows as written', async () => {
    const text =
      '2020-03-04 12:12:29 AM 礼(852649)\n1\n\n2020-03-04 12:12:39 PM kp(100550)\n2\n\n2020-03-04 7:13:41 PM 围观<indo@qq.com>\n3\n'
    const messages = await readMessages('qq-text', text)
    expect(messages.map(({ sentAt }) => new Date(sentAt ?? 0).toISOString())).toEqual([
      '2020-03-03T16:12:29.000Z',
      '2020-03-04T04:12:39.000Z',
      '2020-03-04T11:13:41.000Z',
    ])
    expect(messages.map(({ timeText }) => timeText)).toEqual([
      '2020-03-04 12:12:29 AM',
      '2020-03-04 12:12:39 PM',
      '2020-03-04 7:13:41 PM',
    ])
    expect(messages[2]?.sender).toEqual({
      identity: { kind: 'export', value: 'indo@qq.com' },
      name: '围观',
      nameKind: 'card',
    })
  })

  it('takes the last bracket as the id, a phone as an account, and no number out of a name', async () => {
    const text =
      '2024-01-02 03:04:05 名(字)(12345)(271147505)\na\n2024-01-02 03:04:06 小<3<13800138000>\nb\n2024-01-02 03:04:07 a(b)c(1234567)\nc'
    const senders = (await readMessages('qq-text', text)).map(({ sender }) => [
      sender?.name,
      sender?.identity,
    ])
    expect(senders).toEqual([
      ['名(字)(12345)', { kind: 'qq_uin', value: '271147505' }],
      ['小<3', { kind: 'export', value: '13800138000' }],
      ['a(b)c', { kind: 'qq_uin', value: '1234567' }],
    ])
  })

  it('puts the last good name where QQ wrote the number or nothing', async () => {
    const text = ['雨(747150918)', '(747150918)', '747150918(747150918)', '(999999)']
      .map((who, at) => `2024-01-02 23:51:2${at} ${who}\nx`)
      .join('\n')
    const names = (await readMessages('qq-text', text)).map(({ sender }) => sender?.name)
    expect(names).toEqual(['雨', '雨', '雨', ''])
  })

  it('hands out one object per sender and name', async () => {
    const text = ['a(10001)', 'b(10002)', 'a(10001)', 'c(10001)']
      .map((who) => `2024-01-02 03:04:05 ${who}\nx`)
      .join('\n')
    const [first, second, third, fourth] = (await readMessages('qq-text', text)).map(({ sender }) => sender)
    expect(third).toBe(first)
    expect(second).not.toBe(first)
    expect(fourth).not.toBe(first)
  })

  it('leaves lines of a message alone that only look like headers', async () => {
    const text = `2024-01-02 03:04:05 甲(10001)\n2024-01-02 10:00:00 出发\n2024-13-45 03:04:05 乙(10002)\n2024-01-02 25:04:05 乙(10002)\n消息对象:别人\n消息分组:别的\n${RULER}\n尾\n`
    const messages = await readMessages('qq-text', text)
    expect(messages).toHaveLength(1)
    expect(messages[0]?.text).toContain('2024-01-02 10:00:00 出发')
    expect(messages[0]?.text).toContain('消息对象:别人')
    expect(messages[0]?.text.endsWith('尾')).toBe(true)
  })

  it('takes a line for text that is longer than any name', async () => {
    const text = `2024-01-02 03:04:05 甲(10001)\n2024-01-02 03:04:06 ${'长'.repeat(300)}(10002)\n`
    expect(await readMessages('qq-text', text)).toHaveLength(1)
  })

  it('reads private chats, whose headers carry no id', async () => {
    expect(
      await readBrief('qq-text', '2017-01-19 8:20:27 PM 暗夜\naaa\n\n2017-01-19 8:22:24 PM Fish\nbbb'),
    ).toEqual(['2017-01-19 20:20:27 暗夜: aaa', '2017-01-19 20:22:24 Fish: bbb'])
  })

  it('keeps CR and LF of a message while CRLF ends the lines of the export', async () => {
    const text =
      '2024-01-02 03:04:05 甲(10001)\r\n一\n二\r三\r\n\r\n2024-01-02 03:04:06 乙(10002)\r\n四\r\n\r\n'
    expect((await readMessages('qq-text', text)).map((message) => message.text)).toEqual(['一\n二\n三', '四'])
  })

  it('reads on over a second export behind the first, with its own mark at the start', async () => {
    const part = (name: string) => `\ufeff${preamble(name)}2024-01-02 03:04:05 甲(10001)\n说 ${name}\n\n`
    const items = await readAll('qq-text', part('一群') + part('二群'))
    expect(chatsOf(items).map(({ name }) => name)).toEqual(['一群', '二群'])
    expect(items.filter(({ type }) => type === 'message')).toMatchObject([
      { text: '说 一群' },
      { text: '说 二群' },
    ])
  })

  it('does not let a block without messages open a chat, unless there is nothing else', async () => {
    const empty = preamble('空群')
    const full = `${preamble('满群')}2024-01-02 03:04:05 甲(10001)\n在\n`
    expect(chatsOf(await readAll('qq-text', empty + full)).map(({ name }) => name)).toEqual(['满群'])
    expect(chatsOf(await readAll('qq-text', empty)).map(({ name }) => name)).toEqual(['空群'])
  })

  it('ends the last message before a block without name', async () => {
    const text = `消息对象:甲群\n2024-01-02 03:04:05 甲(10001)\n末\n${RULER}\n消息分组:2024\n${RULER}\n`
    expect(await readBrief('qq-text', text)).toEqual(['2024-01-02 03:04:05 甲(10001): 末'])
  })

  it('reports text in front of the first message once', async () => {
    const items = await readAll('qq-text', `残句一\n残句二\n2024-01-02 03:04:05 甲(10001)\n好\n`)
    expect(items[0]?.type).toBe('chat')
    expect(items[1]).toEqual({
      type: 'issue',
      line: 1,
      reason: 'outside_message',
      facts: { lines: 2 },
      excerpt: '残句一',
    })
  })

  it('finds a newcomer’s request before or after the line that tells of joining, and only there', async () => {
    const at = (second: number, who: string, text: string) =>
      `2024-01-02 03:04:0${second} ${who}\n${text}\n\n`
    const kinds = async (text: string) => (await readMessages('qq-text', text)).map(({ kind }) => kind)
    const joined = at(5, '系统消息(1000000)', '新芽加入本群。')
    expect(await kinds(at(5, '新芽(10003)', '求通过') + joined)).toEqual(['system', 'system'])
    expect(await kinds(joined + at(5, '老人(10004)', '欢迎') + at(5, '新芽(10003)', '求通过'))).toEqual([
      'system',
      'text',
      'system',
    ])
    expect(await kinds(joined + at(6, '新芽(10003)', '大家好'))).toEqual(['system', 'text'])
  })

  it('does not lose messages when many fall into one second', async () => {
    const text = Array.from({ length: 1300 }, (_, at) => `2024-01-02 03:04:05 甲(10001)\n${at}`).join('\n')
    const messages = await readMessages('qq-text', text)
    expect(messages.map((message) => message.text)).toEqual(
      Array.from({ length: 1300 }, (_, at) => String(at)),
    )
  })

  it('counts a system line without number as one', async () => {
    const messages = await readMessages(
      'qq-text',
      '2024-01-02 03:04:04 甲(10001)\nx\n2024-01-02 03:04:05 系统消息\n乙退出了本群\n',
    )
    expect(messages[1]).toMatchObject({ sender: null, kind: 'system', text: '乙退出了本群' })
  })

  it('reads an hour that a clock change skipped as the later one and keeps it as written', async () => {
    const [message] = await readMessages('qq-text', '2024-03-31 2:30:00 甲(10001)\nx', {
      zone: 'Europe/Berlin',
    })
    expect(message).toMatchObject({
      sentAt: Date.parse('2024-03-31T03:30:00+02:00'),
      timeText: '2024-03-31 2:30:00',
    })
    const [usual] = await readMessages('qq-text', '2024-03-31 4:30:00 甲(10001)\nx', {
      zone: 'Europe/Berlin',
    })
    expect(usual?.timeText).toBeNull()
  })

  it('cuts a message that has no end', async () => {
    const items = await readAll('qq-text', `2024-01-02 03:04:05 甲(10001)\n${'很长的一行\n'.repeat(300_000)}`)
    expect(issuesOf(items)).toEqual(['1 message_too_long'])
    expect(items.find(({ type }) => type === 'message')).toBeDefined()
  })
})

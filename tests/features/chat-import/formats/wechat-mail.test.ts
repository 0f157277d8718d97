import { describe, expect, it } from 'vitest'
import { wechatMail } from '#electron/features/chat-import/formats/wechat-mail.ts'
import { chatsOf, issuesOf, openFixture, pasted, readAll, readBrief, readMessages } from './reading.ts'

const TITLE = '晚读共读会 微信群上的聊天记录如下，请查收。'
const day = (date: string) => `—————  ${date}  —————`

describe('WeChat mail', () => {
  it('reads a group mail whose blank lines are intact', async () => {
    const source = await openFixture('wechat-mail-group.txt')
    expect(wechatMail.sniff(source)).toEqual({
      format: 'wechat-mail',
      confidence: 1,
      needsDate: false,
      isComplete: false,
    })
    const items = await readAll('wechat-mail', source)
    expect(chatsOf(items)).toMatchObject([{ name: '晚读共读会', isGroup: true, platform: 'wechat' }])
    expect(issuesOf(items)).toEqual([])
    expect(await readBrief('wechat-mail', source)).toEqual([
      '2025-09-03 12:47 林夏 image: [图片: 196bcfcc8048af78f7cbb9a758d91a48.jpg(请在附件中查看)]',
      '2025-09-03 18:44 L  (一刀）: 你俩是不是\n一个人\n\n第二段',
      '2025-09-03 18:44 林夏: 集合时间  12:00',
      '2025-09-04 00:44 阿 禾: 明天 9:30 见\n林夏  10:00',
      '2025-09-04 00:45 林夏 other:',
    ])
    expect((await readMessages('wechat-mail', source)).map(({ line }) => line)).toEqual([8, 12, 19, 26, 31])
  })

  it('reads a private mail whose blank lines were lost', async () => {
    const items = await readAll('wechat-mail', await openFixture('wechat-mail-private.txt'))
    expect(chatsOf(items)).toMatchObject([{ name: '小棠 和 阿禾', isGroup: false }])
    expect(await readBrief('wechat-mail', await openFixture('wechat-mail-private.txt'))).toEqual([
      '2026-04-08 08:00 阿禾: 早\n这一行 只有一个空格 12:00',
      '2026-04-08 23:59 小棠: 晚安',
      '2026-04-09 00:01 阿禾: 还没睡',
    ])
  })

  it('reads the HTML flavour', async () => {
    const source = await openFixture('wechat-mail-html.txt')
    expect(wechatMail.sniff(source)).toMatchObject({ confidence: 1, needsDate: false })
    const items = await readAll('wechat-mail', source)
    expect(chatsOf(items)).toMatchObject([{ name: '2025爸爸妈妈联盟&转让', isGroup: true }])
    expect(await readBrief('wechat-mail', source)).toEqual([
      '2025-03-26 09:05 豆豆妈: 几点开始？\n“听说” 1 < 2 😊',
      '2025-03-26 21:40 果果爸 & 妈 image: [图片]',
    ])
    expect(issuesOf(items)).toEqual([])
  })

  it('reads HTML that stands in one line, and leaves broken entities alone', async () => {
    const html = `<div>${TITLE}</div><p>${day('2025-03-26')}</p><p><strong>甲 9:05</strong></p><p>&copy; &#x4f60;&#0; a &amp; b</p>`
    expect(await readBrief('wechat-mail', html)).toEqual(['2025-03-26 09:05 甲: &copy; 你&#0; a & b'])
  })

  it.each([
    ['——— 2026-04-06 ———', '2026-04-06'],
    ['————  2026/4/6  ————', '2026-04-06'],
    ['————— 2026年4月6日 —————', '2026-04-06'],
    ['\u200e—————\u00a0\u00a02026.04.06\u00a0\u00a0—————', '2026-04-06'],
    ['–––––  2026-04-06  –––––', '2026-04-06'],
  ])('knows the date line %s', async (line, date) => {
    expect(await readBrief('wechat-mail', `${line}\n\n甲  8:00\n\n早`)).toEqual([`${date} 08:00 甲: 早`])
  })

  it('does not take a date line of mobile QQ for one of its own', () => {
    expect(wechatMail.sniff(pasted('— —  2020-2-21  — —\n\n甲  23:50:12 \n1\n'))).toBeNull()
  })

  it('asks for a date when there are no date lines, and goes on to the next day at midnight', async () => {
    const text = `${TITLE}\n\n甲  23:58\n\n晚\n\n乙  0:03\n\n安\n\n甲  9:00\n\n早`
    expect(wechatMail.sniff(pasted(text))).toMatchObject({ confidence: 1, needsDate: true })
    expect(await readBrief('wechat-mail', text, { startDate: '2026-02-28' })).toEqual([
      '2026-02-28 23:58 甲: 晚',
      '2026-03-01 00:03 乙: 安',
      '2026-03-01 09:00 甲: 早',
    ])
    const [undated] = await readMessages('wechat-mail', text)
    expect(undated).toMatchObject({ sentAt: null, precision: 'none', timeText: '23:58' })
  })

  it('reports a date that does not exist and leaves its messages undated', async () => {
    const items = await readAll(
      'wechat-mail',
      `${TITLE}\n${day('2025-02-30')}\n甲  8:00\n早\n${day('2025-03-01')}\n甲  8:00\n好`,
    )
    expect(issuesOf(items)).toEqual(['2 bad_date'])
    expect(items.filter((item) => item.type === 'message')).toMatchObject([
      { sentAt: null, precision: 'none', timeText: '8:00' },
      { sentAt: Date.parse('2025-03-01T08:00:00+08:00'), precision: 'minute', timeText: null },
    ])
  })

  it('reads several mails in one file as several chats', async () => {
    const mail = (name: string) =>
      `${name} 微信群上的聊天记录如下，请查收。\n\n${day('2025-01-02')}\n\n\n甲  8:00\n\n在 ${name}\n\n`
    const items = await readAll('wechat-mail', mail('一群') + mail('二群'))
    expect(
      items.map((item) => (item.type === 'chat' ? item.name : item.type === 'message' ? item.text : '')),
    ).toEqual(['一群', '在 一群', '二群', '在 二群'])
  })

  it('does not begin another chat where a message speaks of chat logs', async () => {
    const text = `${TITLE}\n\n${day('2025-01-02')}\n\n甲  8:00\n\n上周的聊天记录如下，请查收\n\n乙  8:01\n\n好`
    expect(chatsOf(await readAll('wechat-mail', text))).toHaveLength(1)
    expect(await readBrief('wechat-mail', text)).toHaveLength(2)
  })

  it('knows the sentence in traditional characters', async () => {
    const items = await readAll(
      'wechat-mail',
      `晚讀共讀會 微信群上的聊天記錄如下，請查收。\n\n${day('2025-01-02')}\n\n甲  8:00\n\n早`,
    )
    expect(chatsOf(items)).toMatchObject([{ name: '晚讀共讀會', isGroup: true }])
  })

  it('knows a mail without a name, and one without messages', async () => {
    const items = await readAll('wechat-mail', '聊天记录如下，请查收。\n')
    expect(chatsOf(items)).toMatchObject([{ name: '', isGroup: null }])
    expect(wechatMail.sniff(pasted(TITLE))).toMatchObject({ confidence: 1 })
    expect(chatsOf(await readAll('wechat-mail', TITLE))).toMatchObject([{ name: '晚读共读会' }])
    expect(wechatMail.sniff(pasted(`${day('2025-01-02')}\n只有日期`))).toBeNull()
  })

  it('splits lines at U+2028 and reports stray text', async () => {
    const text = `抬头\n${TITLE}\n${day('2025-01-02')}\n甲  8:00\u2028一\u2028二\n乙  8:01\n三`
    const items = await readAll('wechat-mail', text)
    expect(await readBrief('wechat-mail', text)).toEqual([
      '2025-01-02 08:00 甲: 一\n二',
      '2025-01-02 08:01 乙: 三',
    ])
    expect(issuesOf(items)).toEqual(['1 outside_message'])
    expect(items[0]).toMatchObject({ type: 'chat', name: '晚读共读会' })
  })

  it('takes a header with an impossible clock for a text, and an empty name for a name', async () => {
    const text = `${day('2025-01-02')}\n甲  8:00\n比分  99:10\n  8:05\n无名`
    expect(await readBrief('wechat-mail', text)).toEqual([
      '2025-01-02 08:00 甲: 比分  99:10',
      '2025-01-02 08:05 ?: 无名',
    ])
  })

  it('keeps the clock as written where a clock change skipped it', async () => {
    const [message] = await readMessages('wechat-mail', `${day('2024-03-31')}\n甲  2:30\n早`, {
      zone: 'Europe/Berlin',
    })
    expect(message).toMatchObject({ sentAt: Date.parse('2024-03-31T03:30:00+02:00'), timeText: '2:30' })
  })

  it('cuts a message that has no end', async () => {
    const items = await readAll(
      'wechat-mail',
      `${day('2024-03-31')}\n甲  2:30\n${'很长的一行\n'.repeat(300_000)}`,
    )
    expect(issuesOf(items)).toEqual(['2 message_too_long'])
  })
})

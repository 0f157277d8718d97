import { describe, expect, it } from 'vitest'
import { wechatPasted } from '#electron/features/chat-import/formats/wechat-pasted.ts'
import { chatsOf, issuesOf, pasted, readAll, readBrief, readMessages } from './reading.ts'

const sniff = (text: string) => wechatPasted.sniff(pasted(text))

describe('pasted WeChat messages', () => {
  it('reads a name with date and time, then the text', async () => {
    const text =
      '林夏 2024-01-15 10:30\n你好啊\n\n阿禾 2024-01-15 10:31\n[图片]\n\n林夏 2024-01-15 10:32\n第一行\n\n第二段'
    expect(sniff(text)).toMatchObject({ needsDate: false, isComplete: false })
    expect(sniff(text)?.confidence).toBeGreaterThanOrEqual(0.8)
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-15 10:30 林夏: 你好啊',
      '2024-01-15 10:31 阿禾 image: [图片]',
      '2024-01-15 10:32 林夏: 第一行\n\n第二段',
    ])
    const items = await readAll('wechat-pasted', text)
    expect(chatsOf(items)).toMatchObject([
      { name: '', platform: 'wechat', isGroup: null, exporter: 'wechat-pasted' },
    ])
    expect((await readMessages('wechat-pasted', text)).map(({ line, timeText }) => [line, timeText])).toEqual(
      [
        [1, null],
        [4, null],
        [7, null],
      ],
    )
  })

  it('reads a name, a line with the full time, then the text', async () => {
    const text =
      '林夏\n2024年1月5日 14:05\n你好\n阿禾\n2024年1月5日 14:06\n2024-01-05 15:00 见\n明天 20:00\n林夏\n2024年1月5日 下午2:07\n好'
    expect(sniff(text)).toMatchObject({ needsDate: false })
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-05 14:05 林夏: 你好',
      '2024-01-05 14:06 阿禾: 2024-01-05 15:00 见\n明天 20:00',
      '2024-01-05 14:07 林夏: 好',
    ])
    expect((await readMessages('wechat-pasted', text)).map(({ line }) => line)).toEqual([1, 4, 8])
  })

  it('goes on at a known sender with a full date where one blank line was lost, but not at what is quoted', async () => {
    const text =
      '林夏 2024-01-15 10:30\n一\n\n阿禾 2024-01-15 10:31\n收到\n林夏 2024-01-15 10:32\n嗯\n\n阿禾 2024-01-15 10:33\n转给大家：\n林夏 2024-01-15 10:30\n一\n\n林夏 2024-01-15 10:34\n好\n\n阿禾 2024-01-15 10:35\n走'
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-15 10:30 林夏: 一',
      '2024-01-15 10:31 阿禾: 收到',
      '2024-01-15 10:32 林夏: 嗯',
      '2024-01-15 10:33 阿禾: 转给大家：\n林夏 2024-01-15 10:30\n一',
      '2024-01-15 10:34 林夏: 好',
      '2024-01-15 10:35 阿禾: 走',
    ])
  })

  it('takes a time line without a name above it for text', async () => {
    const text = '林夏\n2024年1月5日 14:05\n\n2024年1月5日 14:06\n好\n\n2024年1月5日 14:07\n完'
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-05 14:05 林夏: 2024年1月5日 14:06\n好\n\n2024年1月5日 14:07\n完',
    ])
  })

  it('reads a name with a clock time, dates it from the chosen day and goes on at midnight', async () => {
    const text = '林夏 21:03\n晚上好\n阿禾 23:59\n还在\n林夏 0:05\n睡了\n阿禾 0:05\n嗯\n林夏 9:00\n早'
    expect(sniff(text)).toMatchObject({ needsDate: true })
    expect(await readBrief('wechat-pasted', text, { startDate: '2025-12-31' })).toEqual([
      '2025-12-31 21:03 林夏: 晚上好',
      '2025-12-31 23:59 阿禾: 还在',
      '2026-01-01 00:05 林夏: 睡了',
      '2026-01-01 00:05 阿禾: 嗯',
      '2026-01-01 09:00 林夏: 早',
    ])
    const [first] = await readMessages('wechat-pasted', text)
    expect(first).toMatchObject({ sentAt: null, precision: 'none', timeText: '21:03' })
  })

  it.each([
    ['凌晨12:30', '00:30'],
    ['凌晨3:05', '03:05'],
    ['早上7:05', '07:05'],
    ['上午10:05', '10:05'],
    ['上午12:05', '00:05'],
    ['中午11:50', '11:50'],
    ['中午12:00', '12:00'],
    ['中午1:05', '13:05'],
    ['下午2:05', '14:05'],
    ['下午12:30', '12:30'],
    ['傍晚6:05', '18:05'],
    ['晚上9:30', '21:30'],
    ['晚上12:30', '00:30'],
    ['深夜2:00', '02:00'],
    ['下午14:05', '14:05'],
    ['2:05 PM', '14:05'],
    ['12:05 AM', '00:05'],
    ['2:05 p.m.', '14:05'],
    ['21：03', '21:03'],
    ['9:30\u202fPM', '21:30'],
  ])('reads %s as %s', async (written, clock) => {
    const [message] = await readMessages('wechat-pasted', `林夏 ${written}\n你好`, {
      startDate: '2025-06-01',
    })
    expect(message?.sentAt).toBe(Date.parse(`2025-06-01T${clock}:00+08:00`))
    expect(message?.sender?.name).toBe('林夏')
    expect(message?.timeText).toBe(written.replaceAll('\u202f', ' '))
  })

  it.each([
    ['今天 10:30', '2026-03-10T10:30'],
    ['昨天 10:30', '2026-03-09T10:30'],
    ['前天 下午1:30', '2026-03-08T13:30'],
    ['星期一 10:30', '2026-03-09T10:30'],
    ['周二 10:30', '2026-03-03T10:30'],
    ['星期日 10:30', '2026-03-08T10:30'],
    ['星期天 10:30', '2026-03-08T10:30'],
    ['3月9日 10:30', '2026-03-09T10:30'],
    ['12月31日 10:30', '2025-12-31T10:30'],
    ['2月29日 10:30', '2024-02-29T10:30'],
    ['1/15 10:30:07', '2026-01-15T10:30:07'],
    ['2025/1/5 10:30', '2025-01-05T10:30'],
    ['2025.1.5 10:30', '2025-01-05T10:30'],
    ['2025年1月5日 星期日 10:30', '2025-01-05T10:30'],
    ['2025-01-05 10:30:07', '2025-01-05T10:30:07'],
  ])('dates %s from the moment of pasting', async (written, local) => {
    const text = `老 周 ${written}\n你好`
    const [message] = await readMessages('wechat-pasted', text)
    expect(message?.sender?.name).toBe('老 周')
    expect(message?.sentAt).toBe(Date.parse(`${local.length > 16 ? local : `${local}:00`}+08:00`))
    expect(message?.precision).toBe(local.length > 16 ? 'second' : 'minute')
    expect(sniff(`${text}\n\n${text}`)).toMatchObject({ needsDate: false })
  })

  it('reads a name before a colon, with the text beside or below', async () => {
    expect(sniff('林夏：\n你好\n\n阿禾：\n你好！')).toMatchObject({ confidence: 0.85, needsDate: true })
    expect(await readBrief('wechat-pasted', '林夏：\n你好\n\n阿禾：\n你好！')).toEqual([
      '林夏: 你好',
      '阿禾: 你好！',
    ])
    const text = '林夏：早\n阿禾: 早上好\n今天 10:30 见\nhttps://example.com/a\n时间：周六\n林夏：好'
    expect(await readBrief('wechat-pasted', text, { startDate: '2026-01-05' })).toEqual([
      '2026-01-05 林夏: 早',
      '2026-01-05 阿禾: 早上好\n今天 10:30 见\nhttps://example.com/a\n时间：周六',
      '2026-01-05 林夏: 好',
    ])
    const [undated] = await readMessages('wechat-pasted', text)
    expect(undated).toMatchObject({ sentAt: null, precision: 'none', timeText: null })
  })

  it('takes words before a colon for text where names stand alone', async () => {
    const text = '林夏:\n大家早\n\n阿禾:\n第三章：春天\n\n林夏:\n好\n'
    expect(sniff(text)).toMatchObject({ confidence: 0.85 })
    expect(await readBrief('wechat-pasted', text)).toEqual(['林夏: 大家早', '阿禾: 第三章：春天', '林夏: 好'])
  })

  it('lets talk before colons end in a time', async () => {
    const text = '小王：明天几点\n小李：改到\n周六 10:30\n小王：好的\n小李：嗯\n小王：见\n小李：好'
    expect(sniff(text)).toMatchObject({ confidence: 0.85 })
    expect((await readBrief('wechat-pasted', text))[1]).toBe('小李: 改到\n周六 10:30')
  })

  it('reads a single message before a colon when told that it is one, and does not guess so', async () => {
    expect(sniff('林夏：你好')).toBeNull()
    expect(await readBrief('wechat-pasted', '林夏：你好')).toEqual(['林夏: 你好'])
  })

  it('reads lines that are separated by U+2028', async () => {
    const text = '林夏 2024-01-15 10:30\u2028第一行\u2028第二行\u2028\u2028阿禾 2024-01-15 10:31\u2028好'
    expect(sniff(text)).not.toBeNull()
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-15 10:30 林夏: 第一行\n第二行',
      '2024-01-15 10:31 阿禾: 好',
    ])
  })

  it('keeps lines of a message that look like headers of another shape', async () => {
    const text =
      '林夏 2024-01-15 10:30\n集合 20:00\n散场 22:00\n\n阿禾 2024-01-15 10:31\n2024-01-16 09:00\n到\n\n林夏 2024-01-15 10:32\n好'
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-15 10:30 林夏: 集合 20:00\n散场 22:00',
      '2024-01-15 10:31 阿禾: 2024-01-16 09:00\n到',
      '2024-01-15 10:32 林夏: 好',
    ])
  })

  it('tells a time table in a message from headers by its place and by known names', async () => {
    const spaced = '林夏 21:03\n安排如下\n集合 20:00\n\n阿禾 21:04\n收到\n\n林夏 21:05\n好'
    expect(await readBrief('wechat-pasted', spaced, { startDate: '2026-01-05' })).toEqual([
      '2026-01-05 21:03 林夏: 安排如下\n集合 20:00',
      '2026-01-05 21:04 阿禾: 收到',
      '2026-01-05 21:05 林夏: 好',
    ])
    const dense = '林夏 21:03\n集合 20:00\n阿禾 21:04\n收到\n林夏 21:05\n安排\n散场 22:00\n阿禾 21:06\n好'
    expect(await readBrief('wechat-pasted', dense, { startDate: '2026-01-05' })).toEqual([
      '2026-01-05 21:03 林夏: 集合 20:00',
      '2026-01-05 21:04 阿禾: 收到',
      '2026-01-05 21:05 林夏: 安排\n散场 22:00',
      '2026-01-05 21:06 阿禾: 好',
    ])
  })

  it('keeps messages that are empty because a picture was not copied', async () => {
    const text = '林夏 21:03\n\n阿禾 21:04\n\n林夏 21:05\n好\n\n阿禾 21:06\n行'
    expect(await readBrief('wechat-pasted', text, { startDate: '2026-01-05' })).toEqual([
      '2026-01-05 21:03 林夏 other:',
      '2026-01-05 21:04 阿禾 other:',
      '2026-01-05 21:05 林夏: 好',
      '2026-01-05 21:06 阿禾: 行',
    ])
  })

  it('takes sentences of the chat program out of the message before them', async () => {
    const text =
      '林夏 2024-01-15 10:30\n好的\n\n"阿禾"邀请"新芽"加入了群聊\n\n“小棠” 撤回了一条消息\n\n阿禾 2024-01-15 10:31\n"引号"开头的话\n\n"不是"系统的话'
    expect(await readBrief('wechat-pasted', text)).toEqual([
      '2024-01-15 10:30 林夏: 好的',
      '2024-01-15 — system: "阿禾"邀请"新芽"加入了群聊',
      '2024-01-15 — recall: “小棠” 撤回了一条消息',
      '2024-01-15 10:31 阿禾: "引号"开头的话\n\n"不是"系统的话',
    ])
    const undated = await readMessages('wechat-pasted', '林夏：好\n\n你撤回了一条消息\n\n林夏：嗯')
    expect(undated[1]).toMatchObject({ sender: null, kind: 'recall', precision: 'none', sentAt: null })
  })

  it('allows a title above dated messages', () => {
    expect(
      sniff('晚读共读会的聊天记录\n\n林夏 2024-01-15 10:30\n你好\n\n阿禾 2024-01-15 10:31\n好')?.confidence,
    ).toBeGreaterThanOrEqual(0.8)
    expect(sniff('一\n二\n三\n林夏 2024-01-15 10:30\n你好\n\n阿禾 2024-01-15 10:31\n好')).toBeNull()
  })

  it('reports text before the first message, and a date that does not exist', async () => {
    const items = await readAll(
      'wechat-pasted',
      '转发\n自群里\n林夏 2024-02-30 10:30\n你好\n阿禾 10:31\n好\n林夏 2024-03-01 10:32\n嗯',
    )
    expect(issuesOf(items)).toEqual(['1 outside_message', '3 bad_date'])
    expect(items[0]?.type).toBe('chat')
    const messages = items.filter((item) => item.type === 'message')
    expect(messages[0]).toMatchObject({ sentAt: null, precision: 'none' })
    expect(messages.at(-1)?.sentAt).toBe(Date.parse('2024-03-01T10:32:00+08:00'))
  })

  it('reads what is asked of it even where the head holds no message', async () => {
    const items = await readAll('wechat-pasted', '只有一段话\n没有名字')
    expect(chatsOf(items)).toHaveLength(1)
    expect(issuesOf(items)).toEqual(['1 outside_message'])
    const long = `${'没有名字的话\n'.repeat(40_000)}林夏 2024-01-15 10:30\n你好`
    expect(await readBrief('wechat-pasted', long)).toEqual(['2024-01-15 10:30 林夏: 你好'])
  })

  it('keeps the clock as written where a clock change skipped it', async () => {
    const [message] = await readMessages('wechat-pasted', '林夏 2024-03-31 2:30\nx', {
      zone: 'Europe/Berlin',
    })
    expect(message).toMatchObject({ sentAt: Date.parse('2024-03-31T03:30:00+02:00'), timeText: '02:30' })
  })

  it('cuts a message that has no end', async () => {
    const items = await readAll('wechat-pasted', `林夏 2024-03-31 2:30\n${'很长的一行\n'.repeat(300_000)}`)
    expect(issuesOf(items)).toEqual(['1 message_too_long'])
  })

  it.each([
    ['a time table', '活动安排\n签到 9:00\n开场 9:30\n散场 11:00'],
    ['a time table from the first line', '签到 9:00\n开场 9:30\n散场 11:00'],
    ['a filled form', '姓名：林夏\n电话：13800138000\n地区：杭州\n爱好：读书'],
    ['settings', 'name: x\nversion: 2\nprivate: yes'],
    ['repeated settings', 'name: qunpu\nversion: 1\nname: again\n'],
    ['talk that is mostly times', '小王：明天\n签到 9:00\n开场 9:30\n小李：好\n小王：嗯'],
    ['mail headers', 'From: a\nTo: b\nSubject: c\nDate: d\n'],
    ['a list of definitions', '私域：自己的流量\n裂变：老带新\n引流：拉人进群\n复购：再买一次\n留存：没有走'],
    ['prose with one colon', '他说：好\n然后就走了，什么也没有留下。\n第二天没有来。'],
    ['a sentence that ends in a time', '明天的会议改到 10:30'],
    ['one line logs', '2023-12-24 10:30:45 林夏: 大家好\n2023-12-24 10:31:12 阿禾: 你好'],
    ['an empty head of a page', '<html><p>林夏 10:30</p></html>'],
    ['JSON', '{"a": "林夏 10:30"}'],
  ])('does not claim %s', (_, text) => {
    expect(sniff(text)?.confidence ?? 0).toBeLessThan(0.8)
  })

  it('claims a single message, which is all that some phones paste', () => {
    expect(sniff('林夏 2024-01-15 10:30\n你好')?.confidence).toBeGreaterThanOrEqual(0.8)
    expect(sniff('林夏 10:30\n你好')?.confidence).toBeGreaterThanOrEqual(0.8)
    expect(sniff('[管理]林夏 10:30\n你好')?.confidence).toBeGreaterThanOrEqual(0.8)
    expect(sniff('林夏 10:30')).toBeNull()
  })
})

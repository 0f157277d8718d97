import { describe, expect, it } from 'vitest'
import { chatlogCsv } from '#electron/features/chat-import/formats/chatlog-csv.ts'
import {
  chatsOf,
  inPieces,
  issuesOf,
  messagesOf,
  openFixture,
  PASTED_AT,
  pasted,
  readAll,
  readBrief,
  readMessages,
} from './reading.ts'

const HEAD = 'Time,SenderName,Sender,TalkerName,Talker,Content\n'
const row = (content: string, time = '2025-07-02 20:51:00') =>
  `${time},林夏,wxid_a,群,1@chatroom,${content}\n`

describe('chatlog CSV', () => {
  it('reads a group', async () => {
    const source = await openFixture('chatlog-group.csv')
    expect(chatlogCsv.sniff(source)).toEqual({
      format: 'chatlog-csv',
      confidence: 1,
      needsDate: false,
      isComplete: true,
    })
    const items = await readAll('chatlog-csv', source)
    expect(chatsOf(items)).toMatchObject([
      {
        name: '晚读共读会',
        chatId: '49000000001@chatroom',
        isGroup: true,
        platform: 'wechat',
        exporter: 'chatlog',
      },
    ])
    expect(issuesOf(items)).toEqual([])
    expect(await readBrief('chatlog-csv', source)).toEqual([
      '2025-07-02 20:51:00 林夏(wxid_linxia0000001): 早上好',
      '2025-07-02 20:52:00 阿禾(ahe_2020): 多行，带"引号"和,逗号\n\n第二段',
      '2025-07-02 20:53:00 — system: "林夏(wxid_linxia0000001)"邀请"新芽(xinya2025)"加入了群聊',
      '2025-07-02 20:54:00 — recall: "林夏" 撤回了一条消息',
      '2025-07-02 20:55:00 阿禾(ahe_2020): 早',
      '2025-07-02 20:56:00 阿禾(ahe_2020): 同意',
      '2025-07-02 20:57:00 林夏(wxid_linxia0000001) image: ![图片](http://127.0.0.1:5030/image/0123456789abcdef)',
      '2025-07-02 20:58:00 林夏(wxid_linxia0000001) transfer: [转账|发送 ￥1.00](备注)',
      '2025-07-02 20:59:00 阿禾(ahe_2020) poke: "阿禾" 拍了拍 "林夏"',
      '2025-07-02 21:00:00 我的昵称: 我说的',
      '2025-07-02 21:01:00 ?: 没有号',
      '2025-07-02 21:02:00 林夏(wxid_linxia0000001) other:',
      '2025-07-02 21:03:00 林夏(wxid_linxia0000001) other: Type: 66 Content: <...>',
    ])
    const messages = messagesOf(items)
    expect(messages.map(({ line }) => line)).toEqual([2, 3, 6, 7, 8, 11, 13, 14, 15, 16, 17, 18, 19])
    expect(messages.map(({ replyToName }) => replyToName).filter((name) => name !== undefined)).toEqual([
      '林夏',
      '',
    ])
    expect(messages[9]?.sender?.isMe).toBe(true)
  })

  it('leaves a text that only quotes, or quotes nothing, as it is', async () => {
    const text = `${HEAD}${row('"> 甲(wxid_b) 07-02 20:50:00\n> 只有引用"')}${row('"> 只有引用\n "')}${row('>不是引用')}${row('3 > 2')}`
    const messages = await readMessages('chatlog-csv', text)
    expect(messages.map((message) => message.text)).toEqual([
      '> 甲(wxid_b) 07-02 20:50:00\n> 只有引用',
      '> 只有引用\n ',
      '>不是引用',
      '3 > 2',
    ])
    expect(messages.every(({ replyToName }) => replyToName === undefined)).toBe(true)
  })

  it('reads what Excel made of it: other delimiter, other date, no seconds, quoted header', async () => {
    const head = '\ufeff"Time";"SenderName";"Sender";"TalkerName";"Talker";"Content"\r\n'
    const text = `${head}2024/10/4 8:02;林夏;wxid_a;群;1@chatroom;"一;二"\r\n`
    expect(chatlogCsv.sniff(pasted(text))).not.toBeNull()
    const [message] = await readMessages('chatlog-csv', text)
    expect(message).toMatchObject({
      sentAt: Date.parse('2024-10-04T08:02:00+08:00'),
      precision: 'minute',
      text: '一;二',
      timeText: null,
    })
    const tabs = text.replaceAll(';', '\t').replace('一\t二', '一')
    expect(await readBrief('chatlog-csv', tabs)).toEqual(['2024-10-04 08:02 林夏(wxid_a): 一'])
  })

  it('reads chats that stand mixed one after the other', async () => {
    const of = (chat: string, text: string) => `2025-07-02 20:51:00,林夏,wxid_a,${chat},${chat},${text}\n`
    const text = `${HEAD}${of('1@chatroom', 'a')}${of('wxid_b', 'b')}坏行\n${of('1@chatroom', 'c')}${of('', 'd')}${of('wxid_b', 'e')}`
    const items = await readAll('chatlog-csv', text)
    expect(
      items.map((item) =>
        item.type === 'chat'
          ? `${item.chatId} ${item.isGroup}`
          : item.type === 'message'
            ? item.text
            : item.type,
      ),
    ).toEqual(['1@chatroom true', 'a', 'issue', 'c', 'wxid_b false', 'b', 'e', 'null null', 'd'])
  })

  it('reports rows that cannot be used and goes on', async () => {
    const text = `${HEAD}${row('好')}短,行\n${row('x', '2025-13-02 20:51:00')}${row('x', '昨天')}${row('x', '2025-07-02 25:51:00')}\n${row('尾')}`
    const items = await readAll('chatlog-csv', text)
    expect(issuesOf(items)).toEqual(['3 few_columns', '4 bad_time', '5 bad_time', '6 bad_time'])
    expect(messagesOf(items).map((message) => message.text)).toEqual(['好', '尾'])
  })

  it('loses one line to a quote that never ends, and no more', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => row(`第 ${at} 条`)).join('')
    const items = await readAll('chatlog-csv', `${HEAD}${row('"没有结束')}${many}`)
    expect(issuesOf(items)).toEqual(['2 open_quote'])
    expect(messagesOf(items)).toHaveLength(5000)
    expect(messagesOf(items).map(({ line }) => line)).toEqual(Array.from({ length: 5000 }, (_, at) => at + 3))
    const last = await readAll('chatlog-csv', `${HEAD}${row('好')}${row('"没有结束\n还是没有')}`)
    expect(issuesOf(last)).toEqual(['3 open_quote'])
    const long = await readAll('chatlog-csv', `${HEAD}${row(`"${'很长'.repeat(600_000)}`)}${row('好')}`)
    expect(issuesOf(long)).toEqual(['2 open_quote'])
    expect(messagesOf(long)).toHaveLength(1)
  })

  it('says once that the header is missing', async () => {
    const items = await readAll('chatlog-csv', `${row('a')}${row('b')}`)
    expect(items.map(({ type }) => type)).toEqual(['chat', 'issue'])
    expect(issuesOf(items)).toEqual(['1 no_header'])
    expect(chatlogCsv.sniff(pasted(row('a')))).toBeNull()
    expect(chatlogCsv.sniff(pasted('\n\nTime,Sender'))).toBeNull()
  })

  it('reads the same whatever the pieces, and keeps text behind a closing quote', async () => {
    const source = await openFixture('chatlog-group.csv')
    const whole = await readAll('chatlog-csv', source)
    expect(await readAll('chatlog-csv', inPieces(source, [1, 5]))).toEqual(whole)
    expect(await readBrief('chatlog-csv', `${HEAD}${row('"引"号')}`)).toEqual([
      '2025-07-02 20:51:00 林夏(wxid_a): 引号',
    ])
  })

  it('takes what the query asked for from the file name', async () => {
    const chat = async (name: string) => chatsOf(await readAll('chatlog-csv', HEAD + row('好'), { name }))[0]
    expect(await chat('1@chatroom_2025-07-01_2025-07-31.csv')).toMatchObject({
      coversFrom: Date.parse('2025-07-01T00:00:00+08:00'),
      exportedAt: Date.parse('2025-08-01T00:00:00+08:00'),
    })
    // The last day was not over when the file was written.
    expect(await chat('1@chatroom_2026-03-01_2026-03-31.csv')).toMatchObject({ exportedAt: PASTED_AT })
    for (const name of ['1@chatroom_2025-02-30_2025-07-31.csv', '1_2025-07-31_2025-07-01.csv', 'x.csv'])
      expect(await chat(name)).toMatchObject({ coversFrom: null, exportedAt: null })
  })

  it('keeps a time that a clock change skipped as written', async () => {
    const [message] = await readMessages('chatlog-csv', `${HEAD}${row('x', '2024-03-31 02:30:00')}`, {
      zone: 'Europe/Berlin',
    })
    expect(message).toMatchObject({
      sentAt: Date.parse('2024-03-31T03:30:00+02:00'),
      timeText: '2024-03-31 02:30:00',
    })
  })
})

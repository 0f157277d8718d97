import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '#electron/features/chat-import/detect.ts'
import { chatFormats } from '#shared/features/chat-import/model.ts'
import { inPieces, messagesOf, openFixture, pasted, readAll } from './reading.ts'

/** Bits of every format, so that random texts come close to real ones. */
const BITS = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    ' ',
    '  ',
    '\t',
    '\ufeff',
    '\u200e',
    '"',
    ',',
    ':',
    '：',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '\\',
  ],
  ...[
    '林夏',
    '阿禾 ',
    'Bob',
    '好',
    '[图片]',
    '10:30',
    '9:59:54 PM',
    '2024-01-15',
    '2024年1月5日',
    '昨天',
    '下午',
    '7:21:28',
    '2024-02-30',
    '99:99',
  ],
  ...[
    '(271147505)',
    '<a@b.c>',
    '系统消息(10000)',
    '加入本群。',
    '消息对象:',
    '消息分组:',
    '='.repeat(20),
    '消息记录（此消息记录为文本格式',
  ],
  ...[
    '—————  2024-01-15  —————',
    ' 微信群上的聊天记录如下，请查收。',
    '<p>',
    '</p>',
    '<strong>',
    '&mdash;',
    '&#x',
    '"A"邀请"B"加入了群聊',
  ],
  ...[
    '"_type":"message"',
    '"_type":"header"',
    '"messages":[',
    '"sender":"1"',
    '"timestamp":1',
    '"chatlab":{}',
    '12345678901234567890',
    '# x',
  ],
  ...['Time,SenderName,Sender,TalkerName,Talker,Content\n', '2025-07-02 20:51:00,a,b,c,d,', '> '],
]
const text = fc
  .string({ unit: fc.constantFrom(...BITS), maxLength: 60 })
  .filter((whole) => whole.trim() !== '')
const startDate = fc.constantFrom('2024-12-31', undefined)

describe('every reader, on any text', () => {
  it.each(chatFormats)(
    '%s never throws, keeps a chat in front, and reads the same in any pieces',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          text,
          startDate,
          fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
          async (whole, day, lengths) => {
            const source = pasted(whole)
            const reading = day === undefined ? {} : { startDate: day }
            const items = await readAll(format, source, reading)
            expect(await readAll(format, inPieces(source, lengths), reading)).toEqual(items)
            if (items.length > 0) expect(items[0]?.type).toBe('chat')
            const lines = whole.split(/\r\n|\n|\r/).length
            for (const item of items) {
              if (item.type !== 'message') continue
              expect(item.line).toBeGreaterThan(0)
              if (format !== 'chatlab-json') expect(item.line).toBeLessThanOrEqual(lines)
              expect(item.sentAt === null).toBe(item.precision === 'none')
            }
          },
        ),
        { numRuns: 300 },
      )
    },
  )

  it('detection answers or refuses, and nothing else', () => {
    fc.assert(
      fc.property(text, (whole) => {
        try {
          expect(chatFormats).toContain(detectFormat(pasted(whole)).format)
        } catch (error) {
          expect(['FORMAT_UNKNOWN', 'FORMAT_NOT_YET']).toContain((error as { code?: string }).code)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(chatFormats)('%s reads awkward texts in reasonable time', async (format) => {
    for (const bit of [
      '"',
      '{',
      '[',
      '[图片]',
      ' ',
      '  ',
      '<strong>',
      '<a',
      '&',
      '\\',
      '2024-01-15 ',
      '10:30 ',
      '—',
      '(1',
      '邀请',
    ]) {
      const items = await readAll(format, `x${bit.repeat(Math.floor(400_000 / bit.length))}`)
      expect(items.length).toBeLessThan(10)
    }
  })

  it('stops in the middle when asked', async () => {
    const stop = new AbortController()
    const { readerOf } = await import('#electron/features/chat-import/detect.ts')
    const { ZoneCalendar } = await import('#shared/kernel/calendar-date.ts')
    const source = pasted('2024-01-02 03:04:05 甲(10001)\n好\n'.repeat(100_000))
    const options = { calendar: new ZoneCalendar('Asia/Shanghai'), startDate: null, signal: stop.signal }
    const reading = readerOf('qq-text').parse(source, options)
    await reading.next()
    stop.abort()
    await expect(async () => {
      for await (const _ of reading);
    }).rejects.toThrow('aborted')
  })

  it.each([
    ['qq-all-chats.txt', 'qq-text'],
    ['wechat-mail-group.txt', 'wechat-mail'],
    ['chatlog-group.csv', 'chatlog-csv'],
    ['chatlab-lines.jsonl', 'chatlab-jsonl'],
    ['chatlab-group.json', 'chatlab-json'],
  ] as const)('%s cut anywhere loses at most its last message', async (name, format) => {
    const source = await openFixture(name)
    let whole = ''
    for await (const piece of source.pieces()) whole += piece
    const all = messagesOf(await readAll(format, whole))
    for (let length = 200; length < whole.length; length += 37) {
      const read = messagesOf(await readAll(format, whole.slice(0, length)))
      const full = read.slice(0, -1)
      const strip = ({ kind, ...rest }: (typeof all)[number]) => rest
      expect(full.map(strip)).toEqual(all.slice(0, full.length).map(strip))
    }
  })
})

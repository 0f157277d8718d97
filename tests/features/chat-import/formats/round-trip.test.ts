import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { messagesOf, readAll } from './reading.ts'

/** A message as the writers of this test know it: local time in minutes and seconds since 2025-01-01 in Shanghai. */
type Said = { name: string; id: string; at: number; text: string }

const START = Date.parse('2025-01-01T00:00:00+08:00')
const pad = (number: number) => String(number).padStart(2, '0')

/** Wall-clock parts, computed without any help of the code under test. */
function clock(at: number) {
  const local = new Date(START + at * 1000 + 8 * 3_600_000)
  const date = `${local.getUTCFullYear()}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`
  return {
    date,
    hour: local.getUTCHours(),
    minute: pad(local.getUTCMinutes()),
    second: pad(local.getUTCSeconds()),
  }
}

const nameUnit = fc.constantFrom(...'林夏阿禾小棠🌙bob（）(｜·_-~', '👩‍🏫', '  ', ' ', '(北京)', '【LV2】')
const name = fc.string({ unit: nameUnit, minLength: 1, maxLength: 8 }).map((text) => `x${text}x`)
/** 10000, 1000000 and 80000000 are QQ's own. */
const id = fc
  .integer({ min: 10_001, max: 999_999_999 })
  .filter((number) => number !== 1_000_000 && number !== 80_000_000)
  .map(String)
const lineUnit = fc.constantFrom(
  ...'今天读到哪里了吗好的谢谢，。？！ab ',
  '😊',
  '[图片]',
  '@x ',
  '"',
  "'",
  '12:00 ',
  '> ',
  '====',
  '\\n',
)
const line = fc.string({ unit: lineUnit, minLength: 1, maxLength: 20 }).map((text) => `说${text}完`)
const text = fc
  .array(fc.oneof({ arbitrary: line, weight: 4 }, { arbitrary: fc.constant(''), weight: 1 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => ['首', ...lines, '尾'].join('\n'))
const talk = fc
  .array(
    fc.record({
      name,
      id,
      gap: fc.integer({ min: 0, max: 40_000 }),
      text,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list): Said[] => {
    let at = 0
    return list.map(({ gap, ...rest }) => {
      at += gap
      return { ...rest, at }
    })
  })

/** Checks that what is read is what was written, with the lines on which the messages stand. */
async function expectSame(
  format: ChatFormat,
  written: string,
  talked: readonly Said[],
  options: { step: number; lines?: readonly number[]; startDate?: string; hasIds?: boolean },
) {
  const messages = messagesOf(
    await readAll(format, written, options.startDate ? { startDate: options.startDate } : {}),
  )
  expect(messages.map((message) => [message.sender?.name, message.text, message.sentAt])).toEqual(
    talked.map((said) => [
      said.name,
      said.text,
      START + Math.floor(said.at / options.step) * options.step * 1000,
    ]),
  )
  if (options.hasIds)
    expect(messages.map(({ sender }) => sender?.identity?.value)).toEqual(talked.map(({ id }) => id))
  if (options.lines) expect(messages.map(({ line: number }) => number)).toEqual(options.lines)
}

/** Puts messages together and tells on which line each begins; `before` stands in front of a message. */
function laidOut(
  blocks: readonly (string | { before: string; block: string })[],
  preamble = '',
): { written: string; lines: number[] } {
  let written = preamble
  const lines = blocks.map((part) => {
    const { before, block } = typeof part === 'string' ? { before: '', block: part } : part
    written += before
    const line = written.split('\n').length
    written += block
    return line
  })
  return { written, lines }
}

/** A date as exporters write it. */
function dateAs(date: string, mark: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (mark === '年') return `${year}年${month}月${day}日`
  return mark === '-' ? date : [year, month, day].join(mark)
}

describe('what is written is what is read', () => {
  it.each(['\n', '\r\n', '\r'])('QQ text with line ends %j', async (end) => {
    await fc.assert(
      fc.asyncProperty(talk, async (talked) => {
        const { written, lines } = laidOut(
          talked.map((said) => {
            const { date, hour, minute, second } = clock(said.at)
            return `${date} ${hour}:${minute}:${second} ${said.name}(${said.id})\n${said.text}\n\n`
          }),
          `消息记录（此消息记录为文本格式，不支持重新导入）\n\n消息对象:群\n`,
        )
        await expectSame('qq-text', written.replaceAll('\n', end), talked, { step: 1, lines, hasIds: true })
      }),
    )
  })

  it('QQ text with AM and PM', async () => {
    await fc.assert(
      fc.asyncProperty(talk, async (talked) => {
        const written = talked.map((said) => {
          const { date, hour, minute, second } = clock(said.at)
          return `${date} ${hour % 12 || 12}:${minute}:${second} ${hour < 12 ? 'AM' : 'PM'} ${said.name}(${said.id})\n${said.text}\n`
        })
        await expectSame('qq-text', written.join('\n'), talked, { step: 1, hasIds: true })
      }),
    )
  })

  it.each([
    ['with its blank lines', '\n\n'],
    ['without blank lines', '\n'],
  ])('WeChat mail %s', async (_, gap) => {
    await fc.assert(
      fc.asyncProperty(talk, fc.constantFrom('-', '/', '年'), async (talked, mark) => {
        let today = ''
        const { written, lines } = laidOut(
          talked.map((said) => {
            const { date, hour, minute } = clock(said.at)
            const before = date === today ? '' : `—————  ${dateAs(date, mark)}  —————\n\n`
            today = date
            return { before, block: `${said.name}  ${hour}:${minute}${gap}${said.text}${gap}` }
          }),
          '群 微信群上的聊天记录如下，请查收。\n\n',
        )
        await expectSame('wechat-mail', written, talked, { step: 60, lines })
      }),
    )
  })

  it('pasted messages with dates', async () => {
    await fc.assert(
      fc.asyncProperty(
        talk,
        fc.constantFrom('-', '/', '年'),
        fc.boolean(),
        async (talked, mark, isTwoLine) => {
          const { written, lines } = laidOut(
            talked.map((said) => {
              const { date, hour, minute } = clock(said.at)
              const [year, month, day] = date.split('-').map(Number)
              const shown = mark === '年' ? `${year}年${month}月${day}日` : [year, month, day].join(mark)
              return `${said.name}${isTwoLine ? '\n' : ' '}${shown} ${hour}:${minute}\n${said.text}\n\n`
            }),
          )
          await expectSame('wechat-pasted', written, talked, { step: 60, lines })
        },
      ),
    )
  })

  it('pasted messages with nothing but the clock, over midnight', async () => {
    await fc.assert(
      fc.asyncProperty(talk, fc.boolean(), async (talked, hasPeriods) => {
        const written = talked.map((said) => {
          const { hour, minute } = clock(said.at)
          const period =
            hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
          const shown = hasPeriods ? `${period}${hour > 12 ? hour - 12 : hour}` : hour
          return `${said.name} ${shown}:${minute}\n${said.text}\n\n`
        })
        await expectSame('wechat-pasted', written.join(''), talked, { step: 60, startDate: '2025-01-01' })
      }),
    )
  })

  it.each(['：', '：\n', ': '])('pasted messages with names before %j', async (colon) => {
    await fc.assert(
      fc.asyncProperty(talk, async (talked) => {
        const plain = talked.map((said) => ({ ...said, name: said.name.replace(/[()（）]/g, '') }))
        const written = plain.map((said) => `${said.name}${colon}${said.text}\n\n`).join('')
        const messages = messagesOf(await readAll('wechat-pasted', written))
        expect(messages.map((message) => [message.sender?.name, message.text, message.precision])).toEqual(
          plain.map((said) => [said.name, said.text, 'none']),
        )
      }),
    )
  })

  it('chatlog CSV', async () => {
    const cell = (content: string) =>
      /[",\n]|^ /.test(content) ? `"${content.replaceAll('"', '""')}"` : content
    await fc.assert(
      fc.asyncProperty(talk, async (talked) => {
        const { written, lines } = laidOut(
          talked.map((said) => {
            const { date, hour, minute, second } = clock(said.at)
            return `${date} ${pad(hour)}:${minute}:${second},${cell(said.name)},${said.id},群,1@chatroom,${cell(said.text)}\n`
          }),
          'Time,SenderName,Sender,TalkerName,Talker,Content\n',
        )
        await expectSame('chatlog-csv', written, talked, { step: 1, lines, hasIds: true })
      }),
    )
  })

  it('ChatLab, as JSON and as lines', async () => {
    const recordOf = (said: Said) => ({
      sender: said.id,
      accountName: said.name,
      timestamp: START / 1000 + said.at,
      type: 0,
      content: said.text,
    })
    const header = { chatlab: { version: '0.0.2' }, meta: { name: '群', platform: 'qq', type: 'group' } }
    await fc.assert(
      fc.asyncProperty(talk, fc.constantFrom(0, 2), async (talked, indent) => {
        const json = JSON.stringify({ ...header, messages: talked.map(recordOf) }, null, indent)
        await expectSame('chatlab-json', json, talked, {
          step: 1,
          lines: talked.map((_, at) => at + 1),
          hasIds: true,
        })
        const rows = [
          { _type: 'header', ...header },
          ...talked.map((said) => ({ _type: 'message', ...recordOf(said) })),
        ]
        const written = rows.map((row) => JSON.stringify(row)).join('\n')
        await expectSame('chatlab-jsonl', written, talked, {
          step: 1,
          lines: talked.map((_, at) => at + 2),
          hasIds: true,
        })
      }),
    )
  })
})

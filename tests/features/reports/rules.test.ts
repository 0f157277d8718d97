import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisTicks,
  busiestDay,
  createMask,
  excerptOf,
  markOf,
  maskName,
  peakOf,
  searchableNames,
} from '#shared/features/reports/rules.ts'

describe('anonymising', () => {
  it('keeps the first character of a name and nothing else', () => {
    expect(maskName('徐岚')).toBe('徐*')
    expect(maskName('林知遥')).toBe('林**')
    expect(maskName('Echo Lin')).toBe('E**')
    expect(maskName('😀小满')).toBe('😀**')
  })

  it('shows nothing of a name of one character, as its first character is all of it', () => {
    expect(maskName('果')).toBe('*')
    expect(maskName('👩🏽')).toBe('*')
    expect(maskName('\u200b')).toBe('*')
  })

  it('counts people up in the order in which they appear', () => {
    expect([markOf(1), markOf(217)]).toEqual(['M-0001', 'M-0217'])
  })

  it('masks names, mentions, phones, accounts, mail addresses and QQ numbers inside texts', () => {
    const mask = createMask(['顾言', '顾言之有物', '徐岚', 'Echo Lin'], ['linxia_reads'])
    expect(mask('谢谢顾言之有物和徐岚')).toBe('谢谢顾**和徐*')
    expect(mask('@阿青 在吗')).toBe('@阿* 在吗')
    expect(mask('@Rain Man\u2005在吗')).toBe('@R**\u2005在吗')
    expect(mask('@果 在吗')).toBe('@* 在吗')
    expect(mask('echo lin 说得对')).toBe('E** 说得对')
    expect(mask('顾\u200b言 说得对')).toBe('顾* 说得对')
    expect(mask('打 13800138000 或 +86 138 0013 8000')).toBe('打 *** 或 ***')
    expect(mask('QQ 是 747150918.')).toBe('QQ 是 ***.')
    expect(mask('证件 110101199003074514，卡号１２３４５６７')).toBe('证件 ***，卡号***')
    expect(mask('加我 wxid_ab12-cd，Linxia_Reads 也行')).toBe('加我 ***，*** 也行')
    expect(mask('微信号：moon-2019，vx abc_123')).toBe('微信号：***，vx ***')
    expect(mask('写到 a.b@example.com')).toBe('写到 ***')
    expect(mask('第 12 页，2026 年，3.14159 元')).toBe('第 12 页，2026 年，3.14159 元')
  })

  it('leaves no searchable name in any text', () => {
    const name = fc.string({ minLength: 2, maxLength: 6, unit: fc.constantFrom(...'春夏秋冬梅兰竹菊abc') })
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ maxLength: 8 })),
        (names, rest) => {
          const wanted = names.filter((each) => new Set(each).size > 1)
          const text = rest.map((part, at) => `${part}，${wanted[at % wanted.length] ?? ''}。`).join('')
          const masked = createMask(wanted)(text)
          for (const each of wanted) expect(masked).not.toContain(each)
        },
      ),
    )
  })

  it('searches longer names first and leaves single characters alone', () => {
    expect(searchableNames(['言', '顾言', ' 顾言 ', '顾言之'])).toEqual(['顾言之', '顾言'])
  })
})

describe('a quote', () => {
  it('is cut between characters as people see them, with dots where it goes on', () => {
    expect(excerptOf('四个字的', 4)).toBe('四个字的')
    expect(excerptOf('这里有五个字', 5)).toBe('这里有五…')
    expect(excerptOf('好👍🏽👍🏽👍🏽', 3)).toBe('好👍🏽…')
  })
})

describe('the busiest day', () => {
  const days = (...counts: (number | null)[]) => counts.map((messages) => ({ messages }))

  it('is the one with more messages than any other', () => {
    expect(busiestDay(days(3, 9, 4))).toEqual({ messages: 9 })
  })

  it('is none when two share the top, when nobody wrote, or when days are unknown', () => {
    expect(busiestDay(days(9, 9, 4))).toBeNull()
    expect(busiestDay(days(0, 0))).toBeNull()
    expect(busiestDay(days(9, null))).toBeNull()
  })
})

describe('the busiest hours', () => {
  it('are the two-hour block with the most messages, or none', () => {
    const heat = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
    expect(peakOf(heat)).toBeNull()
    const sunday = heat[6] ?? []
    sunday[20] = 40
    sunday[21] = 54
    expect(peakOf(heat)).toEqual({ weekday: 6, fromHour: 20, messages: 94 })
  })
})

describe('the axis of a chart', () => {
  it('has round steps that hold the least and the most', () => {
    expect(axisTicks(0, 336)).toEqual([0, 100, 200, 300, 400])
    expect(axisTicks(67, 84)).toEqual([65, 70, 75, 80, 85])
    expect(axisTicks(0, 3)).toEqual([0, 1, 2, 3])
    expect(axisTicks(0, 0)).toEqual([0, 1])
  })

  it('has at most four equal whole steps, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000_000 }), fc.nat({ max: 5_000_000 }), (a, b) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)]
        const ticks = axisTicks(least, most)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks[0]).toBeLessThanOrEqual(least)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
        expect(new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))).size).toBe(1)
        expect(ticks.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})

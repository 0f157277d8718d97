import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf, maskName, maskText, peakOf, searchableNames } from '#shared/features/reports/rules.ts'

describe('anonymising', () => {
  it('keeps the first character of a name and nothing else', () => {
    expect(maskName('徐岚')).toBe('徐*')
    expect(maskName('林知遥')).toBe('林**')
    expect(maskName('Echo Lin')).toBe('E**')
    expect(maskName('😀小满')).toBe('😀**')
    expect(maskName('果')).toBe('果*')
    expect(maskName('\u200b')).toBe('*')
  })

  it('counts people up in the order in which they appear', () => {
    expect([markOf(1), markOf(217)]).toEqual(['M-0001', 'M-0217'])
  })

  it('masks names, mentions, phones, accounts, mail addresses and QQ numbers inside texts', () => {
    const names = searchableNames(['顾言', '顾言之有物', '徐岚'])
    expect(maskText('谢谢顾言之有物和徐岚', names)).toBe('谢谢顾**和徐*')
    expect(maskText('@阿青 在吗', names)).toBe('@阿* 在吗')
    expect(maskText('打 13800138000 或 +86 138 0013 8000', names)).toBe('打 *** 或 ***')
    expect(maskText('加我 wxid_ab12-cd，QQ 747150918', names)).toBe('加我 ***，QQ ***')
    expect(maskText('写到 a.b@example.com', names)).toBe('写到 ***')
    expect(maskText('第 12 页，2026 年', names)).toBe('第 12 页，2026 年')
  })

  it('leaves no searchable name in any text', () => {
    const name = fc.string({ minLength: 2, maxLength: 6, unit: fc.constantFrom(...'春夏秋冬梅兰竹菊abc') })
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ maxLength: 8 })),
        (names, rest) => {
          const wanted = searchableNames(names).filter((each) => [...new Set(each)].length > 1)
          const text = rest
            .map((part, at) => `${part}，${wanted[at % Math.max(1, wanted.length)] ?? ''}。`)
            .join('')
          const masked = maskText(text, wanted)
          for (const each of wanted) expect(masked).not.toContain(each)
        },
      ),
    )
  })

  it('searches longer names first and leaves single characters alone', () => {
    expect(searchableNames(['言', '顾言', ' 顾言 ', '顾言之'])).toEqual(['顾言之', '顾言'])
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

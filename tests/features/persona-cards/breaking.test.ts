import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, roughMeasure } from '#shared/features/persona-cards/rules/breaking.ts'
import { fitText } from '#shared/features/persona-cards/rules/fitting.ts'
import { mayNotEnd, mayNotStart, signsOf } from '#shared/features/persona-cards/rules/pieces.ts'

const SIZE = 10
const widthOf = (text: string) => roughMeasure(text, SIZE, 400)
const lines = (text: string, signs: number) => breakLines(text, signs * SIZE, widthOf).lines

describe('a Chinese text in lines', () => {
  it('keeps closing marks with the word before them, and opening ones with the word after', () => {
    expect(lines('一二三四五，六七八', 5)).toEqual(['一二三四', '五，六七八'])
    expect(lines('备注“读书”，领试读笔记', 6)).toEqual(['备注', '“读书”，', '领试读笔记'])
    for (const width of [4, 5, 6, 7, 8])
      for (const line of lines('林夏（图书编辑）说：“每晚读一页”，一年读完《红楼梦》……真的！', width)) {
        expect(mayNotStart(line)).toBe(false)
        expect(mayNotEnd(signsOf(line).at(-1) ?? '')).toBe(false)
      }
  })

  it('ends lines after a mark and between words where it can, and makes them even', () => {
    expect(lines('9 年图书编辑，陪你每晚 20 分钟读完一本书', 14)).toEqual([
      '9 年图书编辑，',
      '陪你每晚 20 分钟读完一本书',
    ])
    expect(lines('陪你每晚读完一本书', 5)).toEqual(['陪你每晚', '读完一本书'])
  })

  it('never parts a number from what it counts, nor a Latin word', () => {
    for (const width of [5, 6, 7, 8, 9, 10]) {
      const text = '三年带 1,860 位朋友读完 42 本 Reading Club 书单'
      const broken = lines(text, width)
      for (const whole of ['1,860 位', '42 本', 'Reading', 'Club'])
        expect(
          broken.filter((line) => line.includes(whole)),
          `${whole} at ${width}`,
        ).toHaveLength(1)
    }
  })

  it('keeps times, links and ids in one piece while they fit', () => {
    expect(lines('工作日 9:00–18:00 回复', 8)).toContain('9:00–18:00')
    expect(lines('微信号 linxia_club-2026', 12)).toEqual(['微信号', 'linxia_club-2026'])
  })

  it('cuts a word only when it is wider than a line', () => {
    const { lines: cut, isForced } = breakLines('Donaudampfschifffahrt', 5 * SIZE, widthOf)
    expect(isForced).toBe(true)
    expect(cut.join('')).toBe('Donaudampfschifffahrt')
    for (const line of cut) expect(widthOf(line)).toBeLessThanOrEqual(5 * SIZE)
  })

  it('keeps lines that were written, and drops empty ones', () => {
    expect(lines('扫码加我\n\n备注共读', 20)).toEqual(['扫码加我', '备注共读'])
    expect(lines('  \n ', 20)).toEqual([])
  })

  it('does not cut an emoji or an accent in two', () => {
    const family = '👨‍👩‍👧'
    expect(lines(`${family}${family}${family}`, 1)).toEqual([family, family, family])
  })
})

const words = fc.constantFrom(
  '林夏',
  '读书',
  '，',
  '。',
  '“',
  '”',
  '（',
  '）',
  '20',
  '1,860',
  ' ',
  'Book',
  'a',
  '！',
  '》',
  '《',
  '…',
  '年',
  '本',
  '\n',
)
const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('loses no sign, and no line is wider than it may be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, signs) => {
        const broken = breakLines(text, signs * SIZE, widthOf).lines
        const bare = (part: string) => part.replace(/\s/g, '')
        expect(bare(broken.join(''))).toBe(bare(text))
        for (const line of broken) expect(widthOf(line)).toBeLessThanOrEqual(signs * SIZE)
      }),
    )
  })

  it('begins no line with a closing mark unless one piece is wider than a line', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 6, max: 30 }), (text, signs) => {
        const { lines: broken, isForced } = breakLines(text, signs * SIZE, widthOf)
        fc.pre(!isForced)
        const starts = text.split('\n').map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        const bad = broken.filter(
          (line) =>
            mayNotStart(line) &&
            !starts.some((start) => start.startsWith(line)) &&
            !text.includes(` ${line[0]}`),
        )
        expect(bad).toEqual([])
      }),
    )
  })
})

describe('a text in its place', () => {
  const how = (attempts: { size: number; lines: number }[]) => ({
    width: 100,
    weight: 400 as const,
    attempts,
    measure: roughMeasure,
  })

  it('shrinks before it wraps more than it may', () => {
    expect(
      fitText(
        '一二三四五六七八九十',
        how([
          { size: 20, lines: 1 },
          { size: 10, lines: 1 },
        ]),
      ),
    ).toMatchObject({
      lines: ['一二三四五六七八九十'],
      size: 10,
      isCut: false,
    })
  })

  it('would rather be a little smaller than part a word', () => {
    const text = '陪你每晚读完一本书'
    expect(fitText(text, how([{ size: 20, lines: 2 }]))).toMatchObject({
      size: 20,
      lines: ['陪你每晚', '读完一本书'],
    })
    expect(
      fitText(
        '图书编辑',
        how([
          { size: 34, lines: 2 },
          { size: 30, lines: 2 },
        ]),
      ).lines,
    ).toEqual(['图书', '编辑'])
  })

  it('is cut with an ellipsis only when nothing else is left', () => {
    const fitted = fitText(
      '一'.repeat(50),
      how([
        { size: 20, lines: 2 },
        { size: 10, lines: 2 },
      ]),
    )
    expect(fitted.isCut).toBe(true)
    expect(fitted.lines).toHaveLength(2)
    expect(fitted.lines.at(-1)?.endsWith('…')).toBe(true)
    for (const line of fitted.lines) expect(roughMeasure(line, 10, 400)).toBeLessThanOrEqual(100)
  })
})

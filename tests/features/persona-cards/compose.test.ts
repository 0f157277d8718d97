import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roughMeasure } from '#shared/features/persona-cards/rules/breaking.ts'
import { composeCard } from '#shared/features/persona-cards/rules/compose.ts'
import { mayNotStart } from '#shared/features/persona-cards/rules/pieces.ts'
import type { CardWords, TextItem } from '#shared/features/persona-cards/rules/scene.ts'
import { linXiaWords, looks, outsideOf, overlapsOf } from './given-card.ts'

const compose = (words: CardWords, look: (typeof looks)[number]) => composeCard(words, look, roughMeasure)
const nameOf = (look: (typeof looks)[number]) => `${look.design} ${look.tone} ${look.format}`
const texts = (words: CardWords, look: (typeof looks)[number]) =>
  compose(words, look).items.filter((item): item is TextItem => item.kind === 'text')

const nothing: CardWords = {
  name: '林',
  roleLine: '',
  brand: '',
  line: '',
  proofs: [],
  qrCaption: '',
  photo: null,
  qr: null,
}
/** As long as every field may be. */
const longest: CardWords = {
  ...linXiaWords,
  name: '欧阳娜娜阿卜杜热合曼买买提依明江（全国连锁书店签约主播兼童书馆馆长）林夏老师和她的朋友',
  roleLine: '晚读共读会 International Reading Community 领读人、签约讲师、图书编辑与亲子阅读推广人',
  brand: '晚读共读会国际阅读社区与亲子共读连锁书店（总店）以及线上书房和它的每一个分店读书小组',
  line: '责编六十余本书的图书编辑，陪你每晚读完一章；'.repeat(6).slice(0, 120),
  proofs: [
    { figure: '1,234,567 人次', caption: '三年来累计参与共读的书友总人次数' },
    { figure: '2023—2026年间', caption: 'Internationalism' },
    { figure: '一千八百六十位书友朋友们', caption: '个' },
  ],
  qrCaption:
    '扫码加我，备注“共读”，领试读笔记；工作日 9:00–18:00 回复。\n也可搜 linxia_reading_club_2026_official_account_x'.slice(
      0,
      80,
    ),
}
const latin: CardWords = {
  ...linXiaWords,
  name: 'Wolfeschlegelsteinhausenbergerdorff Smith',
  roleLine: 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenamt Leiter',
  brand: 'Donaudampfschifffahrtsgesellschaft Reading Club International',
  line: 'https://example.com/'.repeat(6),
  qrCaption: 'W'.repeat(80),
  proofs: [
    { figure: 'WWWWWWWWWWWW', caption: 'WWWWWWWWWWWWWWWW' },
    { figure: '12', caption: '' },
    { figure: '', caption: 'words alone' },
  ],
}

describe('a card', () => {
  it.each(looks.map((look) => [nameOf(look), look] as const))('shows all that was written: %s', (_, look) => {
    const scene = compose(linXiaWords, look)
    expect(scene.cut).toEqual([])
    const shown = texts(linXiaWords, look)
    const of = (part: TextItem['part']) => shown.filter((item) => item.part === part).map(({ text }) => text)
    expect(of('name')).toEqual(['林夏'])
    expect(of('role').join('')).toBe('晚读共读会 领读人')
    expect(of('line').join('').replace(/\s/g, '')).toBe(linXiaWords.line.replace(/\s/g, ''))
    expect(of('figure')).toEqual(['60+', '1,860', '42'])
    expect(of('caption')).toEqual(['责编图书', '共读书友', '读完本数'])
    expect(of('qrCaption').join('')).toBe(linXiaWords.qrCaption.replace('\n', ''))
    expect(scene.items.filter(({ kind }) => kind === 'photo' || kind === 'qr')).toHaveLength(2)
  })

  it.each(looks.map((look) => [nameOf(look), look] as const))('has its size: %s', (_, look) => {
    const { width, height } = compose(linXiaWords, look)
    expect(width).toBe(look.format === 'long' ? 750 : 1080)
    if (look.format === 'long') expect(height).toBeGreaterThan(700)
    else expect(height).toBe(look.format === 'square' ? 1080 : 1920)
  })

  it.each([
    ['next to nothing', nothing],
    ['the longest of everything', longest],
    ['endless Latin words', latin],
    ['a brand of one sign', { ...linXiaWords, brand: '书' }],
    ['one number alone', { ...linXiaWords, proofs: [{ figure: '42', caption: '' }] }],
    ['words for a code that is not there', { ...linXiaWords, qr: null }],
    ['a code without words', { ...linXiaWords, qrCaption: '' }],
    ['a tall picture of a code', { ...linXiaWords, qr: { width: 540, height: 800, code: null } }],
  ])('stays within its picture, nothing on anything else: %s', (_, words) => {
    for (const look of looks) {
      const scene = compose(words, look)
      expect(outsideOf(scene), nameOf(look)).toEqual([])
      expect(overlapsOf(scene), nameOf(look)).toEqual([])
    }
  })

  it('shows the longest texts of every field whole, or says which it could not', () => {
    for (const look of looks) {
      const shown = texts(longest, look)
      const whole = (part: 'name' | 'role' | 'line' | 'qrCaption', text: string) => {
        const found = shown.filter((item) => item.part === part).map((item) => item.text)
        return found.join('').replace(/\s/g, '') === text.replace(/\s/g, '')
      }
      const { cut } = compose(longest, look)
      expect(whole('name', longest.name), nameOf(look)).toBe(!cut.includes('name'))
      expect(whole('role', longest.roleLine), nameOf(look)).toBe(!cut.includes('role'))
      expect(whole('line', longest.line), nameOf(look)).toBe(!cut.includes('line'))
      expect(
        cut.filter((part) => part === 'name' || part === 'role'),
        nameOf(look),
      ).toEqual([])
    }
  })

  it('begins no line with a closing mark', () => {
    for (const look of looks)
      for (const words of [linXiaWords, longest])
        expect(texts(words, look).filter(({ text, part }) => part !== 'brand' && mayNotStart(text))).toEqual(
          [],
        )
  })

  it('turns a Latin title on the spine and stands a Chinese one upright', () => {
    const look = { design: 'spine', tone: 'light', format: 'story' } as const
    const title = (brand: string) =>
      texts({ ...linXiaWords, brand }, look).filter(({ part }) => part === 'brand')
    expect(title('Evening Reading')).toMatchObject([{ text: 'Evening Reading', isTurned: true }])
    expect(title('晚读会').map(({ text }) => text)).toEqual(['晚', '读', '会'])
    expect(title('').map(({ text }) => text)).toEqual(['林', '夏'])
  })

  it('draws a clean code in whole multiples', () => {
    for (const look of looks) {
      const code = compose(linXiaWords, look).items.find(({ kind }) => kind === 'qr')
      if (code?.kind !== 'qr') throw new Error('no code')
      expect(code.isPixelated).toBe(true)
      expect(code.width % 37).toBe(0)
      expect([code.x, code.y].every(Number.isInteger)).toBe(true)
    }
  })
})

const sign = fc.constantFrom(...'林夏晚读共读会，。！“”（）《》… 0123456789,+%WMiljg-年本位人😀👩‍🏫é')
const field = (maxLength: number) =>
  fc.array(sign, { maxLength }).map((signs) => signs.join('').slice(0, maxLength).trim())

describe('any words', () => {
  it('never run out of the picture or over each other', () => {
    const words = fc.record({
      name: field(40).map((name) => name || '林'),
      roleLine: field(60),
      brand: field(60),
      line: field(120),
      proofs: fc.array(fc.record({ figure: field(12), caption: field(16) }), { maxLength: 3 }),
      qrCaption: field(80),
      photo: fc.constantFrom(null, linXiaWords.photo),
      qr: fc.constantFrom(null, linXiaWords.qr),
    })
    fc.assert(
      fc.property(words, fc.constantFrom(...looks), (said, look) => {
        const scene = compose(said, look)
        expect(outsideOf(scene)).toEqual([])
        expect(overlapsOf(scene)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  credentialKinds,
  mainKinds,
  prompts,
  versionKinds,
  wordingSettings,
} from '#shared/features/introductions/model.ts'
import { composeVersion, type Material } from '#shared/features/introductions/rules/compose.ts'
import { coveredQuestions } from '#shared/features/introductions/rules/coverage.ts'
import { countSigns, lengthRanges, lengthStand } from '#shared/features/introductions/rules/length.ts'
import { clip, fill, slotsOf, tidyAnswer } from '#shared/features/introductions/rules/slots.ts'
import { invitations, openDoors, tradeWords } from '#shared/features/introductions/rules/trade-words.ts'
import { findWordMarks, wordingList } from '#shared/features/introductions/rules/wording.ts'
import { directions, trades } from '#shared/features/personas/model.ts'
import { readingAnswers, readingCredentials } from './given-persona.ts'

const reading: Material = {
  answers: { name: '林夏', brand: '晚读共读会', ...readingAnswers },
  credentials: readingCredentials.map((one) => ({ ...one, hasProof: one.proofNote !== '' })),
  direction: 'expert',
  trade: 'paid_knowledge',
  neverWords: [],
}
const composed = (kind: (typeof versionKinds)[number], change: Partial<Material> = {}, turn = 0) =>
  composeVersion(kind, { ...reading, ...change }, turn)

const clause = fc.stringMatching(/^[一-龥]{2,9}$/)
const phrase = fc.array(clause, { minLength: 1, maxLength: 6 }).map((clauses) => clauses.join('，'))
const wild = fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 200 }))
const materialOf = (text: fc.Arbitrary<string>, isFull: boolean) =>
  fc.record({
    answers: fc.record(Object.fromEntries(prompts.map((one) => [one, text])), {
      requiredKeys: isFull ? [...prompts] : [],
    }),
    credentials: fc.array(
      fc.record({ kind: fc.constantFrom(...credentialKinds), text, hasProof: fc.boolean() }),
      {
        minLength: isFull ? 4 : 0,
        maxLength: 8,
      },
    ),
    direction: fc.constantFrom(...directions, null),
    trade: fc.constantFrom(...trades),
    neverWords: fc.array(fc.constantFrom('大家好', '希望', '欢迎')),
  })

describe('counting', () => {
  it('counts what the operator sees, without spaces and line breaks', () => {
    expect(countSigns('9 年图书编辑，陪你每晚 20 分钟读完一本书')).toBe(20)
    expect(countSigns(' Hi\n你好！\u200b')).toBe(5)
    expect(countSigns('👨‍👩‍👧跑步👍🏽')).toBe(4)
  })

  it('says how much is missing or too much', () => {
    expect(lengthStand('one_line', '好'.repeat(33))).toEqual({ state: 'long', by: 3 })
    expect(lengthStand('group_post', '好'.repeat(60))).toEqual({ state: 'short', by: 20 })
    expect(lengthStand('group_post', '好'.repeat(80))).toEqual({ state: 'fits', by: 0 })
  })
})

describe('composing', () => {
  it('keeps to its length whatever was answered', () => {
    fc.assert(
      fc.property(materialOf(wild, false), fc.nat(9), (material, turn) => {
        for (const kind of versionKinds)
          expect(countSigns(composeVersion(kind, material, turn)), kind).toBeLessThanOrEqual(
            lengthRanges[kind].max,
          )
      }),
    )
  })

  it('fills its length where every question is answered', () => {
    fc.assert(
      fc.property(materialOf(phrase, true), fc.nat(9), (material, turn) => {
        for (const kind of ['one_line', 'group_post', 'qq_group'] as const)
          expect(lengthStand(kind, composeVersion(kind, material, turn)), kind).toMatchObject({
            state: 'fits',
          })
      }),
    )
  })

  it('reaches a long text from short answers, with words that state nothing', () => {
    for (const trade of trades)
      for (const direction of directions)
        for (let turn = 0; turn < 6; turn += 1)
          expect(lengthStand('long', composed('long', { trade, direction }, turn)), trade).toMatchObject({
            state: 'fits',
          })
  })

  it('gives the same text for the same answers, and another on another turn', () => {
    for (const kind of mainKinds) {
      expect(composed(kind)).toBe(composed(kind))
      expect(composed(kind, {}, 1)).not.toBe(composed(kind))
    }
  })

  it('says all four questions in a group post and in a long text', () => {
    for (const kind of ['group_post', 'long'] as const)
      for (const direction of directions)
        for (let turn = 0; turn < 6; turn += 1)
          expect(
            coveredQuestions(composed(kind, { direction }, turn), reading.answers, reading.credentials),
          ).toEqual(['who', 'brand', 'value', 'why'])
  })

  it('adds no number and no name: what is not in the answers is in the frames', () => {
    fc.assert(
      fc.property(materialOf(phrase, false), fc.nat(9), (material, turn) => {
        for (const kind of versionKinds) expect(composeVersion(kind, material, turn)).not.toMatch(/\d/)
      }),
    )
    const known = JSON.stringify(reading)
    for (const kind of versionKinds)
      for (const number of composed(kind).match(/[\d,]+/g) ?? []) expect(known).toContain(number)
  })

  it('says nothing of what was not answered', () => {
    for (const kind of versionKinds) expect(composed(kind, { answers: {}, credentials: [] })).toBe('')
    const scant = composed('group_post', { answers: { name: '林夏', identity: '编辑' }, credentials: [] })
    expect(scant).toMatch(/^大家好，我是林夏，编辑。/)
    expect(scant).not.toMatch(/：。|，。|“”|undefined|\{\}/)
  })

  it('is warmer when the persona is approachable, and begins with its track record when it is an expert', () => {
    expect(composed('one_line')).toBe('9 年图书编辑，带你每晚 20 分钟读完一本书')
    expect(composed('one_line', { direction: 'approachable' })).toBe('前图书编辑，陪你每晚 20 分钟读完一本书')
    expect(composed('group_post')).toContain('9 年图书编辑')
    expect(composed('group_post', { direction: 'approachable' })).toContain('两个孩子的妈妈')
  })

  it('puts what is proven before what is not', () => {
    const two = [
      { kind: 'number', text: '带过三百人', hasProof: false },
      { kind: 'number', text: '办过二十场', hasProof: true },
    ] as const
    const text = composed('long', { credentials: two })
    expect(text.indexOf('办过二十场')).toBeLessThan(text.indexOf('带过三百人'))
  })

  it('stays clear of words that the persona never uses', () => {
    expect(composed('group_post', { direction: 'approachable' })).toContain('希望')
    expect(composed('group_post', { direction: 'approachable', neverWords: ['希望'] })).not.toContain('希望')
  })

  it('uses no over-promising word of its own', () => {
    const own = Object.values(tradeWords).flatMap(({ thoughts, questions }) => [...thoughts, ...questions])
    const words = [...own, ...Object.values(invitations).flat(), ...Object.values(openDoors).flat()].join(
      '\n',
    )
    expect(findWordMarks(words, wordingList(wordingSettings.parse({})))).toEqual([])
  })
})

describe('answers in English', () => {
  const material: Material = {
    answers: {
      name: 'Lin Xia',
      brand: 'Evening Readers',
      identity: 'former book editor',
      place: 'Hangzhou',
      brand_is: 'twenty minutes of reading together every night',
      origin: 'with two children I kept leaving books unfinished, so I asked some colleagues to read along',
      audience: 'people who want to finish books',
      gives: 'chapter notes, a live talk on Sundays',
      outcome: 'finish a book a month',
      start: 'join in with tonight’s chapter',
      difference: 'no penalties, no racing',
    },
    credentials: [
      { kind: 'years', text: '9 years of editing books', hasProof: true },
      { kind: 'number', text: '1,860 people finished 42 books with us', hasProof: true },
    ],
    direction: 'expert',
    trade: 'paid_knowledge',
    neverWords: [],
  }

  it('make English texts that fit', () => {
    for (const kind of versionKinds)
      for (const direction of directions)
        for (let turn = 0; turn < 4; turn += 1) {
          const text = composeVersion(kind, { ...material, direction }, turn)
          expect(lengthStand(kind, text), `${kind}: ${text}`).toMatchObject({ state: 'fits' })
          expect(text).not.toMatch(/\p{Script=Han}|undefined|\{\}| {2}| $| \./u)
        }
    expect(composeVersion('one_line', material, 0)).toBe('Lin Xia: finish a book a month')
  })

  it('keep to their length whatever they are', () => {
    fc.assert(
      fc.property(
        materialOf(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), false),
        fc.nat(5),
        (wildOne, turn) => {
          for (const kind of versionKinds)
            expect(countSigns(composeVersion(kind, wildOne, turn)), kind).toBeLessThanOrEqual(
              lengthRanges[kind].max,
            )
        },
      ),
    )
  })
})

describe('answers', () => {
  it('lose how people begin them, as the sentence says that already', () => {
    expect(tidyAnswer('name', '大家好，我叫林夏。')).toBe('林夏')
    expect(tidyAnswer('identity', '我是前图书编辑！')).toBe('前图书编辑')
    expect(tidyAnswer('brand', '“晚读共读会”')).toBe('晚读共读会')
    expect(tidyAnswer('place', '住在杭州')).toBe('杭州')
    expect(tidyAnswer('gives', '我能给领读\n和笔记；')).toBe('领读，和笔记')
    expect(slotsOf({ brand: '晚读会', brand_is: '“晚读会”是每晚的共读' }, []).brand_is).toBe('每晚的共读')
  })

  it('give way at the end of a clause, never inside of quotes or numbers', () => {
    expect(clip('领读、拆书笔记、直播答疑', 8)).toBe('领读、拆书笔记')
    expect(clip('责编“春，夏”两本，还有很多', 7)).toBe('')
    expect(clip('带 1,860 人，读完', 7)).toBe('带 1,860 人')
    expect(clip('没有标点的一长句话说到底', 5)).toBe('')
  })

  it('keep a space between Chinese and Latin signs', () => {
    expect(fill('我是{}，{}。', 'Amy', '教练')).toBe('我是 Amy，教练。')
    expect(fill('我是{}。', '林夏')).toBe('我是林夏。')
  })
})

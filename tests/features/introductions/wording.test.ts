import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingSettings } from '#shared/features/introductions/model.ts'
import { countSigns } from '#shared/features/introductions/rules/length.ts'
import { shippedPhrases } from '#shared/features/introductions/rules/shipped-phrases.ts'
import { findWordMarks, softened, wordingList } from '#shared/features/introductions/rules/wording.ts'
import { promisingTexts } from './promising-texts.ts'

const SHIPPED = wordingList(wordingSettings.parse({}))
const marksIn = (text: string, list = SHIPPED) => findWordMarks(text, list)
const wordsIn = (text: string, list = SHIPPED) => marksIn(text, list).map((mark) => mark.text)
const harmless = readFileSync(new URL('harmless-texts.txt', import.meta.url), 'utf8')
const CORPUS = 'electron/features/workspace/sample/corpus'

describe('over-promising phrases', () => {
  it.each(promisingTexts)('are found: %s', (sentence, ...words) => {
    expect(wordsIn(sentence)).toEqual(words)
  })

  it('are held to one false alarm in 1,000 characters of ordinary text', () => {
    const signs = countSigns(harmless)
    const alarms = wordsIn(harmless)
    expect(signs).toBeGreaterThanOrEqual(6_000)
    expect(alarms.length, alarms.join(' ')).toBeLessThanOrEqual(Math.floor(signs / 1_000))
  })

  it('are held to the same in the talk of the sample groups', () => {
    const talk = readdirSync(CORPUS)
      .map((file) => readFileSync(`${CORPUS}/${file}`, 'utf8'))
      .join('\n')
    const alarms = marksIn(talk).map(({ from, to }) => talk.slice(from - 8, to + 8))
    expect(alarms.length, alarms.join(' | ')).toBeLessThanOrEqual(Math.floor(countSigns(talk) / 1_000))
  })

  it.each([
    '最近',
    '最后',
    '最好在八点前到',
    '第一次',
    '第一步',
    '最好提前说一声',
    '最多三个人',
    '我不能保证',
    '没有人敢保证',
    '交一点保证金',
    '先保证睡眠',
    '不是最好的，是合适的',
    '别信稳赚不赔',
    '哪一款是最好的',
    '面包过期了',
    '电影拿了最佳影片',
    '面料 100% 纯棉',
    '拒绝“最低价”的说法',
    '没有无风险的高收益',
  ])('are not seen in %s', (text) => {
    expect(wordsIn(text)).toEqual([])
  })

  it('are each found when they stand alone, and name milder words that are not marked themselves', () => {
    for (const { phrase, suggestion } of shippedPhrases) {
      const alone = phrase.replaceAll('#', '3')
      expect(wordsIn(`这里${alone}`).join(' '), phrase).not.toBe('')
      expect(wordsIn(suggestion), suggestion).toEqual([])
    }
  })

  it('stand in the list once', () => {
    const phrases = shippedPhrases.map(({ phrase }) => phrase)
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([])
  })
})

describe('where a mark stands', () => {
  it('covers the words as they stand in the text, spaces and wide letters too', () => {
    const text = '👋 我们是 ＮＯ．１，最 好 的。'
    expect(marksIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['ＮＯ．１', '最 好 的'])
  })

  it('never leaves the text, never overlaps, and is empty for nobody', () => {
    const words = fc.constantFrom(
      ...shippedPhrases.map(({ phrase }) => phrase),
      '不',
      '，',
      ' ',
      '👨‍👩‍👧',
      'Ａ',
      '最',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const mark of marksIn(text)) {
          expect(mark.from).toBeGreaterThanOrEqual(last)
          expect(mark.to).toBeGreaterThan(mark.from)
          expect(mark.text).toBe(text.slice(mark.from, mark.to))
          last = mark.to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('is gone when the milder words are taken', () => {
    const text = '一本最值得读的书'
    const [mark] = marksIn(text)
    expect(softened(text, mark!)).toBe('一本值得读的书')
    expect(marksIn(softened(text, mark!))).toEqual([])
  })
})

describe('the list of the operator', () => {
  const list = (settings: object, neverWords: readonly string[] = []) =>
    wordingList(wordingSettings.parse(settings), neverWords)

  it('adds phrases, with a number in them too', () => {
    const own = list({ own: [{ phrase: '瘦#圈', kind: 'result', suggestion: '轻一点' }] })
    expect(marksIn('两周瘦 3 圈', own)).toMatchObject([
      { text: '瘦 3 圈', kind: 'result', suggestion: '轻一点' },
    ])
  })

  it('replaces, switches off and allows', () => {
    expect(
      marksIn('顶级', list({ own: [{ phrase: '顶级', kind: 'rank', suggestion: '用心' }] })),
    ).toMatchObject([{ suggestion: '用心' }])
    expect(wordsIn('顶级面料，顶尖团队', list({ off: ['顶级'] }))).toEqual(['顶尖'])
    expect(wordsIn('顶级联赛和顶级面料', list({ allowed: ['顶级联赛'] }))).toEqual(['顶级'])
  })

  it('finds words that the persona never uses, however they are denied', () => {
    expect(marksIn('亲，不是家人们不懂', list({}, ['家人们']))).toMatchObject([
      { text: '家人们', kind: 'never', suggestion: null },
    ])
    expect(marksIn('我不说 Family 这个词', list({}, ['family']))).toHaveLength(1)
  })
})

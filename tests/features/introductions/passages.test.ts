import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChangedPassage,
  countHandEdits,
  mergedText,
  type Passage,
  passagesOf,
  type Side,
} from '#shared/features/introductions/rules/passages.ts'

const changes = (passages: readonly Passage[]) =>
  passages.filter((passage): passage is ChangedPassage => passage.by !== 'nobody')
const text = fc
  .array(
    fc.constantFrom('大家好，', '我是林夏，', '前图书编辑。', '欢迎来聊！', '\n', '从今晚开始', 'Hi, '),
    { maxLength: 9 },
  )
  .map((clauses) => clauses.join(''))

describe('a text beside what was composed anew', () => {
  const base = '大家好，我是林夏。现在做共读会。从今晚开始。'

  it('tells who changed what', () => {
    const passages = passagesOf(
      base,
      '晚上好，我是林夏。现在做共读会。从今晚就开始。',
      '大家好，我是林夏。现在做早读会。从下周开始。',
    )
    expect(changes(passages)).toEqual(
      [
        { by: 'mine', base: '大家好，', mine: '晚上好，', fresh: '大家好，' },
        { by: 'fresh', base: '现在做共读会。', mine: '现在做共读会。', fresh: '现在做早读会。' },
        { by: 'both', base: '从今晚开始。', mine: '从今晚就开始。', fresh: '从下周开始。' },
      ].flatMap((one, at, all) =>
        at === 1 ? [{ ...one, ...join(one, all[2]!), by: 'both' }] : at === 2 ? [] : [one],
      ),
    )
  })

  it('keeps hand edits and takes what only the answers changed, unless it is told otherwise', () => {
    const passages = passagesOf(base, `${base}等你来。`, base.replace('共读会', '早读会'))
    expect(mergedText(passages)).toBe('大家好，我是林夏。现在做早读会。从今晚开始。等你来。')
    const places = passages.flatMap((passage, at) => (passage.by === 'nobody' ? [] : [at]))
    const all = (side: Side) => new Map(places.map((place) => [place, side]))
    expect(mergedText(passages, all('mine'))).toBe(`${base}等你来。`)
    expect(mergedText(passages, all('fresh'))).toBe(base.replace('共读会', '早读会'))
  })

  it('cuts at the ends of clauses, never inside a number or a list', () => {
    const text = '3 年带 1,860 人读完，做了领读、笔记。Hello, I am Lin. 1.5 hours'
    expect(changes(passagesOf(text, text.replace('领读', '导读').replace('Lin', 'Xia'), text))).toEqual([
      { by: 'mine', base: '做了领读、笔记。', mine: '做了导读、笔记。', fresh: '做了领读、笔记。' },
      { by: 'mine', base: 'I am Lin. ', mine: 'I am Xia. ', fresh: 'I am Lin. ' },
    ])
    expect(countHandEdits(text, text.replace('1,860', '1,900'))).toBe(1)
  })

  it('gives back each of the three texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, text, (first, mine, fresh) => {
        const passages = passagesOf(first, mine, fresh)
        const sides = (side: Side) => new Map(passages.map((_, at) => [at, side]))
        expect(mergedText(passages, sides('mine'))).toBe(mine)
        expect(mergedText(passages, sides('fresh'))).toBe(fresh)
        for (const { base: before, mine: own, fresh: other, by } of changes(passages)) {
          expect(own).not.toBe(other)
          expect(by === 'mine').toBe(other === before)
        }
      }),
    )
  })

  it('loses no hand edit unless it is given up', () => {
    fc.assert(
      fc.property(text, text, text, (first, mine, fresh) => {
        for (const passage of changes(passagesOf(first, mine, fresh)))
          if (passage.by !== 'fresh') expect(mergedText([passage])).toBe(passage.mine)
      }),
    )
  })
})

/** Neighbours that both changed are one passage, as nothing between them stayed. */
function join(one: { base: string; mine: string; fresh: string }, other: typeof one) {
  return { base: one.base + other.base, mine: one.mine + other.mine, fresh: one.fresh + other.fresh }
}

describe('counting hand edits', () => {
  it('counts places, not characters', () => {
    const base = '大家好，我是林夏。现在做共读会。从今晚开始。'
    expect(countHandEdits(base, base)).toBe(0)
    expect(countHandEdits(base, base.replace('大家好', '晚上好').replace('今晚', '下周一'))).toBe(2)
    expect(countHandEdits(base, '')).toBe(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, findHighlights, parseSearch, toMatchExpression } from '#shared/features/search/rules.ts'
import { bigramsOf } from '#shared/kernel/text.ts'

/** What the index does with an expression: phrases of terms side by side, the last one perhaps as a beginning. */
function isIndexHit(text: string, query: string): boolean {
  const terms = bigramsOf(text)
  return parseSearch(query).every(({ terms: wanted, isPrefix }) =>
    terms.some((_, from) =>
      wanted.every((term, at) => {
        const given = terms[from + at]
        return isPrefix && at === wanted.length - 1 ? given?.startsWith(term) : given === term
      }),
    ),
  )
}

const chat = fc.array(fc.constantFrom('卡', '片', '笔', '记', '，', ' ', '？', '\n', '好'), { maxLength: 14 })
const chinese = fc.array(fc.constantFrom('卡', '片', '笔', '记', '好'), { minLength: 1, maxLength: 4 })

describe('search terms', () => {
  it('find exactly the texts that hold a Chinese word of any length', () => {
    fc.assert(
      fc.property(chat, chinese, (signs, word) => {
        const text = signs.join('')
        const query = word.join('')
        expect(isIndexHit(text, query)).toBe(text.includes(query))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['群主说：微信群abc已满', '微信', true],
    ['群主说：微信群abc已满', '群', true],
    ['群主说：微信群abc已满', '群ab', true],
    ['群主说：微信群abc已满', 'AB', true],
    ['群主说：微信群abc已满', '微信 已满', true],
    ['群主说：微信群abc已满', '微信 没有', false],
    ['ＰＤＦ 版在哪里', 'pdf', true],
    ['价格 199 元', '199', true],
    ['价格 1990 元', '199', true],
    ['价格 1199 元', '199', false],
    ['好', '好', true],
    ['都很好', '好', true],
    ['𠮷野家见', '𠮷野', true],
  ])('in “%s” look for “%s”: %s', (text, query, isFound) => {
    expect(isIndexHit(text, query)).toBe(isFound)
  })

  it('ask for nothing when nothing but signs was typed', () => {
    expect(toMatchExpression(parseSearch(' ，？! "* '))).toBeNull()
  })

  it('never let typed signs reach the expression', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const expression = toMatchExpression(parseSearch(typed)) ?? '""'
        expect(expression.replace(/"[^"]*"(?: \*)?/g, '').replaceAll(' AND ', '')).toBe('')
      }),
    )
  })
})

describe('highlights', () => {
  it('mark what was typed, whatever its case and width', () => {
    const text = 'ＰＤＦ 和 pdf，还有卡片'
    const marked = findHighlights(text, parseSearch('pdf 卡片')).map(([from, to]) => text.slice(from, to))
    expect(marked).toEqual(['ＰＤＦ', 'pdf', '卡片'])
  })

  it('keep the first match of a long text in sight', () => {
    const text = `${'前面还有很多话。'.repeat(40)}这里说卡片笔记${'，后面也还有'.repeat(40)}`
    const { text: cut, highlights } = excerptOf(text, parseSearch('卡片'))
    expect(highlights.map(([from, to]) => cut.slice(from, to))).toEqual(['卡片'])
    expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true)
    expect(cut.length).toBeLessThanOrEqual(92)
  })

  it('never cut a character in half', () => {
    const text = `${'😀'.repeat(60)}卡片${'😀'.repeat(60)}`
    expect(excerptOf(text, parseSearch('卡片')).text.isWellFormed()).toBe(true)
  })
})

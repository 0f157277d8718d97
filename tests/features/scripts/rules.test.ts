import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptCategories } from '#shared/features/scripts/model.ts'
import { audienceOf, categoryOfSource } from '#shared/features/scripts/rules/categories.ts'
import { replyRateOf } from '#shared/features/scripts/rules/reply-rate.ts'
import { compareScripts, searchWords, standsIn } from '#shared/features/scripts/rules/search.ts'
import { diffTexts } from '#shared/kernel/text-diff.ts'

describe('what changed between two wordings', () => {
  it('names the words that went and came, and keeps the rest', () => {
    expect(diffTexts('你好，周末见 10:30', '你好呀，周日见 11:30')).toEqual([
      { kind: 'same', text: '你好' },
      { kind: 'added', text: '呀' },
      { kind: 'same', text: '，周' },
      { kind: 'removed', text: '末' },
      { kind: 'added', text: '日' },
      { kind: 'same', text: '见 ' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '11' },
      { kind: 'same', text: ':30' },
    ])
  })

  it('tells changes with next to nothing between them as one', () => {
    expect(diffTexts('How did you hear of us?', 'May I ask why you came?')).toEqual([
      { kind: 'removed', text: 'How did you hear of us' },
      { kind: 'added', text: 'May I ask why you came' },
      { kind: 'same', text: '?' },
    ])
  })

  const text = fc.string({ unit: fc.constantFrom('你', '我', '好', 'ab', '1', ' ', '，', '👍', '\n') })

  it('tells both texts in full, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after)
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })

  it('finds nothing changed in the same text, and keeps every stretch whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(diffTexts(before, before).every(({ kind }) => kind === 'same')).toBe(true)
        const kinds = diffTexts(before, after).map(({ kind }) => kind)
        for (const [at, kind] of kinds.entries()) expect(kind).not.toBe(kinds[at + 1])
      }),
    )
  })
})

describe('looking for a script', () => {
  const texts = {
    'zh-CN': { title: '欢迎，问来意', body: '你来这里最想解决的是什么？' },
    en: { title: 'Welcome', body: 'Why did you come?' },
  }
  it.each([
    ['来意', true],
    ['来意 解决', true],
    ['WHY ｃｏｍｅ', true],
    ['入群', true],
    ['来意 续费', false],
    ['  ', true],
  ])('%s → %s', (typed, isFound) => {
    expect(standsIn(texts, ['入群欢迎', 'Joined'], searchWords(typed))).toBe(isFound)
  })

  it('puts favourites first within a category and keeps categories together', () => {
    const script = (category: 'welcome' | 'birthday', isFavourite: boolean, position: number) => ({
      category,
      isFavourite,
      position,
    })
    const rows = [
      script('birthday', true, 0),
      script('welcome', false, 0),
      script('welcome', true, 5),
      script('welcome', false, 1),
    ]
    expect(rows.sort(compareScripts).map(({ category, position }) => `${category} ${position}`)).toEqual([
      'welcome 5',
      'welcome 0',
      'welcome 1',
      'birthday 0',
    ])
  })
})

describe('categories', () => {
  it('know whether a text goes to a person, into a request, or to a group', () => {
    expect(audienceOf('welcome')).toBe('person')
    expect(audienceOf('add_friend')).toBe('request')
    expect(audienceOf('group_rules')).toBe('group')
  })

  it('serve every card: a rule without scripts of its own takes those of follow-ups by hand', () => {
    for (const category of scriptCategories) expect(categoryOfSource(category)).toBe(category)
    expect(categoryOfSource('a_rule_of_tomorrow')).toBe('manual')
  })
})

describe('the reply rate', () => {
  it('says nothing below five settled chats', () => {
    expect(replyRateOf(4, 4)).toBeNull()
    expect(replyRateOf(5, 0)).toBe(0)
    expect(replyRateOf(8, 6)).toBe(0.75)
  })
})

import { expect, it } from 'vitest'
import { wordingSettings } from '#shared/features/introductions/model.ts'
import { tradeExamples } from '#shared/features/introductions/rules/examples.ts'
import { findWordMarks, wordingList } from '#shared/features/introductions/rules/wording.ts'
import { trades } from '#shared/features/personas/model.ts'

it('gives at least six examples of every trade, whole in both languages and free of big words', () => {
  const wording = wordingList(wordingSettings.parse({}))
  for (const trade of trades) {
    const chinese = tradeExamples(trade, 'zh-CN')
    const english = tradeExamples(trade, 'en')
    expect(chinese.length).toBeGreaterThanOrEqual(6)
    expect(english.map(({ kind }) => kind)).toEqual(chinese.map(({ kind }) => kind))
    for (const example of [...chinese, ...english]) {
      const texts = Object.values(example)
      expect(texts.every((text) => text.trim() !== '')).toBe(true)
      expect(findWordMarks(texts.join('，'), wording)).toEqual([])
    }
    for (const { identity, proof } of english) expect(identity + proof).not.toMatch(/\p{Script=Han}/u)
  }
  const all = trades
    .slice(0, 8)
    .flatMap((trade) => tradeExamples(trade, 'zh-CN').map(({ identity }) => identity))
  expect(new Set(all).size).toBe(48)
})

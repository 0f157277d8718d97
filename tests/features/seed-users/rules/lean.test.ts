import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSeedSettings, type LeanFacts } from '#shared/features/seed-users/model.ts'
import { isRequest, isThanks, leanOf as leanBy } from '#shared/features/seed-users/rules/lean.ts'
import { reasonsOf } from '#shared/features/seed-users/rules/reasons.ts'

const none: LeanFacts = { answers: 0, shares: 0, thanks: 0, questions: 0, requests: 0, messages: 12 }

const leanOf = (facts: LeanFacts, takerShare = defaultSeedSettings.takerShare) =>
  leanBy(facts, { takerShare })
const counts = fc.record({
  answers: fc.nat(20),
  shares: fc.nat(20),
  thanks: fc.nat(20),
  questions: fc.nat(20),
  requests: fc.nat(20),
  messages: fc.nat(200),
})

describe('giving and taking', () => {
  it('calls who answers, shares and is thanked a giver, who asks more a taker', () => {
    expect(leanOf({ ...none, answers: 4, questions: 2 })).toBe('giver')
    expect(leanOf({ ...none, thanks: 3 })).toBe('giver')
    expect(leanOf({ ...none, questions: 5, requests: 3, answers: 1 })).toBe('taker')
    expect(leanOf({ ...none, answers: 2, questions: 2 })).toBe('giver')
    expect(leanOf({ ...none, shares: 2, questions: 1, requests: 2, messages: 400 })).toBe('taker')
  })

  it('says nothing only of who did neither', () => {
    expect(leanOf(none)).toBeNull()
    fc.assert(
      fc.property(counts, (facts) => {
        const { answers, shares, thanks, questions, requests } = facts
        expect(leanOf(facts) === null).toBe(answers + shares + thanks + questions + requests === 0)
      }),
    )
  })

  it('allows as much asking as the operator does', () => {
    const facts = { ...none, answers: 4, questions: 5, requests: 1 }
    expect(leanOf(facts)).toBe('taker')
    expect(leanOf(facts, 0.6)).toBe('giver')
    expect(leanOf(facts, 0.59)).toBe('taker')
  })

  it('never turns a giver into a taker by one more gift', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (facts, takerShare) => {
        fc.pre(leanOf(facts, takerShare) === 'giver')
        for (const key of ['answers', 'shares', 'thanks'] as const)
          expect(leanOf({ ...facts, [key]: facts[key] + 1 }, takerShare)).toBe('giver')
      }),
    )
  })

  it('hears thanks, but not the answer to thanks', () => {
    for (const text of ['谢谢@周周', '太感谢了', '多谢多谢', '谢啦', 'Thanks a lot', '不客气，我也谢谢你'])
      expect(isThanks(text), text).toBe(true)
    for (const text of ['不用谢', '不谢', '不客气', '凋谢的花', '明天几点'])
      expect(isThanks(text), text).toBe(false)
  })

  it('hears requests', () => {
    for (const text of [
      '求资料',
      '求推荐一本入门书',
      '发我一份',
      '帮我看看',
      '谁有模板',
      '麻烦发一下',
      '想铺条桌旗，圆桌的，求建议',
      '链接发我一下',
      '窗台的绿萝叶子黄了，求救',
      'could you share it',
    ])
      expect(isRequest(text), text).toBe(true)
    for (const text of [
      '我分享一个资料',
      '今天读到第三章',
      '追求效率',
      '我发给你了',
      '大家早',
      '可以帮写卡',
      '谢谢大家帮我投票',
      '看谁能坚持到最后',
    ])
      expect(isRequest(text), text).toBe(false)
  })
})

describe('reasons', () => {
  const facts = {
    lean: 'giver' as const,
    given: none,
    inputs: { tenureDays: 30, replies: null, referrals: null },
    activeDays: 3,
    messages: 5,
  }

  it('names the two strongest facts', () => {
    const given = { ...none, answers: 19, shares: 5, thanks: 2 }
    expect(reasonsOf({ ...facts, given })).toEqual([
      { id: 'answers', count: 19 },
      { id: 'shares', count: 5 },
    ])
  })

  it('leads with the asking of a taker', () => {
    const given = { ...none, questions: 9, requests: 2, answers: 6 }
    expect(reasonsOf({ ...facts, lean: 'taker', given })[0]).toEqual({ id: 'asks', count: 11 })
    expect(reasonsOf({ ...facts, given }).map(({ id }) => id)).not.toContain('asks')
  })

  it('counts people brought, a good reply rate and a long time', () => {
    const inputs = { tenureDays: 700, replies: { replied: 9, settled: 10 }, referrals: 2 }
    expect(reasonsOf({ ...facts, inputs })).toEqual([
      { id: 'referrals', count: 2 },
      { id: 'tenure', count: 700 },
    ])
    expect(reasonsOf({ ...facts, inputs: { ...inputs, referrals: 0, tenureDays: 100 } })).toEqual([
      { id: 'replies', count: 90 },
    ])
    const few = { ...inputs, referrals: 0, tenureDays: 100, replies: { replied: 4, settled: 4 } }
    expect(reasonsOf({ ...facts, inputs: few })).toEqual([{ id: 'messages', count: 5 }])
  })

  it('finds none for somebody who said nothing', () => {
    expect(reasonsOf({ ...facts, given: null, activeDays: 0, messages: 0 })).toEqual([])
  })
})

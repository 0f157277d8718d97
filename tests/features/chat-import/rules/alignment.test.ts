import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairAround } from '#shared/features/chat-import/rules/alignment.ts'

it('pairs the run, and around it what is equal and in order', () => {
  const left = ['a', 'x', 'b', 'c', 'd', 'e', 'y', 'f']
  const right = ['0', 'a', 'b', 'c', 'd', 'z', 'e', 'f', '1']
  expect(pairAround(left, right, { left: 2, right: 2, length: 3 })).toEqual([
    { left: 0, right: 1 },
    { left: 2, right: 2 },
    { left: 3, right: 3 },
    { left: 4, right: 4 },
    { left: 5, right: 6 },
    { left: 7, right: 7 },
  ])
})

it('pairs equal lines only, each once, in the order of both lists', () => {
  const word = fc.constantFrom('好', '收到', '明天见', '在吗')
  fc.assert(
    fc.property(fc.array(word), fc.array(word), fc.array(word, { minLength: 3 }), (before, after, run) => {
      const left = [...before, ...run, ...after]
      const right = [...after, ...run, ...before]
      const pairs = pairAround(left, right, { left: before.length, right: after.length, length: run.length })
      for (const pair of pairs) expect(left[pair.left]).toBe(right[pair.right])
      for (const [at, pair] of pairs.entries()) {
        const next = pairs[at + 1]
        if (next) expect(next.left > pair.left && next.right > pair.right).toBe(true)
      }
      expect(pairs.length).toBeGreaterThanOrEqual(run.length)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions, indexNames } from '#shared/features/activity/rules/mention.ts'

const names = indexNames([
  { name: '小王', membershipNo: 1, isCurrent: true },
  { name: '小王 子', membershipNo: 2, isCurrent: true },
  { name: '老名字', membershipNo: 3, isCurrent: false },
  { name: '撞名', membershipNo: 4, isCurrent: true },
  { name: '撞名', membershipNo: 5, isCurrent: false },
  { name: '双胞胎', membershipNo: 6, isCurrent: true },
  { name: '双胞胎', membershipNo: 7, isCurrent: true },
])

describe('mentions', () => {
  it('needs a space, the mark of the chat program, or the end behind the name', () => {
    expect(findMentions('@小王 在吗', names)).toEqual([1])
    expect(findMentions('@小王\u2005在吗', names)).toEqual([1])
    expect(findMentions('谢谢@小王', names)).toEqual([1])
    expect(findMentions('@小王你好', names)).toEqual([])
  })

  it('prefers the longest name, and finds former ones', () => {
    expect(findMentions('@小王 子 你好', names)).toEqual([2])
    expect(findMentions('@老名字 好久不见', names)).toEqual([3])
  })

  it('gives a shared name to who carries it now, and to nobody when several do', () => {
    expect(findMentions('@撞名 早', names)).toEqual([4])
    expect(findMentions('@双胞胎 早', names)).toEqual([])
  })

  it('counts each person once and leaves mail addresses alone', () => {
    expect(findMentions('@小王 @小王 @老名字 ', names)).toEqual([1, 3])
    expect(findMentions('发到 abc@小王 吧', names)).toEqual([])
    expect(findMentions('@所有人 开会', names)).toEqual([])
  })

  it('finds any name that is mentioned, wherever it stands', () => {
    const text = fc.string({ unit: fc.constantFrom('好', '的', ' ', '，', '吗') })
    fc.assert(
      fc.property(text, text, fc.constantFrom('小王', '老名字', '撞名'), (before, after, name) => {
        expect(findMentions(`${before}@${name} ${after}`, names)).toHaveLength(1)
      }),
    )
  })
})

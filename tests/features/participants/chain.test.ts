import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChain } from '#shared/features/participants/rules/chain.ts'
import { nameAndNote, sumNames } from '#shared/features/participants/rules/names.ts'
import { toComparableName } from '#shared/kernel/text.ts'

/** Names and orders of a chain; `known` are names that members carry. */
function read(text: string, known: readonly string[] = []) {
  const carried = new Set(known.map(toComparableName))
  const chain = readChain(text)
  const names = sumNames(
    chain.items.map(({ line, text }) => ({
      ...nameAndNote(text, (name) => carried.has(toComparableName(name))),
      line,
    })),
  )
  return { ...chain, names: names.map(({ name, note, times }) => [name, note, times] as const) }
}

describe('a sign-up chain', () => {
  it('tells names and orders, whatever stands behind the numbers', () => {
    const { title, names, unread } = read(
      '#接龙\n周四阳光玫瑰\n例 张三 2份\n\n1. 苏念 2份\n2、顾言+1\n3．孟婉清（两份）\n4) Amy Li 3份\n5,何处 x2\n(6)🌸花花🌸 一箱，周五取\n7：白茶3份\n8 林夏',
    )
    expect(title).toBe('周四阳光玫瑰')
    expect(names).toEqual([
      ['苏念', '2份', 1],
      ['顾言', '+1', 1],
      ['孟婉清', '两份', 1],
      ['Amy Li', '3份', 1],
      ['何处', 'x2', 1],
      ['🌸花花🌸', '一箱，周五取', 1],
      ['白茶', '3份', 1],
      ['林夏', '', 1],
    ])
    expect(unread).toEqual([])
  })

  it.each([
    ['QQ and WeCom headers', '【群接龙】周末徒步\n1.苏念\n2.顾言', '周末徒步'],
    ['an English WeChat', '#Group Note\nSaturday walk\n1. 苏念\n2. 顾言', 'Saturday walk'],
    ['circled digits on one line', '接龙：共读\n①苏念 ②顾言', '共读'],
    ['keycaps', '#接龙 \n共读\n1️⃣ 苏念\n2️⃣顾言', '共读'],
    ['several items on one line', '#接龙\n共读\n1. 苏念 2. 顾言', '共读'],
    ['numbers without any mark', '#接龙\n共读\n1苏念\n2顾言', '共读'],
    ['full-width digits and spaces', '#接龙\r\n共读\r\n　1. 苏念　\r\n　2. 顾言', '共读'],
    ['no header at all', '1. 苏念\n2. 顾言', ''],
  ])('is read from %s', (_what, text, title) => {
    const chain = read(text)
    expect(chain.names.map(([name]) => name)).toEqual(['苏念', '顾言'])
    expect(chain.title).toBe(title)
  })

  it('says which lines it could not read, and why', () => {
    const { names, unread, gaps } = read('#接龙\n共读\n1. 例：张三 2份\n2. 苏念\n3.\n地址记得写\n5. 顾言')
    expect(names.map(([name]) => name)).toEqual(['苏念', '顾言'])
    expect(unread).toEqual([
      { line: 3, text: '1. 例：张三 2份', reason: 'example' },
      { line: 5, text: '3.', reason: 'empty' },
      { line: 6, text: '地址记得写', reason: 'no_number' },
    ])
    expect(gaps).toEqual([
      { line: 4, number: 2, expected: 1 },
      { line: 7, number: 5, expected: 3 },
    ])
  })

  it('counts somebody who stands in it twice once, with both orders', () => {
    expect(read('#接龙\n团购\n1. 苏念 2份\n2. 顾言\n3. 苏念 1份').names).toEqual([
      ['苏念', '2份；1份', 2],
      ['顾言', '', 1],
    ])
  })

  it('takes the last of the chains that a chat shows again with each answer', () => {
    const { names, chains, unread } = read('#接龙\n共读\n1. 苏念\n#接龙\n共读\n1. 苏念\n2. 顾言')
    expect(names.map(([name]) => name)).toEqual(['苏念', '顾言'])
    expect(chains).toBe(2)
    expect(unread.map(({ reason }) => reason)).toEqual(['earlier_chain', 'earlier_chain', 'earlier_chain'])
  })

  it('does not take an order for the next item', () => {
    expect(read('1. 苏念 2.苹果两斤\n2. 顾言 1.5斤').names).toEqual([
      ['苏念', '2.苹果两斤', 1],
      ['顾言', '1.5斤', 1],
    ])
  })

  it('keeps what belongs to a nickname that a member carries', () => {
    const known = ['小鹿 Lulu', '白茶-杭州-老师', '苏念 2号']
    expect(read('1. 小鹿 Lulu 2份\n2. 白茶-杭州-老师 一份\n3. 苏念 2号', known).names).toEqual([
      ['小鹿 Lulu', '2份', 1],
      ['白茶-杭州-老师', '一份', 1],
      ['苏念 2号', '', 1],
    ])
  })
})

const NAMES = ['苏念', '顾言', '孟婉清', '🌸花花🌸', 'Lulu', '何处', '白茶', '林夏', '阿May', '小满']
const STYLES = ['. ', '、', '．', ') ', '）', '.', ': ', ' ']

describe('any sign-up chain', () => {
  it('gives back the names it was written from, in their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
        fc.constantFrom(...STYLES),
        fc.constantFrom('', ' 2份', '+1', '（三份）', ' x3 不要辣', '，周五取'),
        fc.boolean(),
        (names, mark, order, hasBlankLines) => {
          const lines = names.map((name, at) => `${at + 1}${mark}${name}${order}`)
          const text = `#接龙\n周四团购\n${lines.join(hasBlankLines ? '\n\n' : '\n')}`
          expect(read(text).names.map(([name]) => name)).toEqual(names)
        },
      ),
    )
  })

  it('never fails, and leaves no line out: each is an item, is told as unread, or heads the chain', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('#接龙', '1. 甲', '2 乙', '例 丙', '3.', '尾巴', '2. 丁 3. 戊'),
          ),
        ),
        (lines) => {
          const { items, unread } = readChain(lines.join('\n'))
          const told = new Set([...items, ...unread].map(({ line }) => line))
          const first = Math.min(...items.map(({ line }) => line), Number.POSITIVE_INFINITY)
          const held = lines
            .join('\n')
            .normalize('NFC')
            .split(/\r\n?|[\n\u2028\u2029]/)
            .flatMap((text, at) =>
              text.replaceAll('\0', '').replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') === '' ? [] : [at + 1],
            )
          for (const line of held) expect(line < first || told.has(line)).toBe(true)
        },
      ),
    )
  })
})

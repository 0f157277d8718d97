import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameRows } from '#shared/features/participants/rules/list.ts'
import { NameBook } from '#shared/features/participants/rules/match.ts'
import { nameAndNote } from '#shared/features/participants/rules/names.ts'
import { saysOneOf, wordsOf } from '#shared/features/participants/rules/spoken.ts'

const carried = (...names: (readonly [number, string, 'former'?])[]) =>
  new NameBook(names.map(([person, name, former]) => ({ person, name, isFormer: former === 'former' })))

describe('a written name', () => {
  it('means the member who carries it, whatever case and width it is written in', () => {
    const book = carried([1, 'Lulu'], [2, '苏念'])
    expect(book.match('ＬＵＬＵ ')).toEqual({ people: [1], isLoose: false })
    expect(book.match('苏念')).toEqual({ people: [2], isLoose: false })
    expect(book.match('顾言')).toEqual({ people: [], isLoose: false })
  })

  it('means the one who carries it with decoration, or with place and trade behind it, but is told as likely', () => {
    const book = carried([1, '🌸花花🌸'], [2, '白茶-杭州-老师'], [3, '小满'])
    expect(book.match('花花')).toEqual({ people: [1], isLoose: true })
    expect(book.match('白茶')).toEqual({ people: [2], isLoose: true })
    expect(book.match('小满（晚读）')).toEqual({ people: [3], isLoose: true })
  })

  it('is left open where two members carry it, and goes by former names only where nobody carries it now', () => {
    const book = carried([1, '苏念'], [2, '苏念'], [3, '阿May'], [4, '小满'], [3, '小满', 'former'])
    expect(book.match('苏念').people).toEqual([1, 2])
    expect(book.match('小满').people).toEqual([4])
    expect(carried([3, '小满', 'former']).match('小满')).toEqual({ people: [3], isLoose: false })
  })

  it('is found again in front of any order, when a member carries it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[一-龥A-Za-z]{1,6}([ \-·][一-龥A-Za-z]{1,4})?$/),
        fc.constantFrom('', ' 2份', ' 一箱', '，周五取', ' +1'),
        (name, order) => {
          expect(nameAndNote(`${name}${order}`, (one) => one === name).name).toBe(name)
        },
      ),
    )
  })
})

describe('a pasted list', () => {
  it('is one person a line, with what is said of them behind a comma or tab', () => {
    const { items, unread } = readNameRows(
      '姓名,备注\n苏念,付过款\n2. 顾言\t周五到\n"孟婉清"\n白茶、何处\n,空的',
    )
    expect(items.map(({ name, note }) => [name, note])).toEqual([
      ['苏念', '付过款'],
      ['顾言', '周五到'],
      ['孟婉清', ''],
      ['白茶', ''],
      ['何处', ''],
    ])
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'example'],
      [6, 'empty'],
    ])
  })
})

describe('a word in the log', () => {
  it('is the whole message, whatever marks and emoji stand around it', () => {
    const says = saysOneOf(['打卡', '1'], 'exact')
    for (const text of ['打卡', '#打卡', '打卡！', '打卡💪', ' 打 卡 ', '１']) expect(says(text)).toBe(true)
    for (const text of ['明天打卡', '打卡第三天', '11', '']) expect(says(text)).toBe(false)
  })

  it('or stands somewhere in it', () => {
    const says = saysOneOf(['打卡', 'done'], 'contains')
    for (const text of ['早起打卡第 3 天', 'All DONE!']) expect(says(text)).toBe(true)
    expect(says('今天偷懒了')).toBe(false)
  })

  it('is typed as a list', () => {
    expect(wordsOf(' 打卡、已读 / done,打卡 ')).toEqual(['打卡', '已读', 'done'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contradict,
  findSamePairs,
  type KnownPerson,
  signsOfName,
} from '#shared/features/members/rules/same-person.ts'

type Given = Partial<Omit<KnownPerson, 'names' | 'remarks'>> & { names?: string[]; remarks?: string[] }

function person(no: number, { names = [], remarks = [], ...more }: Given): KnownPerson {
  const signs = { names: names.map(signsOfName), remarks: remarks.map(signsOfName) }
  return { no, groups: [1], phone: null, ids: [], ...more, ...signs }
}

/** All pairs, without the breaths in between. */
function allPairs(people: readonly KnownPerson[]) {
  const search = findSamePairs(people)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
const pairsOf = (...people: KnownPerson[]) =>
  allPairs(people).map(({ a, b, reasons }) => `${a}-${b} ${reasons.join(' ')}`)

describe('what a name is about', () => {
  it('is left when city, job, brackets, emoji and numbers are gone', () => {
    const names = [
      '林夏夏',
      '林夏夏（上海）',
      '林夏夏-读书会',
      '【群主】林夏夏',
      '林夏夏🌸',
      'ＬＩＮＸＩＡ 2',
      '林夏夏88',
    ]
    expect(names.map((name) => signsOfName(name).core)).toEqual([
      '林夏夏',
      '林夏夏',
      '林夏夏',
      '林夏夏',
      '林夏夏',
      'linxia',
      '林夏夏',
    ])
  })

  it('is nothing where too little tells people apart', () => {
    expect(['夏', 'Amy', '微信用户', '…', '🌸🌸', '88'].map((name) => signsOfName(name).core)).toEqual([
      '',
      '',
      '',
      '',
      '',
      '',
    ])
  })
})

describe('people who may be the same one', () => {
  it('have one phone, whatever they are called', () => {
    expect(
      pairsOf(person(1, { phone: '139' }), person(2, { phone: '139', groups: [2] }), person(3, {})),
    ).toEqual(['1-2 phone'])
  })

  it('have one remark, or the remark of one is the name of the other in a shared group', () => {
    const known = person(1, { names: ['三哥'], remarks: ['张三 客户'], ids: ['wxid  a'] })
    const copied = person(2, { names: ['张三 客户'] })
    expect(pairsOf(known, copied)).toEqual(['1-2 remark'])
    expect(pairsOf(known, { ...copied, groups: [2] })).toEqual([])
    expect(pairsOf(known, person(3, { remarks: ['张三 客户'], groups: [2] }))).toEqual(['1-3 remark'])
  })

  it('are called alike in a shared group, one of them by name alone', () => {
    const known = person(1, { names: ['林夏'], ids: ['wxid  a'] })
    expect(pairsOf(known, person(2, { names: ['林夏（上海）'] }))).toEqual(['1-2 name'])
    expect(pairsOf(known, person(2, { names: ['林夏（上海）'], groups: [2] }))).toEqual([])
    expect(pairsOf(known, person(2, { names: ['林夏'], ids: ['qq_uin  5'] }))).toEqual([])
  })

  it('are not those whose ids of one kind differ', () => {
    const one = person(1, { phone: '139', names: ['林夏'], ids: ['wxid  a'] })
    expect(pairsOf(one, person(2, { phone: '139', names: ['林夏'], ids: ['wxid  b'] }))).toEqual([])
    expect(contradict(['wxid  a', 'wxid  c'], ['wxid  c'])).toBe(false)
  })

  it('are not sought among more than a handful of one name', () => {
    expect(pairsOf(...Array.from({ length: 7 }, (_, at) => person(at + 1, { names: ['小明'] })))).toEqual([])
  })

  it('are the same for any order of the people, each pair once, never with themselves', () => {
    const name = fc.constantFrom('林夏', '林夏（上海）', '顾言', '言哥', 'Linxia', '')
    const people = fc
      .array(
        fc.record({
          groups: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
          names: fc.array(name, { maxLength: 2 }),
          remarks: fc.array(name, { maxLength: 1 }),
          phone: fc.constantFrom(null, '139', '138'),
          ids: fc.constantFrom([], ['wxid  a'], ['wxid  b'], ['qq_uin  1']),
        }),
        { maxLength: 9 },
      )
      .map((all) => all.map((one, at) => person(at + 1, one)))
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const strip = (list: KnownPerson[]) =>
          allPairs(list).map(({ reasons, ...pair }) => ({ ...pair, reasons: reasons.toSorted() }))
        const pairs = strip(all)
        expect(strip(other)).toEqual(pairs)
        expect(pairs.every(({ a, b }) => a < b)).toBe(true)
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { wordingSettings } from '#shared/features/introductions/model.ts'
import { checkVersion, isWarning } from '#shared/features/introductions/rules/checks.ts'
import { findUnprovenClaims } from '#shared/features/introductions/rules/claims.ts'
import {
  coveredQuestions,
  openQuestions,
  questionStand,
} from '#shared/features/introductions/rules/coverage.ts'
import { findQuantities, numberOf } from '#shared/features/introductions/rules/numbers.ts'
import { wordingList } from '#shared/features/introductions/rules/wording.ts'
import { readingAnswers } from './given-persona.ts'

const credentials = [
  { kind: 'years', text: '做了 9 年图书编辑，责编 60 余本', hasProof: true },
  { kind: 'number', text: '3 年带 1,860 人读完 42 本书', hasProof: true },
  { kind: 'case', text: '学员方圆从零到出版第一本书', hasProof: false },
] as const
const answers = { name: '林夏', brand: '晚读共读会', ...readingAnswers }
const claims = (text: string, own: readonly string[] = []) =>
  findUnprovenClaims(text, credentials, own).map((mark) => `${mark.kind}: ${mark.text}`)

describe('numbers', () => {
  it.each([
    ['9', 9],
    ['九', 9],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一千八百六十', 1860],
    ['1,860', 1860],
    ['1.2 万', 12_000],
    ['三万', 30_000],
    ['5w', 50_000],
    ['3k', 3000],
    ['两百', 200],
    ['天', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  it.each([
    '每晚 20 分钟',
    '第 12 章',
    '周日晚 8 点',
    '199 元一季',
    '2023 年春天',
    '90 年代',
    '一个人',
    '每次不超过五百人',
    '最多 20 人',
    '三件事',
    '两个孩子',
    '每年 3 场',
    '满 10 岁',
  ])('tells no boast in %s', (text) => {
    expect(findQuantities(text)).toEqual([])
  })

  it.each([
    ['带过 300 多位学员', 300, '位'],
    ['做了十二年面点', 12, '年'],
    ['全网 5 万粉丝', 50_000, '粉丝'],
    ['瘦了 20 斤', 20, '斤'],
    ['复购率 68%', 68, '%'],
    ['served 200 clients', 200, 'clients'],
  ])('tells one in %s', (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit }])
  })
})

describe('claims without proof', () => {
  it('lets pass what a credential with proof states, in whatever digits', () => {
    expect(claims('做图书编辑的九年里，责编过六十余本书，三年里有 1860 位朋友读完 42 本。')).toEqual([])
  })

  it('marks a case of which nothing proves that it happened', () => {
    expect(claims('去年，学员方圆从零到出版第一本书。')).toEqual(['case: 学员方圆从零到出版第一本书'])
  })

  it('marks numbers, cases and credentials that no credential knows', () => {
    expect(claims('带过 500 位学员')).toEqual(['number: 500 位'])
    expect(claims('国家二级心理咨询师')).toEqual(['credential: 国家二级心理咨询师'])
    expect(claims('北大毕业，荣获全国创业大赛冠军')).toEqual([
      'credential: 北大毕业',
      'credential: 荣获全国创业大赛冠军',
    ])
    expect(claims('有位学员瘦了 20 斤')[0]).toMatch(/^(case|number)/)
  })

  it('counts the years of a trade only against credentials that speak of years', () => {
    const proven = [{ kind: 'number', text: '带过 12 个班', hasProof: true }] as const
    expect(findUnprovenClaims('教了 12 年数学', proven)).toHaveLength(1)
  })

  it('lets the offer describe itself', () => {
    expect(claims('21 节课，每节 30 分钟', ['21 节课，每节 30 分钟'])).toEqual([])
  })

  it('is quiet once the proof is there', () => {
    const proven = credentials.map((one) => ({ ...one, hasProof: true }))
    expect(findUnprovenClaims('学员方圆从零到出版第一本书。', proven)).toEqual([])
  })
})

describe('the four questions', () => {
  it('count what is filled in, and are answered by what is needed', () => {
    expect(questionStand('who', { name: '林夏' }, [])).toEqual({ filled: 1, total: 4, isAnswered: false })
    expect(questionStand('who', { name: '林夏', identity: '编辑' }, [])).toMatchObject({ isAnswered: true })
    expect(questionStand('why', {}, credentials)).toEqual({ filled: 3, total: 4, isAnswered: true })
    expect(openQuestions({ name: '林夏', identity: '编辑' }, [])).toEqual(['brand', 'value', 'why'])
    expect(openQuestions(answers, credentials)).toEqual([])
  })

  it('are found in a text, also in other words', () => {
    const text =
      '大家好，我是林夏，做了 9 年图书编辑。这里是晚读共读会，由我领读，也写拆书的笔记。三年带 1,860 人读完 42 本书。'
    expect(coveredQuestions(text, answers, credentials)).toEqual(['who', 'brand', 'value', 'why'])
    expect(coveredQuestions('大家好，我是林夏。', answers, credentials)).toEqual([])
    expect(coveredQuestions('大家好，我是林夏。', { name: '林夏' }, [])).toEqual(['who'])
  })
})

describe('all checks of a version', () => {
  const ground = { answers, credentials, wording: wordingList(wordingSettings.parse({}), ['家人们']) }
  const warnings = (kind: Parameters<typeof checkVersion>[0], text: string) =>
    checkVersion(kind, text, ground)
      .filter(isWarning)
      .map(({ check }) => check)

  it('tick the one line of the picture', () => {
    const line = '9 年图书编辑，陪你每晚 20 分钟读完一本书'
    expect(checkVersion('one_line', line, ground)).toMatchObject([
      { check: 'length', state: 'fits' },
      { check: 'wording', marks: [] },
      { check: 'claims', marks: [] },
      { check: 'benefit', isSaid: true },
    ])
  })

  it('warn of length, words, claims and what is not said', () => {
    expect(warnings('one_line', '九年图书编辑')).toEqual(['benefit'])
    expect(warnings('group_post', '家人们，我是林夏，带过 5000 位学员')).toEqual([
      'length',
      'wording',
      'claims',
      'questions',
    ])
    expect(warnings('one_line', '每晚 20 分钟读完一本书'.repeat(4))).toEqual(['length'])
  })

  it('say nothing of an empty text', () => {
    expect(checkVersion('long', ' \n', ground)).toEqual([])
  })
})

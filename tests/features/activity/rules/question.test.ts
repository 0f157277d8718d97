import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyQuestion } from '#shared/features/activity/rules/question.ts'

type Line = { part: string; isQuestion: boolean; text: string }

/** Own lines, written and labelled by hand; the held-out ones were labelled after the stop-list was settled. */
const lines: Line[] = readFileSync(new URL('../../../fixtures/questions.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [part = '', label = '', text = ''] = line.split('\t')
    return { part, isQuestion: label === 'question', text: text.replaceAll('\\n', '\n') }
  })

function precisionOf(rows: readonly Line[], isHit: (text: string) => boolean): number {
  const hits = rows.filter((row) => isHit(row.text))
  return hits.filter((row) => row.isQuestion).length / hits.length
}

describe('questions in chat lines', () => {
  it('is judged on at least 300 labelled lines of both classes', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300)
    expect(lines.filter((line) => line.isQuestion).length).toBeGreaterThan(100)
    expect(lines.filter((line) => !line.isQuestion).length).toBeGreaterThan(100)
  })

  it.each(['tuned', 'heldout'])('is right about 9 of 10 lines that it takes for questions (%s)', (part) => {
    const rows = lines.filter((line) => line.part === part)
    expect(precisionOf(rows, (text) => classifyQuestion(text) !== null)).toBeGreaterThanOrEqual(0.9)
    expect(precisionOf(rows, (text) => classifyQuestion(text) === 'certain')).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['tuned', 'heldout'])('finds most questions (%s)', (part) => {
    const asked = lines.filter((line) => line.part === part && line.isQuestion)
    const found = asked.filter((line) => classifyQuestion(line.text) !== null)
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.85)
  })

  it.each([
    ['几点开始？', 'certain'],
    ['几点开始?', 'certain'],
    ['请问怎么报名', 'certain'],
    ['有没有人一起拼单的', 'certain'],
    ['求推荐三岁的绘本', 'certain'],
    ['在吗', 'certain'],
    ['在吗[捂脸] ~', 'certain'],
    ['好看吗😂👍🏻', 'certain'],
    ['真的吗。。。', 'certain'],
    ['你呢', 'likely'],
    ['今天几点截止', 'likely'],
    ['怎么加入会员', 'likely'],
    ['可不可以改天', 'likely'],
    ['还有名额么', 'likely'],
    ['这么便宜', null],
    ['要么周六', null],
    ['怎么都行', null],
    ['忙着呢', null],
    ['没什么', null],
    ['《如何阅读一本书》', null],
    ['好的', null],
  ] as const)('reads %s as %s', (text, certainty) => {
    expect(classifyQuestion(text)).toBe(certainty)
  })

  it.each(['?', '？？？', '？！', '[疑问]？', '啊？', '哈？？', '嗯?', '哈哈哈？'])(
    'takes %s for surprise, not for a question to answer',
    (text) => {
      expect(classifyQuestion(text)).toBeNull()
    },
  )

  it('does not read links and mentions', () => {
    expect(classifyQuestion('看这个 https://a.example/item?id=1?')).toBeNull()
    expect(classifyQuestion('@请问一下 收到')).toBeNull()
    expect(classifyQuestion('@小禾 你看完了吗')).toBe('certain')
  })

  it('looks through whatever emoji, spaces and marks follow', () => {
    const tail = fc.array(
      fc.constantFrom('[捂脸]', '😂', ' ', '\u2005', '。', '~', '…', '！', '[玫瑰]', '❤️'),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('几点开始？', '有书单吗', '你呢', '收到', '谢谢老师'),
        tail,
        (text, marks) => {
          expect(classifyQuestion(text + marks.join(''))).toBe(classifyQuestion(text))
        },
      ),
    )
  })

  it('stays quick on long runs of marks', () => {
    const text = `${'。'.repeat(100_000)}怎么${'?'.repeat(100_000)}`
    expect(classifyQuestion(text)).toBe('certain')
  })
})

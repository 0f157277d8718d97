import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleMessages } from '#shared/features/personas/messages/examples.ts'
import {
  type DirectionAnswers,
  type DirectionQuestion,
  directionAnswers,
  directionChoices,
  directions,
  faceCheckNames,
  personaContent,
  proofKinds,
  trades,
} from '#shared/features/personas/model.ts'
import { applyChange, joinsVersion } from '#shared/features/personas/rules/change.ts'
import {
  adviseDirection,
  cautionsOf,
  directionInForce,
  directionQuestions,
  directionWeights,
  openQuestions,
  pointsOf,
} from '#shared/features/personas/rules/direction.ts'
import { faceStateOf, widthOf } from '#shared/features/personas/rules/face.ts'

const questions = Object.keys(directionChoices) as DirectionQuestion[]

/** Every answer in the middle: 0 points but for the brand. */
const middle = directionAnswers.parse({
  brand: 'local',
  operator: 'hundreds',
  service: 'team',
  price: 'middle',
  motive: 'safety',
  proof: ['years'],
})

const complete: fc.Arbitrary<DirectionAnswers> = fc.record({
  brand: fc.constantFrom(...directionChoices.brand),
  operator: fc.constantFrom(...directionChoices.operator),
  service: fc.constantFrom(...directionChoices.service),
  price: fc.constantFrom(...directionChoices.price),
  motive: fc.constantFrom(...directionChoices.motive),
  proof: fc.subarray([...proofKinds]),
})

/** The advice, which complete answers always have. */
function adviceOf(answers: DirectionAnswers) {
  const advice = adviseDirection(answers)
  if (!advice) throw new Error('answers are not complete')
  return advice
}

describe('the direction wizard', () => {
  it('advises a trusted brand to be near, and a new one to be the expert', () => {
    const wellKnown = { ...middle, brand: 'well_known', service: 'leader', motive: 'everyday' } as const
    expect(adviceOf(wellKnown)).toMatchObject({ direction: 'approachable', points: 9, strength: 'clear' })
    const unknown = { ...middle, brand: 'unknown', service: 'alone', motive: 'result' } as const
    expect(adviceOf(unknown)).toMatchObject({ direction: 'expert', points: -7, strength: 'clear' })
  })

  it.each([
    ['brand', 'unknown', -4],
    ['brand', 'local', -1],
    ['brand', 'well_known', 5],
    ['operator', 'few', -1],
    ['operator', 'hundreds', 0],
    ['operator', 'thousands', 1],
    ['service', 'alone', -1],
    ['service', 'team', 0],
    ['service', 'leader', 2],
    ['price', 'high', -2],
    ['price', 'middle', 0],
    ['price', 'low', 1],
    ['motive', 'result', -2],
    ['motive', 'safety', -1],
    ['motive', 'company', 1],
    ['motive', 'everyday', 2],
  ] as const)('counts the answer %s: %s as %i', (question, answer, points) => {
    const answers = { ...middle, [question]: answer }
    expect(pointsOf(answers, question)).toBe(points)
    const shift = points - (pointsOf(middle, question) ?? 0)
    expect(adviceOf(answers).points - adviceOf(middle).points).toBe(shift)
  })

  it('counts no proof for being near, one or two kinds for neither, three for the expert', () => {
    const points = [0, 1, 2, 3, 6].map((kinds) =>
      pointsOf({ ...middle, proof: proofKinds.slice(0, kinds) }, 'proof'),
    )
    expect(points).toEqual([1, 0, 0, -1, -1])
    expect(pointsOf({ ...middle, proof: ['years', 'years', 'years'] }, 'proof')).toBe(0)
  })

  it('has a published weight for every answer', () => {
    for (const question of questions)
      expect(Object.keys(directionWeights[question])).toEqual([...directionChoices[question]])
  })

  it('never turns to the expert by an answer nearer to the approachable end', () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...questions), (answers, question) => {
        const choices: readonly string[] = directionChoices[question]
        const at = choices.indexOf(answers[question] ?? '')
        for (const later of choices.slice(at + 1)) {
          const moved = adviceOf({ ...answers, [question]: later })
          expect(moved.points).toBeGreaterThan(adviceOf(answers).points)
        }
      }),
    )
  })

  it('never turns to being near by more proof', () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...proofKinds), (answers, kind) => {
        const more = { ...answers, proof: [...new Set([...(answers.proof ?? []), kind])] }
        expect(adviceOf(more).points).toBeLessThanOrEqual(adviceOf(answers).points)
      }),
    )
  })

  it('gives reasons that speak for the direction, and keeps those against it apart', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const { direction, points, reasons, against, all, strength } = adviceOf(answers)
        const sign = direction === 'approachable' ? 1 : -1
        expect(direction).toBe(points > 0 ? 'approachable' : 'expert')
        expect(all.map(({ question }) => question)).toEqual([...directionQuestions])
        expect(all.reduce((sum, reason) => sum + reason.points, 0)).toBe(points)
        expect(reasons.every((reason) => Math.sign(reason.points) === sign)).toBe(true)
        expect(against.every((reason) => Math.sign(reason.points) === -sign)).toBe(true)
        const weights = reasons.map((reason) => Math.abs(reason.points))
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
        const far = Math.abs(points)
        expect(strength).toBe(far <= 1 ? 'close' : far <= 4 ? 'leaning' : 'clear')
      }),
    )
  })

  it('waits for all answers, and knows which are open', () => {
    for (const question of directionQuestions) {
      const answers = { ...middle, [question]: null }
      expect(adviseDirection(answers)).toBeNull()
      expect(openQuestions(answers)).toEqual([question])
    }
    expect(openQuestions(directionAnswers.parse({}))).toHaveLength(6)
    expect(openQuestions(middle)).toEqual([])
  })

  it('gives way to the choice of the operator', () => {
    const answers = { ...middle, brand: 'unknown' } as const
    expect(directionInForce({ answers, chosenDirection: null })).toBe('expert')
    expect(directionInForce({ answers, chosenDirection: 'approachable' })).toBe('approachable')
    const open = directionAnswers.parse({})
    expect(directionInForce({ answers: open, chosenDirection: null })).toBeNull()
    expect(directionInForce({ answers: open, chosenDirection: 'expert' })).toBe('expert')
  })

  it('names the weak spot of a direction', () => {
    expect(cautionsOf({ ...middle, proof: [] }, 'expert')).toEqual(['expert_without_proof'])
    expect(cautionsOf({ ...middle, proof: null }, 'expert')).toEqual([])
    expect(cautionsOf({ ...middle, brand: 'unknown' }, 'approachable')).toEqual([
      'near_without_brand',
      'near_but_delegated',
    ])
    expect(cautionsOf({ ...middle, service: 'leader', proof: [] }, 'approachable')).toEqual([])
  })
})

describe('the outward face', () => {
  const NOTHING = { avatar: null, background: null }
  const content = personaContent.parse({ name: '林夏' })
  const checksOf = (given: Partial<typeof content>) =>
    faceStateOf({ ...content, ...given }, NOTHING)
      .parts.flatMap(({ checks }) => checks)
      .filter(({ isMet }) => isMet)
      .map(({ check }) => check)

  it('counts a ticked check only for what is there', () => {
    const ticked = { ...content, faceChecks: [...faceCheckNames] }
    expect(faceStateOf(ticked, NOTHING)).toMatchObject({ done: 0, count: 12 })
    expect(faceStateOf(ticked, { avatar: 'data:image/png;base64,AA==', background: null }).done).toBe(3)
  })

  it('judges length and signs of the nickname itself', () => {
    expect(checksOf({ nickname: '林夏 · 图书编辑' })).toEqual(['nickname.short', 'nickname.easy_to_type'])
    expect(checksOf({ nickname: '林夏｜晚读共读会的老领读人' })).toEqual(['nickname.easy_to_type'])
    expect(checksOf({ nickname: '林夏📚' })).toEqual(['nickname.short'])
  })

  it('wants a signature of one line', () => {
    expect(checksOf({ signature: '每晚 20 分钟，陪你读完一本书' })).toEqual(['signature.one_line'])
    expect(checksOf({ signature: '字'.repeat(31) })).toEqual([])
    expect(checksOf({ signature: '字'.repeat(30) })).toEqual(['signature.one_line'])
  })

  it('counts a letter as half a Chinese sign in a nickname', () => {
    expect(checksOf({ nickname: 'Lin Xia the book editor' })).toContain('nickname.short')
    expect(checksOf({ nickname: 'Lin Xia, the best book editor' })).toEqual([])
    expect(widthOf('林夏 · Lin')).toBe(5)
    expect(widthOf('林夏｜领读')).toBe(5)
  })

  it.each(['zh-CN', 'en'] as const)('shows only examples that pass its own checks, in %s', (language) => {
    for (const trade of trades)
      for (const direction of directions) {
        const nickname = exampleMessages[language][`nickname.${trade}.${direction}`]
        const signature = exampleMessages[language][`signature.${trade}.${direction}`]
        expect(checksOf({ nickname, signature }), `${nickname} / ${signature}`).toEqual([
          'nickname.short',
          'nickname.easy_to_type',
          'signature.one_line',
        ])
      }
  })

  it('does not let a tick stand in for what is judged', () => {
    expect(checksOf({ nickname: '林夏📚'.repeat(5), faceChecks: ['nickname.short'] })).toEqual([])
  })
})

describe('a change', () => {
  const content = personaContent.parse({ name: '林夏', alwaysWords: ['咱们'], neverWords: ['亲'] })

  it('leaves what it does not name', () => {
    expect(applyChange(content, { signature: '陪你读', nickname: undefined })).toEqual({
      ...content,
      signature: '陪你读',
    })
  })

  it('keeps a word on one side only, the one it was put on last', () => {
    expect(applyChange(content, { neverWords: ['亲', '咱们', '亲'] })).toMatchObject({
      alwaysWords: [],
      neverWords: ['亲', '咱们'],
    })
    expect(applyChange(content, { alwaysWords: ['咱们', '亲'] })).toMatchObject({
      alwaysWords: ['咱们', '亲'],
      neverWords: [],
    })
  })

  it('belongs to the version of the last ten minutes', () => {
    const at = Date.parse('2026-03-10T12:00:00+08:00')
    expect(joinsVersion(at, at + 599_999)).toBe(true)
    expect(joinsVersion(at, at + 600_000)).toBe(false)
  })
})

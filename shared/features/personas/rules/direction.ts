import { type Direction, type DirectionAnswers, type DirectionQuestion, directionChoices } from '../model.ts'

/**
 * What each answer counts, from domain.md §8.1: above 0 it speaks for 亲民, below for 专业. The brand weighs most, as a
 * big trusted brand is what lets a person of rank simply be near; a small one is bought for its person.
 */
export const directionWeights: {
  readonly [Question in DirectionQuestion]: Readonly<
    Record<(typeof directionChoices)[Question][number], number>
  >
} = {
  brand: { unknown: -4, local: -1, well_known: 5 },
  operator: { few: -1, hundreds: 0, thousands: 1 },
  service: { alone: -1, team: 0, leader: 2 },
  price: { high: -2, middle: 0, low: 1 },
  motive: { result: -2, safety: -1, company: 1, everyday: 2 },
}

/** Points by the number of kinds of proof at hand: enough of it carries an expert, none holds one back. */
export const proofWeights = [
  { from: 3, points: -1 },
  { from: 1, points: 0 },
  { from: 0, points: 1 },
] as const

export const directionQuestions = [
  ...(Object.keys(directionChoices) as DirectionQuestion[]),
  'proof',
] as const satisfies readonly (keyof DirectionAnswers)[]
export type WizardQuestion = (typeof directionQuestions)[number]

/** One answer and what it counts; `answer` is a choice, or for proof the number of kinds. */
export type DirectionReason = { question: WizardQuestion; answer: string | number; points: number }

/** How far the points are from the middle: at most 1, at most 4, or more. */
export type AdviceStrength = 'close' | 'leaning' | 'clear'

export type DirectionAdvice = {
  direction: Direction
  /** Sum of all points; above 0 approachable. An exact 0 is expert: then the person has to carry it. */
  points: number
  strength: AdviceStrength
  /** Answers that speak for the direction, the weightiest first. */
  reasons: DirectionReason[]
  /** Answers that speak for the other one. */
  against: DirectionReason[]
  /** Every answer, in the order of the questions. */
  all: DirectionReason[]
}

/** Questions that are still open, in their order. */
export function openQuestions(answers: DirectionAnswers): WizardQuestion[] {
  return directionQuestions.filter((question) => answers[question] === null)
}

/** Points of one answer, or null while it is open. */
export function pointsOf(answers: DirectionAnswers, question: WizardQuestion): number | null {
  if (question === 'proof') {
    const kinds = answers.proof === null ? null : new Set(answers.proof).size
    return kinds === null ? null : (proofWeights.find(({ from }) => kinds >= from)?.points ?? 0)
  }
  const answer = answers[question]
  const weights: Readonly<Record<string, number>> = directionWeights[question]
  return answer === null ? null : (weights[answer] ?? 0)
}

/** Which face the answers advise, with the reasons on both sides; null while a question is open. */
export function adviseDirection(answers: DirectionAnswers): DirectionAdvice | null {
  const all: DirectionReason[] = []
  for (const question of directionQuestions) {
    const points = pointsOf(answers, question)
    if (points === null) return null
    all.push({ question, points, answer: answerOf(answers, question) })
  }
  const points = all.reduce((sum, reason) => sum + reason.points, 0)
  const sign = points > 0 ? 1 : -1
  const byWeight = (side: number) =>
    all
      .filter((reason) => Math.sign(reason.points) === side)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return {
    direction: points > 0 ? 'approachable' : 'expert',
    points,
    strength: Math.abs(points) <= 1 ? 'close' : Math.abs(points) <= 4 ? 'leaning' : 'clear',
    reasons: byWeight(sign),
    against: byWeight(-sign),
    all,
  }
}

function answerOf(answers: DirectionAnswers, question: WizardQuestion): string | number {
  return question === 'proof' ? new Set(answers.proof).size : (answers[question] ?? '')
}

/** The direction in force: the operator's own choice, or else the advised one. */
export function directionInForce(content: {
  answers: DirectionAnswers
  chosenDirection: Direction | null
}): Direction | null {
  return content.chosenDirection ?? adviseDirection(content.answers)?.direction ?? null
}

/** What to mind before going the way of a direction. */
export type DirectionCaution = 'expert_without_proof' | 'near_without_brand' | 'near_but_delegated'

/** Weak spots of a direction, seen from the answers; open questions raise none. */
export function cautionsOf(answers: DirectionAnswers, direction: Direction): DirectionCaution[] {
  if (direction === 'expert') return answers.proof?.length === 0 ? ['expert_without_proof'] : []
  return [
    ...(answers.brand === 'unknown' ? (['near_without_brand'] as const) : []),
    ...(answers.service === 'team' ? (['near_but_delegated'] as const) : []),
  ]
}

import { bigramsOf } from '#shared/kernel/text.ts'
import {
  type Answers,
  askedKinds,
  type Credential,
  neededPrompts,
  type Prompt,
  promptsOf,
  type Question,
  questions,
} from '../model.ts'
import { tidyAnswer, tidyText } from './slots.ts'

type Said = Pick<Credential, 'kind' | 'text'>

/** How far a question is answered; `why` counts the kinds of credentials that are always asked for. */
export type QuestionStand = { filled: number; total: number; isAnswered: boolean }

const isGiven = (answers: Answers, prompt: Prompt) => (answers[prompt] ?? '').trim() !== ''

/** Counts what is answered of a question; without its needed prompts (or any credential) it is not answered. */
export function questionStand(
  question: Question,
  answers: Answers,
  credentials: readonly Said[],
): QuestionStand {
  if (question === 'why') {
    const filled = askedKinds.filter((kind) => credentials.some((one) => one.kind === kind)).length
    return { filled, total: askedKinds.length, isAnswered: credentials.length > 0 }
  }
  const asked: readonly Prompt[] = promptsOf[question]
  return {
    filled: asked.filter((prompt) => isGiven(answers, prompt)).length,
    total: asked.length,
    isAnswered: asked.every((prompt) => !neededPrompts.includes(prompt) || isGiven(answers, prompt)),
  }
}

/** Questions that nobody answered yet, in order. */
export function openQuestions(answers: Answers, credentials: readonly Said[]): Question[] {
  return questions.filter((one) => !questionStand(one, answers, credentials).isAnswered)
}

/**
 * Questions that a text answers: one of their answers stands in it, if perhaps in other words (half of its clauses, or of
 * its pairs of characters). A greeting with a name alone does not say who somebody is when more was answered.
 */
export function coveredQuestions(text: string, answers: Answers, credentials: readonly Said[]): Question[] {
  const known = new Set(bigramsOf(text))
  return questions.filter((one) =>
    partsOf(one, answers, credentials).some((part) => isSaid(part, text, known)),
  )
}

function partsOf(question: Question, answers: Answers, credentials: readonly Said[]): string[] {
  const parts = promptsOf[question].map((prompt) => tidyAnswer(prompt, answers[prompt] ?? ''))
  const said = question === 'why' || question === 'who' ? credentials : []
  const kinds = question === 'who' ? ['years'] : null
  const told = said
    .filter(({ kind }) => kinds === null || kinds.includes(kind))
    .map(({ text }) => tidyText(text))
  const given = [...parts, ...told].filter((part) => part !== '')
  const [name = '', ...more] = given
  return question === 'who' && parts[0] === name && more.length > 0 ? more : given
}

function isSaid(part: string, text: string, known: ReadonlySet<string>): boolean {
  if (text.includes(part)) return true
  const clauses = part.split(/[，、；。]/u)
  const told = clauses.filter((clause) => clause.length > 1 && text.includes(clause)).length
  if (told > 0 && told >= Math.floor(clauses.length / 2)) return true
  const terms = bigramsOf(part).filter((term) => [...term].length > 1)
  return terms.length >= 2 && terms.filter((term) => known.has(term)).length >= terms.length / 2
}

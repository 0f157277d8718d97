import {
  type Answers,
  type Credential,
  type Prompt,
  type Question,
  questions,
  type VersionKind,
} from '../model.ts'
import { type ClaimMark, findUnprovenClaims } from './claims.ts'
import { coveredQuestions } from './coverage.ts'
import { lengthStand } from './length.ts'
import { findWordMarks, type WordingList, type WordMark } from './wording.ts'

/** What a text is checked against. */
export type Ground = {
  answers: Answers
  credentials: readonly Pick<Credential, 'kind' | 'text' | 'hasProof'>[]
  wording: WordingList
}

/** How a version stands: what is fine is told as well, so that a tick means that it was looked at. */
export type Check =
  | { check: 'length'; state: 'fits' | 'short' | 'long'; by: number }
  | { check: 'wording'; marks: readonly WordMark[] }
  | { check: 'claims'; marks: readonly ClaimMark[] }
  /** Questions that were answered but that the text does not say. */
  | { check: 'questions'; missing: readonly Question[] }
  /** The one line says what it is good for. */
  | { check: 'benefit'; isSaid: boolean }

const WHOLE: readonly VersionKind[] = ['group_post', 'long', 'qq_group']

/** All checks of a version, in the order of the screen; none of an empty text. */
export function checkVersion(kind: VersionKind, text: string, ground: Ground): Check[] {
  if (text.trim() === '') return []
  const covered = coveredQuestions(text, ground.answers, ground.credentials)
  const isSaying = WHOLE.includes(kind)
  return [
    { check: 'length', ...lengthStand(kind, text) },
    { check: 'wording', marks: findWordMarks(text, ground.wording) },
    { check: 'claims', marks: claimsIn(text, ground) },
    isSaying
      ? { check: 'questions', missing: questions.filter((one) => !covered.includes(one)) }
      : { check: 'benefit', isSaid: covered.includes('value') },
  ]
}

/** Answers that describe the offer itself: to repeat their numbers (每晚 20 分钟) claims nothing. */
const OFFER: readonly Prompt[] = ['brand', 'brand_is', 'audience', 'gives', 'outcome', 'start']

/** Claims of a text that no credential with proof backs. */
export function claimsIn(text: string, { answers, credentials }: Ground): ClaimMark[] {
  const offer = OFFER.map((prompt) => answers[prompt] ?? '').filter((answer) => answer.trim() !== '')
  return findUnprovenClaims(text, credentials, offer)
}

/** True when something of a version should be looked at. */
export function isWarning(check: Check): boolean {
  switch (check.check) {
    case 'length':
      return check.state !== 'fits'
    case 'wording':
    case 'claims':
      return check.marks.length > 0
    case 'questions':
      return check.missing.length > 0
    case 'benefit':
      return !check.isSaid
  }
}

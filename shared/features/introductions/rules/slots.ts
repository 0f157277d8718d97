import type { Answers, Credential, CredentialKind, Prompt } from '../model.ts'
import { countSigns } from './length.ts'

const ENDS = /[\s。．.！!，,；;、：:…~～]+$/u
const STARTS = /^[\s。．！!，,；;、：:…~～]+/u
const QUOTES = /^[“”"'「」『』《》‘’\s]+|[“”"'「」『』《》‘’\s]+$/gu

/** How people begin an answer although the sentence around it says that already. */
const OPENINGS: Partial<Record<Prompt, RegExp>> = {
  name: /^(?:(?:大家|你们?)好[，,！!]?)?(?:我(?:的名字)?(?:叫|是)|叫我|我叫做)/,
  identity: /^(?:我(?:现在)?是|我的(?:身份|职业)是|是|我)(?=.)/,
  place: /^(?:我)?(?:现在)?(?:住在|人在|坐标|来自|在)[：:]?(?=.)/,
  life: /^(?:我)?(?:也是|是|也)(?=.)/,
  brand_is: /^(?:它|这|我们)?(?:就)?是(?=.)/,
  audience: /^(?:适合|面向|写给|专为|给|为)(?=.)/,
  gives: /^(?:我)?(?:能给你?|可以给你?|会给你?|提供|能|可以|会)(?=.)/,
  outcome: /^(?:我)?(?:能够?|可以|会)(?=.)/,
}

/** An answer without the marks and openings around it, in one line. */
export function tidyAnswer(prompt: Prompt, text: string): string {
  const bare = tidyText(text)
  const cut = (OPENINGS[prompt] ? bare.replace(OPENINGS[prompt], '') : bare).replace(STARTS, '')
  return prompt === 'brand' ? cut.replace(QUOTES, '') : cut
}

/** A text in one line, without marks at its ends. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]*\n[\p{Cc}\p{Cf}\s]*/gu, '，')
    .replace(/\s+/g, ' ')
    .replace(/，{2,}/g, '，')
    .replace(/([。！？；，、：])，/g, '$1')
    .replace(STARTS, '')
    .replace(ENDS, '')
}

const CLAUSE_END = /[，,；;。、！!？?]/u

/** The longest beginning of a text that ends with a clause and has at most `room` signs; '' when the first is longer. */
export function clip(text: string, room: number): string {
  if (countSigns(text) <= room) return text
  let kept = ''
  let at = 0
  for (const char of text) {
    if (CLAUSE_END.test(char)) {
      const head = text.slice(0, at)
      if (countSigns(head) > room) break
      if (isWhole(head)) kept = head
    }
    at += char.length
  }
  return kept.replace(ENDS, '')
}

/** Quotes and brackets that were opened are closed, and a comma within a number is no border. */
function isWhole(text: string): boolean {
  const count = (marks: RegExp) => (text.match(marks) ?? []).length
  return count(/[“「『《（(]/gu) === count(/[”」』》）)]/gu) && !/\d$/.test(text)
}

/** Answers and credentials, tidied, as the sentences take them. */
export type Slots = Readonly<Record<Prompt, string>> & {
  /** By kind: with proof first, then as they were written. */
  credentials: Readonly<Record<CredentialKind, readonly string[]>>
  proven: ReadonlySet<string>
}

type Backed = Pick<Credential, 'kind' | 'text' | 'hasProof'>
const KINDS = ['years', 'number', 'case', 'third_party', 'degree', 'certificate', 'award'] as const

/** Prepares what was answered; what nobody answered is ''. */
export function slotsOf(answers: Answers, credentials: readonly Backed[]): Slots {
  const answer = (prompt: Prompt) => tidyAnswer(prompt, answers[prompt] ?? '')
  const tidied = credentials
    .map(({ kind, text, hasProof }) => ({
      kind,
      hasProof,
      text: tidyText(text).replace(/^(?:我|本人)(?=.)/, ''),
    }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => Number(b.hasProof) - Number(a.hasProof))
  const brand = answer('brand')
  return {
    name: answer('name'),
    identity: answer('identity'),
    place: answer('place'),
    life: answer('life'),
    brand,
    brand_is: withoutBrand(brand, tidyText(answers.brand_is ?? '')),
    origin: answer('origin'),
    audience: answer('audience'),
    gives: answer('gives'),
    outcome: answer('outcome'),
    start: answer('start'),
    difference: answer('difference'),
    credentials: Object.fromEntries(
      KINDS.map((kind) => [kind, tidied.filter((one) => one.kind === kind).map(({ text }) => text)]),
    ) as Record<CredentialKind, string[]>,
    proven: new Set(tidied.filter(({ hasProof }) => hasProof).map(({ text }) => text)),
  }
}

/** “晚读共读会是每晚 20 分钟的共读” says the name twice when it stands behind the name. */
function withoutBrand(brand: string, brandIs: string): string {
  const bare = brandIs.replace(/^[“"「《]/u, '')
  const cut =
    brand !== '' && bare.startsWith(brand) ? bare.slice(brand.length).replace(/^[”"」》]/u, '') : brandIs
  return tidyAnswer('brand_is', cut)
}

const CJK_END = /[\p{Script=Han}]$/u
const CJK_START = /^[\p{Script=Han}]/u
const LATIN_END = /[A-Za-z0-9%+]$/
const LATIN_START = /^[A-Za-z0-9]/

/** Puts pieces together with a space between Chinese and Latin signs. */
export function joinTexts(...pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const isEdge =
      (CJK_END.test(text) && LATIN_START.test(piece)) || (LATIN_END.test(text) && CJK_START.test(piece))
    return isEdge ? `${text} ${piece}` : text + piece
  }, '')
}

/** Fills `{}` of a frame with texts, in order. */
export function fill(frame: string, ...texts: readonly string[]): string {
  return joinTexts(
    ...frame.split('{}').flatMap((piece, at) => (at === 0 ? [piece] : [texts[at - 1] ?? '', piece])),
  )
}

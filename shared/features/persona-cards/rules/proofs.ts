import type { Credential } from '#shared/features/introductions/model.ts'
import { type CardProof, FIGURE_LENGTH, PROOF_CAPTION_LENGTH, PROOF_COUNT } from '../model.ts'

/** A number, what makes it a rough one, and the word it is counted by. */
const FIGURE =
  /(?:近|超过|超|约)?\s*(\d[\d,，.]*)\s*(万|千|百|亿)?\s*(余|多|\+)?\s*(年|人次|人|位|本|家|场|次|个月|个|篇|期|套|件|公里|小时|天|名|单|元|斤|%|％|分)?/gu
/** Words before or after a figure that say nothing of it. */
const EMPTY_START = /^(?:的|了|来|里|以上|左右|，|、|\s)+/u
const EMPTY_END = /(?:了|过|着|的|累计|一共|共|有|约|近|超过|超|带|做|是|在|，|、|\s)+$/u
const BORDER = /[，。；！？、,;!?\n（）()]/u

type Kind = Credential['kind']
/** Numbers first: they are what a card has room for. */
const KIND_ORDER: readonly Kind[] = [
  'number',
  'years',
  'case',
  'third_party',
  'certificate',
  'award',
  'degree',
]

/** `before` and `after` are what stands around a figure up to the next mark or figure. */
type Found = { figure: string; before: string; after: string; isAfterWhole: boolean }

function figuresIn(text: string): Found[] {
  const matches = [...text.matchAll(FIGURE)]
  return matches.map((match, at) => {
    const end = match.index + match[0].length
    const next = matches[at + 1]?.index
    const last = matches[at - 1]
    const start = last ? last.index + last[0].length : 0
    const following = text.slice(end, next)
    return {
      figure: figureOf(match),
      before: (text.slice(start, match.index).split(BORDER).at(-1) ?? '').trim(),
      after: (following.split(BORDER)[0] ?? '').replace(EMPTY_START, '').trim(),
      isAfterWhole: next === undefined || BORDER.test(following),
    }
  })
}

/** 60+ 本 of 60 余本; a percentage stands close to its number. */
function figureOf([, number = '', tens = '', more = '', unit = '']: RegExpExecArray): string {
  const plain = number.replace(/[,，.]+$/, '')
  const counted = [
    `${plain}${tens === '' && more !== '' ? '+' : ''}`,
    `${tens}${tens !== '' && more !== '' ? '+' : ''}`,
  ]
  const sum = counted.filter((part) => part !== '').join(' ')
  return unit === '' || /[%％]/.test(unit) ? sum + unit : `${sum} ${unit}`
}

/** What a figure counts: the words after it, or before it, or both. */
function captionOf({ before, after, isAfterWhole }: Found): string {
  const isShort = (text: string) => text.length >= 2 && text.length <= 8
  const bare = before.replace(EMPTY_END, '')
  if (isAfterWhole && isShort(after)) return after
  if (isShort(bare)) return bare
  const both = `${before}${after}`
  return both.length >= 2 ? both.slice(0, PROOF_CAPTION_LENGTH) : ''
}

/**
 * Up to three numbers for the card, read from what the operator wrote as credentials: “责编 60 余本” gives 60+ 本, 责编.
 * Credentials without a number give none; the operator may write them by hand.
 */
export function proofsFrom(credentials: readonly Pick<Credential, 'kind' | 'text'>[]): CardProof[] {
  const proofs: CardProof[] = []
  for (const kind of KIND_ORDER)
    for (const { text } of credentials.filter((one) => one.kind === kind))
      for (const found of figuresIn(text)) {
        const caption = captionOf(found)
        const isNew = proofs.every(({ figure }) => figure !== found.figure)
        if (caption !== '' && isNew && found.figure.length <= FIGURE_LENGTH)
          proofs.push({ figure: found.figure, caption })
      }
  return proofs.slice(0, PROOF_COUNT)
}

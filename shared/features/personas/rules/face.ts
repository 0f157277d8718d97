import { countCharacters } from '#shared/kernel/text.ts'
import {
  type FaceCheck,
  type FacePart,
  faceCheckNames,
  faceParts,
  type PersonaContent,
  type PersonaPictures,
} from '../model.ts'

/** Widths of Chinese signs; chat lists cut longer names off. */
export const NICKNAME_WIDTH = 12
/** The length of a one-line introduction (domain.md §8.2). */
export const SIGNATURE_LENGTH = 30

/** Letters, Chinese signs, digits, and the few marks that stand between name and role. */
const EASY = /^[\p{L}\p{N}\s·・|｜\-_]+$/u

/** Checks that the text itself answers. */
const automatic: { readonly [Check in FaceCheck]?: (content: PersonaContent) => boolean } = {
  'nickname.short': ({ nickname }) => nickname !== '' && widthOf(nickname) <= NICKNAME_WIDTH,
  'nickname.easy_to_type': ({ nickname }) => EASY.test(nickname),
  'signature.one_line': ({ signature }) =>
    signature !== '' && countCharacters(signature) <= SIGNATURE_LENGTH && !signature.includes('\n'),
}

/** What a chat list shows as narrow: letters, digits, spaces and the usual marks. */
const NARROW = /[\p{Script=Latin}\p{N}\p{P}\s|]/u
const WIDE_MARKS = /[\uFF00-\uFF60\u3000-\u303F]/u

/** How wide a name stands, in Chinese signs: letters, digits and half-width marks count half. */
export function widthOf(text: string): number {
  let halves = 0
  for (const sign of text) halves += NARROW.test(sign) && !WIDE_MARKS.test(sign) ? 1 : 2
  return halves / 2
}

export type FaceCheckState = { check: FaceCheck; isMet: boolean; isAutomatic: boolean }
export type FacePartState = {
  part: FacePart
  /** There is a picture or a text to look at; until then no check of the part is met. */
  isThere: boolean
  checks: FaceCheckState[]
}
export type FaceState = { parts: FacePartState[]; done: number; count: number }

/** How far the four-part face is (人设四件套): ticked checks count only for what is there. */
export function faceStateOf(
  content: PersonaContent,
  pictures: Pick<PersonaPictures, 'avatar' | 'background'>,
): FaceState {
  const there: Readonly<Record<FacePart, boolean>> = {
    avatar: pictures.avatar !== null,
    background: pictures.background !== null,
    nickname: content.nickname !== '',
    signature: content.signature !== '',
  }
  const parts = faceParts.map((part) => ({
    part,
    isThere: there[part],
    checks: faceCheckNames
      .filter((check) => check.startsWith(`${part}.`))
      .map((check) => {
        const judge = automatic[check]
        const isMet = there[part] && (judge ? judge(content) : content.faceChecks.includes(check))
        return { check, isMet, isAutomatic: judge !== undefined }
      }),
  }))
  const all = parts.flatMap(({ checks }) => checks)
  return { parts, done: all.filter(({ isMet }) => isMet).length, count: all.length }
}

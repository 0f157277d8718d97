import type { WordingSettings } from '#shared/features/introductions/model.ts'
import { claimsIn, type Ground } from '#shared/features/introductions/rules/checks.ts'
import type { ClaimMark } from '#shared/features/introductions/rules/claims.ts'
import { findWordMarks, type WordMark, wordingList } from '#shared/features/introductions/rules/wording.ts'

/** A stretch of a text that should be looked at; places count UTF-16 units. */
export type TextCheck =
  | { check: 'wording'; from: number; to: number; mark: WordMark }
  | { check: 'claim'; from: number; to: number; mark: ClaimMark }

export type CheckGround = Omit<Ground, 'wording'> & {
  settings: WordingSettings
  neverWords: readonly string[]
}

/** A post in a group should not be longer: few read on. */
export const LONG_POST = 500

/** Over-promising phrases, never-words and claims without proof, in order; where two meet the wording stands. */
export function textChecksOf(text: string, ground: CheckGround): TextCheck[] {
  const wording = wordingList(ground.settings, ground.neverWords)
  const words = findWordMarks(text, wording).map(
    (mark): TextCheck => ({ check: 'wording', from: mark.from, to: mark.to, mark }),
  )
  const claims = claimsIn(text, { ...ground, wording })
    .map((mark): TextCheck => ({ check: 'claim', from: mark.from, to: mark.to, mark }))
    .filter((claim) => !words.some((word) => word.from < claim.to && claim.from < word.to))
  return [...words, ...claims].toSorted((a, b) => a.from - b.from)
}

/** A text cut at its marks, in order; every sign of it once. */
export function piecesOfText(
  text: string,
  checks: readonly TextCheck[],
): { text: string; check: TextCheck | null }[] {
  const pieces: { text: string; check: TextCheck | null }[] = []
  let at = 0
  for (const check of checks) {
    if (check.from < at || check.to > text.length) continue
    if (check.from > at) pieces.push({ text: text.slice(at, check.from), check: null })
    pieces.push({ text: text.slice(check.from, check.to), check })
    at = check.to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), check: null })
  return pieces
}

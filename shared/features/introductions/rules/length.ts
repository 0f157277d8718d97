import type { VersionKind } from '../model.ts'

/** Fewest and most characters of a version, counted by {@link countSigns}. */
export type LengthRange = { min: number; max: number }

/** One line, group post and long text as domain.md §8.2 has them; platforms by the field into which they go. */
export const lengthRanges: Readonly<Record<VersionKind, LengthRange>> = {
  one_line: { min: 6, max: 30 },
  group_post: { min: 80, max: 150 },
  long: { min: 300, max: 500 },
  xiaohongshu: { min: 30, max: 100 },
  official_account: { min: 40, max: 120 },
  qq_group: { min: 60, max: 120 },
  wecom_card: { min: 10, max: 40 },
  video: { min: 20, max: 80 },
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const UNSEEN = /^[\s\p{Cf}\p{Cc}]+$/u
const UNSEEN_SIGNS = /[\s\p{Cf}\p{Cc}]/gu
/** Signs that may be drawn as one with their neighbours. */
const JOINED = /[\p{Extended_Pictographic}\p{M}\p{RI}\p{Script=Hangul}]/u

/**
 * Characters as the operator counts them: one Chinese character, one punctuation mark and one emoji are 1 each, Latin
 * letters and digits count singly, spaces and line breaks not at all.
 */
export function countSigns(text: string): number {
  let count = 0
  if (!JOINED.test(text)) {
    for (const _ of text.replace(UNSEEN_SIGNS, '')) count += 1
    return count
  }
  for (const { segment } of segmenter.segment(text)) if (!UNSEEN.test(segment)) count += 1
  return count
}

/** How a text stands to the range of its place; `by` is how many characters are missing or too many. */
export function lengthStand(
  kind: VersionKind,
  text: string,
): { state: 'fits' | 'short' | 'long'; by: number } {
  const { min, max } = lengthRanges[kind]
  const signs = countSigns(text)
  if (signs > max) return { state: 'long', by: signs - max }
  if (signs < min) return { state: 'short', by: min - signs }
  return { state: 'fits', by: 0 }
}

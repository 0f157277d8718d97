import type { Direction, Trade } from '#shared/features/personas/model.ts'
import type { Answers, Credential, VersionKind } from '../model.ts'
import { groupPost, longText, qqPost } from './compose-chinese.ts'
import { englishLine, englishSentences, isLatin } from './compose-english.ts'
import { fitSentences } from './fit.ts'
import { lengthRanges } from './length.ts'
import type { Voice } from './sentences.ts'
import { accountText, cardLine, oneLine, profileLines } from './short-lines.ts'
import { type Slots, slotsOf } from './slots.ts'

/** Everything from which introductions are composed. */
export type Material = {
  answers: Answers
  credentials: readonly Pick<Credential, 'kind' | 'text' | 'hasProof'>[]
  /** Null, while nobody decided, writes as an expert: a small brand is bought for its person (domain.md §8.1). */
  direction: Direction | null
  trade: Trade
  neverWords: readonly string[]
}

/**
 * The introduction for one place, from the answers and from words that state nothing: no fact is added to them. Never
 * longer than its place allows; shorter than it should be where little was answered. In English when the answers are. The same material and turn always
 * give the same text, '' when there is nothing to say.
 */
export function composeVersion(kind: VersionKind, material: Material, turn: number): string {
  const slots = slotsOf(material.answers, material.credentials)
  if (
    Object.values(slots).every((slot) => slot === '' || typeof slot !== 'string') &&
    material.credentials.length === 0
  )
    return ''
  const voice: Voice = {
    direction: material.direction ?? 'expert',
    trade: material.trade,
    turn,
    neverWords: material.neverWords,
  }
  const range = lengthRanges[kind]
  const said = [...Object.values(material.answers), ...material.credentials.map(({ text }) => text)]
  if (isLatin(said)) {
    if (kind === 'one_line' || kind === 'wecom_card') return englishLine(kind, slots, voice)
    const joint = kind === 'xiaohongshu' || kind === 'video' ? '\n' : ''
    return fitSentences(englishSentences(kind, slots, voice), range, joint).replace(/ +(?=\n|$)/g, '')
  }
  return composeChinese(kind, slots, voice)
}

function composeChinese(kind: VersionKind, slots: Slots, voice: Voice): string {
  const range = lengthRanges[kind]
  switch (kind) {
    case 'one_line':
      return oneLine(slots, voice)
    case 'wecom_card':
      return cardLine(slots, voice)
    case 'group_post':
      return fitSentences(groupPost(slots, voice), range)
    case 'qq_group':
      return fitSentences(qqPost(slots, voice), range)
    case 'long':
      return fitSentences(longText(slots, voice), range)
    case 'official_account':
      return fitSentences(accountText(slots, voice), range)
    case 'xiaohongshu':
    case 'video':
      return fitSentences(profileLines(slots, voice, kind), range, '\n')
  }
}

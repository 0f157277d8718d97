import { pinyin } from 'pinyin-pro'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { PlaybookContent } from '#shared/features/playbooks/model.ts'
import { textsOf } from '#shared/features/playbooks/rules/wording.ts'
import { toComparableName } from '#shared/kernel/text.ts'

/** Built once for each content: there are few, and they seldom change. */
const known = new WeakMap<PlaybookContent, string>()

/** What was typed, cut at blanks and folded. */
export function searchWords(typed: string): string[] {
  return toComparableName(typed).split(' ').filter(Boolean)
}

/** Tells whether every word stands in a text of the playbook, its stage, or the pinyin of its name. */
export function fits(content: PlaybookContent, words: readonly string[]): boolean {
  if (words.length === 0) return true
  let text = known.get(content)
  if (text === undefined) {
    text = searchTextOf(content)
    known.set(content, text)
  }
  return words.every((word) => text.includes(word))
}

function searchTextOf(content: PlaybookContent): string {
  const { name, stage } = content
  const syllables = pinyin(name.zh, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const written = textsOf(content).flatMap(({ text }) => [text.zh, text.en])
  const stages = (['zh-CN', 'en'] as const).map((locale) => campaignMessages[locale][`stage.${stage}`])
  return [
    ...written.map(toComparableName),
    ...stages.map(toComparableName),
    syllables.join('').toLowerCase(),
    syllables
      .map((one) => one.slice(0, 1))
      .join('')
      .toLowerCase(),
  ].join('\n')
}

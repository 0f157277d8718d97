import { pinyin } from 'pinyin-pro'
import { toComparableName } from '#shared/kernel/text.ts'

/** What the search box matches: the names themselves, their pinyin and its initials, in lower case. */
export function searchTextOf(names: readonly string[]): string {
  const parts = new Set<string>()
  for (const name of names) {
    const comparable = toComparableName(name)
    if (comparable === '') continue
    parts.add(comparable)
    if (!/[\u3400-\u9fff]/.test(comparable)) continue
    const syllables = pinyin(comparable, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    parts.add(syllables.join('').toLowerCase())
    parts.add(
      syllables
        .map((syllable) => syllable.slice(0, 1))
        .join('')
        .toLowerCase(),
    )
  }
  return [...parts].join('\n')
}

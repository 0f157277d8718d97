import { type ScriptCategory, type ScriptTexts, scriptCategories } from '../model.ts'

type Ordered = { category: ScriptCategory; isFavourite: boolean; position: number }

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** What was typed, cut at spaces and folded; all words must be found. */
export function searchWords(typed: string): string[] {
  return fold(typed).split(/\s+/).filter(Boolean)
}

/** Whether every word stands in a title or text of either language, or in `categoryNames`. */
export function standsIn(
  texts: ScriptTexts,
  categoryNames: readonly string[],
  words: readonly string[],
): boolean {
  if (words.length === 0) return true
  const written = Object.values(texts).flatMap((wording) => (wording ? [wording.title, wording.body] : []))
  const text = fold([...written, ...categoryNames].join('\n'))
  return words.every((word) => text.includes(word))
}

/** The order of the library: by category, favourites first, then as the operator arranged them. */
export function compareScripts(a: Ordered, b: Ordered): number {
  return (
    scriptCategories.indexOf(a.category) - scriptCategories.indexOf(b.category) ||
    Number(b.isFavourite) - Number(a.isFavourite) ||
    a.position - b.position
  )
}

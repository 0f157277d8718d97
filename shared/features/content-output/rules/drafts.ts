import type { DraftEntry, DraftQuery } from '../model.ts'

const byName = new Intl.Collator('zh-CN', { numeric: true })

/** Drafts in an order; what was never posted counts as posted longest ago. Equals keep their order. */
export function sortedDrafts(
  rows: readonly DraftEntry[],
  { by, direction }: DraftQuery['sort'],
): DraftEntry[] {
  const sign = direction === 'asc' ? 1 : -1
  const compare: Record<typeof by, (a: DraftEntry, b: DraftEntry) => number> = {
    saved: (a, b) => a.savedAt - b.savedAt,
    title: (a, b) => byName.compare(a.title, b.title),
    lastPosted: (a, b) => (a.lastPostedOn ?? '').localeCompare(b.lastPostedOn ?? ''),
    times: (a, b) => a.timesPosted - b.timesPosted,
    characters: (a, b) => a.characters - b.characters,
  }
  return rows.toSorted((a, b) => sign * compare[by](a, b))
}

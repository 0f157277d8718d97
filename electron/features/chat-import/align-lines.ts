import { LEAST_RUN, pairAround } from '#shared/features/chat-import/rules/alignment.ts'
import { keyOf, type LineOrder, type StoredLine } from './line-order.ts'

export type ComparedLine = { membershipNo: number | null; textHash: number }

/** Words that so many stored lines have begin no run; a run may go through them. */
const MOST_HITS = 500
/** Further stored lines around a run in which equal ones are looked for. */
const MARGIN = 50

type Run = { from: number; stored: StoredLine[] }

/**
 * Pairs lines that have no time with stored ones: around the longest run of equal lines, or not at all
 * (domain.md §4.1b). `hits` = stored lines that equal any of `lines`. Returns the stored line of each paired place.
 */
export function alignLines(
  lines: readonly ComparedLine[],
  hits: readonly StoredLine[],
  order: LineOrder,
): Map<number, StoredLine> {
  const keys = lines.map(keyOf)
  const run = longestRun(keys, hits, order)
  const first = run?.stored[0]
  const last = run?.stored.at(-1)
  if (!run || !first || !last || run.stored.length < LEAST_RUN) return new Map()
  const before = order.near(first, 'before', run.from + MARGIN).reverse()
  const after = order.near(last, 'after', lines.length - run.from - run.stored.length + MARGIN)
  const stored = [...before, ...run.stored, ...after]
  const pairs = pairAround(keys, stored.map(keyOf), {
    left: run.from,
    right: before.length,
    length: run.stored.length,
  })
  return new Map(pairs.flatMap(({ left, right }) => (stored[right] ? [[left, stored[right]]] : [])))
}

function longestRun(keys: readonly string[], hits: readonly StoredLine[], order: LineOrder): Run | null {
  const byKey = Map.groupBy(hits, keyOf)
  const seen = new Set<string>()
  let best: Run | null = null
  for (const [from, key] of keys.entries()) {
    const starts = byKey.get(key) ?? []
    if (starts.length > MOST_HITS) continue
    for (const start of starts) {
      if (seen.has(`${from} ${start.id}`)) continue
      const stored = walk(keys, from, start, order)
      for (const [step, line] of stored.entries()) seen.add(`${from + step} ${line.id}`)
      if (stored.length > (best?.stored.length ?? 0)) best = { from, stored }
    }
  }
  return best
}

/** Goes on from an equal line as long as the next ones are equal, too. */
function walk(keys: readonly string[], from: number, start: StoredLine, order: LineOrder): StoredLine[] {
  const stored = [start]
  for (let at = from + 1; at < keys.length; at += 1) {
    const [next] = order.near(stored.at(-1) ?? start, 'after', 1)
    if (!next || keyOf(next) !== keys[at]) break
    stored.push(next)
  }
  return stored
}

import { diffArrays } from 'diff'

/**
 * A stretch of a text beside what it was founded on and what was composed anew. `mine` = changed by hand alone, `fresh` =
 * by the answers alone, `both` = by both, so that only the operator can tell.
 */
export type Passage =
  | { by: 'nobody'; text: string }
  | { by: 'mine' | 'fresh' | 'both'; base: string; mine: string; fresh: string }
export type ChangedPassage = Exclude<Passage, { by: 'nobody' }>
/** Which side of a changed passage is taken. */
export type Side = 'mine' | 'fresh'

/** Behind the mark that ends a clause: what people change, and what can be kept or taken on its own. 1,860 is one number. */
const CLAUSE_END = /(?<=[，。！？；\n])(?![，。！？；\n])|(?<=[,.!?;]\s)(?=\S)/u
const clausesOf = (text: string) => text.split(CLAUSE_END).filter((clause) => clause !== '')

/** Places of the first list whose clause stands unchanged in the second, with the place there. */
function matchesOf(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  let i = 0
  let j = 0
  for (const { value, added, removed } of diffArrays([...a], [...b])) {
    if (removed) i += value.length
    else if (added) j += value.length
    else for (const _ of value) pairs.set(i++, j++)
  }
  return pairs
}

/**
 * Lays three texts beside each other, clause by clause (a three-way merge): what all have stands once, everything else is
 * a passage with its three wordings. Joined, the passages give back each of the three texts.
 */
export function passagesOf(base: string, mine: string, fresh: string): Passage[] {
  const [b, m, f] = [clausesOf(base), clausesOf(mine), clausesOf(fresh)]
  const inMine = matchesOf(b, m)
  const inFresh = matchesOf(b, f)
  const passages: Passage[] = []
  let from = { b: 0, m: 0, f: 0 }
  const close = (to: { b: number; m: number; f: number }) =>
    add(passages, {
      base: b.slice(from.b, to.b).join(''),
      mine: m.slice(from.m, to.m).join(''),
      fresh: f.slice(from.f, to.f).join(''),
    })
  for (const [at, clause] of b.entries()) {
    const mineAt = inMine.get(at)
    const freshAt = inFresh.get(at)
    if (mineAt === undefined || freshAt === undefined) continue
    close({ b: at, m: mineAt, f: freshAt })
    addSame(passages, clause)
    from = { b: at + 1, m: mineAt + 1, f: freshAt + 1 }
  }
  close({ b: b.length, m: m.length, f: f.length })
  return passages
}

function add(passages: Passage[], change: { base: string; mine: string; fresh: string }): void {
  const { base, mine, fresh } = change
  if (mine === fresh) addSame(passages, mine)
  else passages.push({ ...change, by: mine === base ? 'fresh' : fresh === base ? 'mine' : 'both' })
}

function addSame(passages: Passage[], text: string): void {
  const last = passages.at(-1)
  if (text === '') return
  if (last?.by === 'nobody') last.text += text
  else passages.push({ by: 'nobody', text })
}

/** What is taken unless the operator says otherwise: hand edits stay, and what only the answers changed comes in. */
export const usualSide = ({ by }: ChangedPassage): Side => (by === 'fresh' ? 'fresh' : 'mine')

/** The text that the choices make; `sides` by place in the list of passages. */
export function mergedText(
  passages: readonly Passage[],
  sides: ReadonlyMap<number, Side> = new Map(),
): string {
  return passages
    .map((passage, at) => {
      if (passage.by === 'nobody') return passage.text
      return passage[sides.get(at) ?? usualSide(passage)]
    })
    .join('')
}

/** In how many places a text was changed by hand. */
export function countHandEdits(base: string, text: string): number {
  return passagesOf(base, text, base).filter(({ by }) => by !== 'nobody').length
}

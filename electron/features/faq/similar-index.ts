import type { WeightOf } from '#shared/features/faq/rules/similarity.ts'
import { cosineOf, pairsOf, weightOfRarity } from '#shared/features/faq/rules/similarity.ts'

/** An entry as the index sees it: `revision` differs whenever its questions may differ. */
export type IndexedEntry = {
  no: number
  revision: string
  groupNo: number | null
  /** The question and its further wordings. */
  wordings: readonly string[]
}

type Indexed = { revision: string; groupNo: number | null; slots: readonly number[] }
/** The best wording of an entry for what was asked. */
export type SimilarEntry = { no: number; wording: string; value: number }

/**
 * Wordings by the pairs of characters that they hold, in memory, so that a question is compared only with wordings that
 * share a pair with it. Gives exactly the figures of `similarityOf` with the rarity among the wordings held.
 */
export class SimilarIndex {
  private readonly entries = new Map<number, Indexed>()
  private readonly slotsOfPair = new Map<string, number[]>()
  private readonly wordings: (Wording | null)[] = []
  private readonly freeSlots: number[] = []
  private count = 0
  private weights: Float64Array | null = null

  /** Keeps an entry as it is now; returns false when it was known like this. */
  put(entry: IndexedEntry): boolean {
    if (this.entries.get(entry.no)?.revision === entry.revision) return false
    this.drop(entry.no)
    const { no, revision, groupNo } = entry
    this.entries.set(no, { revision, groupNo, slots: entry.wordings.map((text) => this.add(no, text)) })
    return true
  }

  /** Forgets an entry. */
  drop(no: number): void {
    const entry = this.entries.get(no)
    if (!entry) return
    this.entries.delete(no)
    for (const slot of entry.slots) this.free(slot)
  }

  revisionOf(no: number): string | undefined {
    return this.entries.get(no)?.revision
  }

  /** Internal keys of all entries held. */
  nos(): IterableIterator<number> {
    return this.entries.keys()
  }

  /** The weight of a pair among the wordings held now. */
  readonly weightOf: WeightOf = (pair) => weightOfRarity(this.slotsOfPair.get(pair)?.length ?? 0, this.count)

  /** How many entries may be offered in a group: its own and those of all groups; null = all entries. */
  countIn(groupNo: number | null, exceptNo: number | null): number {
    let entries = 0
    for (const [no, entry] of this.entries) if (no !== exceptNo && isFor(entry, groupNo)) entries += 1
    return entries
  }

  /** Entries that share a pair with what was asked, each with its most alike wording, the most alike first. */
  find(asked: string, groupNo: number | null, exceptNo: number | null): SimilarEntry[] {
    const pairs = pairsOf(asked)
    const askedWeight = [...pairs].reduce((sum, pair) => sum + this.weightOf(pair), 0)
    const weights = this.weightsNow()
    const best = new Map<number, { slot: number; value: number }>()
    for (const [slot, shared] of this.sharedWeights(pairs)) {
      const no = this.wordings[slot]?.entryNo
      if (no === undefined || no === exceptNo) continue
      const value = cosineOf(shared, askedWeight, weights[slot] ?? 0)
      if (value > (best.get(no)?.value ?? 0)) best.set(no, { slot, value })
    }
    return [...best]
      .filter(([no]) => isFor(this.entries.get(no), groupNo))
      .map(([no, { slot, value }]) => ({ no, wording: this.wordings[slot]?.text ?? '', value }))
      .sort((a, b) => b.value - a.value || a.no - b.no)
  }

  private sharedWeights(pairs: ReadonlySet<string>): Map<number, number> {
    const shared = new Map<number, number>()
    for (const pair of pairs) {
      const weight = this.weightOf(pair)
      for (const slot of this.slotsOfPair.get(pair) ?? []) shared.set(slot, (shared.get(slot) ?? 0) + weight)
    }
    return shared
  }

  /** Weights of whole wordings; each changes with every entry that comes or goes, hence at once and when needed. */
  private weightsNow(): Float64Array {
    if (this.weights) return this.weights
    const weights = new Float64Array(this.wordings.length)
    for (const [pair, slots] of this.slotsOfPair) {
      const weight = this.weightOf(pair)
      for (const slot of slots) weights[slot] = (weights[slot] ?? 0) + weight
    }
    this.weights = weights
    return weights
  }

  private add(entryNo: number, text: string): number {
    const slot = this.freeSlots.pop() ?? this.wordings.length
    const pairs = pairsOf(text)
    this.wordings[slot] = { entryNo, text, pairs: [...pairs] }
    for (const pair of pairs) {
      const slots = this.slotsOfPair.get(pair)
      if (slots) slots.push(slot)
      else this.slotsOfPair.set(pair, [slot])
    }
    this.count += 1
    this.weights = null
    return slot
  }

  private free(slot: number): void {
    for (const pair of this.wordings[slot]?.pairs ?? []) {
      const left = (this.slotsOfPair.get(pair) ?? []).filter((other) => other !== slot)
      if (left.length === 0) this.slotsOfPair.delete(pair)
      else this.slotsOfPair.set(pair, left)
    }
    this.wordings[slot] = null
    this.freeSlots.push(slot)
    this.count -= 1
    this.weights = null
  }
}

type Wording = { entryNo: number; text: string; pairs: readonly string[] }

function isFor(entry: Indexed | undefined, groupNo: number | null): boolean {
  return entry !== undefined && (groupNo === null || entry.groupNo === null || entry.groupNo === groupNo)
}

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
/** Whose entries are compared: those of a group and of all groups (null: all), without one that is being edited. */
export type Scope = { groupNo: number | null; exceptNo: number | null }

const EVERYWHERE: Scope = { groupNo: null, exceptNo: null }

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
  private shared = new Float64Array(0)

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

  /** How many entries there are in a scope. */
  countIn(scope: Scope = EVERYWHERE): number {
    let entries = 0
    for (const no of this.entries.keys()) if (this.isIn(no, scope)) entries += 1
    return entries
  }

  /** Entries that share a pair with what was asked, each with its most alike wording, the most alike first. */
  find(asked: string, scope: Scope = EVERYWHERE): SimilarEntry[] {
    const pairs = pairsOf(asked)
    let askedWeight = 0
    for (const pair of pairs) askedWeight += this.weightOf(pair)
    const weights = this.weightsNow()
    const best = new Map<number, SimilarEntry>()
    for (const slot of this.addShared(pairs)) {
      const value = cosineOf(this.shared[slot] ?? 0, askedWeight, weights[slot] ?? 0)
      this.shared[slot] = 0
      const wording = this.wordings[slot]
      if (!wording) continue
      const known = best.get(wording.entryNo)
      if (known === undefined)
        best.set(wording.entryNo, { no: wording.entryNo, wording: wording.text, value })
      else if (value > known.value) {
        known.wording = wording.text
        known.value = value
      }
    }
    const found = [...best.values()].filter(({ no }) => this.isIn(no, scope))
    return found.sort((a, b) => b.value - a.value || a.no - b.no)
  }

  private isIn(no: number, { groupNo, exceptNo }: Scope): boolean {
    const entry = this.entries.get(no)
    if (!entry || no === exceptNo) return false
    return groupNo === null || entry.groupNo === null || entry.groupNo === groupNo
  }

  /** Adds up in `shared` what each wording shares with the pairs; returns the wordings that share any. */
  private addShared(pairs: ReadonlySet<string>): number[] {
    if (this.shared.length < this.wordings.length) this.shared = new Float64Array(this.wordings.length * 2)
    const { shared } = this
    const touched: number[] = []
    for (const pair of pairs) {
      const slots = this.slotsOfPair.get(pair)
      if (!slots) continue
      const weight = this.weightOf(pair)
      for (const slot of slots) {
        const before = shared[slot] ?? 0
        if (before === 0) touched.push(slot)
        shared[slot] = before + weight
      }
    }
    return touched
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

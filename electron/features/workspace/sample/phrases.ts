import { expand, type Filler, parseFiller, parseThreads, type Thread } from './corpus.ts'
import { type Cues, cuesOf, fitsMoment, type Moment } from './cues.ts'
import type { GroupProfile } from './groups.ts'
import type { Random } from './random.ts'

/** A single line that was chosen, with the names in it still open. */
export type Phrase = { text: string; cues: Cues }

/** A small exchange that may come again with other words and other people. */
export type Talk = { thread: Thread; template: Thread }

type Memory = { lastUsed: number }

const CANDIDATES = 6
/** A wording of some length does not come again within these days. */
const REST_DAYS = 16

/**
 * The reusable words of one group. It remembers what was said when, takes what rested longest, and only what fits the
 * season, the weekday and the hour.
 */
export class Phrases {
  private readonly filler: Filler
  private readonly talks: readonly Thread[]
  private readonly memories = new Map<object | string, Memory>()
  private readonly said = new Map<string, number>()
  private readonly cues = new Map<string, Cues>()
  private readonly random: Random

  constructor(profile: GroupProfile, random: Random) {
    this.filler = parseFiller(profile.corpus.filler)
    this.talks = parseThreads(profile.corpus.talks)
    this.random = random
  }

  /** A line of a section for a moment, or null when nothing fits. */
  line(section: string, day: number, moment: Moment): Phrase | null {
    const templates = this.filler.get(section) ?? []
    for (const template of this.rested(templates, (text) => `${section} ${text}`)) {
      for (let tries = 0; tries < 2; tries += 1) {
        const text = expand(template, this.random)
        if (this.wasSaidLately(text, day)) continue
        const cues = this.cuesFor(text)
        if (!fitsMoment(cues, moment)) continue
        this.remember(`${section} ${template}`, text, day, moment)
        return { text, cues }
      }
    }
    return null
  }

  /** A word of reaction, which needs no memory: everybody says 哈哈哈 every day. */
  reaction(section: string): string | null {
    const templates = this.filler.get(section)
    return templates ? expand(this.random.pick(templates), this.random) : null
  }

  /** An exchange for a moment, its words chosen. */
  talk(day: number, moment: Moment): Thread | null {
    for (const template of this.rested(this.talks, (talk) => talk)) {
      const lines = template.lines.map((line) => ({ ...line, text: expand(line.text, this.random) }))
      const first = lines[0]?.text ?? ''
      if (this.wasSaidLately(first, day)) continue
      if (!fitsMoment(this.cuesFor(lines.map((line) => line.text).join('\n')), moment)) continue
      this.remember(template, first, day, moment)
      return { ...template, lines }
    }
    return null
  }

  cuesFor(text: string): Cues {
    let cues = this.cues.get(text)
    if (!cues) {
      cues = cuesOf(text)
      this.cues.set(text, cues)
    }
    return cues
  }

  /** Some candidates at random, the longest rested first. */
  private rested<Item extends object | string>(
    items: readonly Item[],
    keyOf: (item: Item) => object | string,
  ): Item[] {
    if (items.length === 0) return []
    const picked = Array.from({ length: CANDIDATES }, () => this.random.pick(items))
    const lastUsed = (item: Item) => this.memories.get(keyOf(item))?.lastUsed ?? -1
    return picked.sort((a, b) => lastUsed(a) - lastUsed(b))
  }

  private wasSaidLately(text: string, day: number): boolean {
    if (text.length < 7) return false
    const last = this.said.get(text)
    return last !== undefined && day - last < REST_DAYS
  }

  private remember(key: object | string, text: string, day: number, moment: Moment): void {
    this.memories.set(key, { lastUsed: day * 1440 + moment.minute })
    this.said.set(text, day)
  }
}

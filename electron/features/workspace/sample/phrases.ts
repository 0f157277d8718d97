import festivals from './corpus/festivals.txt?raw'
import { parseFiller, parseThreads, type Thread } from './corpus.ts'
import { type Cues, cuesOf, fitsMoment, type Moment } from './cues.ts'
import type { GroupProfile } from './groups.ts'
import type { Random } from './random.ts'
import { type Links, Template } from './template.ts'

/** A single line that was chosen, with the names in it still open. */
export type Phrase = { text: string; cues: Cues }

/** Something written that may come again with other words; `lastUsed` in minutes since day 0. */
type Reusable<Words> = { words: Words; lastUsed: number }
type Talk = { thread: Thread; lines: readonly Template[] }

const TRIES = 9
const TALK_TRIES = 24
/** Minutes that an exchange, and a single line, rests at least. */
const TALK_REST = 3 * 1440
/** What one remembers for its point (`# joke`) rests longer. */
const JOKE_REST = 17 * 1440
const LINE_REST = 0.9 * 1440
/** A wording of some length does not come again within these days. */
const WORDING_REST = 16
const SHORT = 7

/**
 * The reusable words of one group. It remembers what was said when, lets it rest, and takes only what fits the season,
 * the weekday and the hour.
 */
export class Phrases {
  private readonly sections = new Map<string, Reusable<Template>[]>()
  private readonly talks: readonly Reusable<Talk>[]
  private readonly said = new Map<string, number>()
  private readonly cues = new Map<string, Cues>()
  private readonly random: Random

  constructor(profile: GroupProfile, random: Random) {
    this.random = random
    for (const source of [profile.corpus.filler, festivals])
      for (const [section, lines] of parseFiller(source))
        this.sections.set(
          section,
          lines.map((line) => ({ words: new Template(line), lastUsed: Number.NEGATIVE_INFINITY })),
        )
    this.talks = parseThreads(profile.corpus.talks).map((thread) => ({
      words: { thread, lines: thread.lines.map((line) => new Template(line.text)) },
      lastUsed: Number.NEGATIVE_INFINITY,
    }))
  }

  /** A line of a section for a moment, or null when nothing fits. */
  line(section: string, day: number, moment: Moment): Phrase | null {
    const now = day * 1440 + moment.minute
    const items = this.sections.get(section) ?? []
    for (let tries = 0; tries < TRIES && items.length > 0; tries += 1) {
      const item = this.longerRested(items)
      if (now - item.lastUsed < LINE_REST) continue
      const text = item.words.render(this.random)
      if (this.wasSaidLately(text, day)) continue
      const cues = this.cuesFor(text)
      if (!fitsMoment(cues, moment)) continue
      item.lastUsed = now
      this.said.set(text, day)
      return { text, cues }
    }
    return null
  }

  /** A word of reaction, which needs no memory: everybody says 哈哈哈 every day. */
  reaction(section: string): string | null {
    const items = this.sections.get(section)
    return items ? this.random.pick(items).words.render(this.random) : null
  }

  /** An exchange for a moment, its words chosen; null when nothing fits. */
  talk(day: number, moment: Moment): Thread | null {
    const now = day * 1440 + moment.minute
    for (let tries = 0; tries < TALK_TRIES && this.talks.length > 0; tries += 1) {
      const item = this.longerRested(this.talks)
      const rest = item.words.thread.kind === 'joke' ? JOKE_REST : TALK_REST
      if (now - item.lastUsed < rest) continue
      const links: Links = new Map()
      const texts = item.words.lines.map((line) => line.render(this.random, links))
      const first = texts[0] ?? ''
      if (this.wasSaidLately(first, day)) continue
      if (!fitsMoment(this.cuesFor(texts.join('\n')), moment)) continue
      item.lastUsed = now
      this.said.set(first, day)
      const { thread } = item.words
      return { ...thread, lines: thread.lines.map((line, at) => ({ ...line, text: texts[at] ?? '' })) }
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

  private longerRested<Words>(items: readonly Reusable<Words>[]): Reusable<Words> {
    const one = this.random.pick(items)
    const other = this.random.pick(items)
    return one.lastUsed <= other.lastUsed ? one : other
  }

  private wasSaidLately(text: string, day: number): boolean {
    if (text.length < SHORT) return false
    const last = this.said.get(text)
    return last !== undefined && day - last < WORDING_REST
  }
}

import { precisions } from '#shared/features/chat-import/model.ts'
import { isSameTime } from '#shared/features/chat-import/rules.ts'

/** A line of one private log. Numbers as in shared chat-import/model.ts; `no` finds its text again. */
export type LogLine = {
  no: number
  isOwn: boolean
  sentAt: number | null
  precision: number
  kind: number
  textHash: number
  platformId: string | null
}

/** One export of a private log, its lines in the order of the file. Ids are comparable within one exporter. */
export type LogSource = { exporter: string; lines: Iterable<LogLine> }

/** How the lines of one source stand to those before it; the three sum up to all of its lines. */
export type MergeCount = { added: number; known: number; repeated: number }

export type MergedLine = Pick<LogLine, 'no' | 'isOwn' | 'sentAt' | 'precision' | 'kind'>

type Entry = MergedLine & { textHash: number; ids: Map<string, string>; takenBy: number }

/**
 * The union of several exports of one private chat as multisets (domain.md §4.1b): a line of a later source is known when
 * an earlier one holds it, by platform id within one exporter, else by side, text and time at the coarser precision; each
 * line is taken once by a source, and the most precise time stays. Lines come out by time, those without one last. A pure
 * function of the sources in their order, so withdrawing one is the same as never having read it.
 */
export function mergeLines(sources: readonly LogSource[]): Merged {
  const steps = mergeSteps(sources)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export type Merged = { lines: MergedLine[]; counts: MergeCount[] }

/** {@link mergeLines} in steps of a few hundred lines, so that others get their turn while a long chat is read. */
export function* mergeSteps(sources: readonly LogSource[]): Generator<void, Merged> {
  const union = new Union()
  const counts: MergeCount[] = []
  for (const [at, source] of sources.entries()) {
    const count: MergeCount = { added: 0, known: 0, repeated: 0 }
    let taken = 0
    for (const line of source.lines) {
      count[union.take(line, source.exporter, at)] += 1
      taken += 1
      if (taken % STEP_LINES === 0) yield
    }
    counts.push(count)
  }
  return { lines: union.lines(), counts }
}

const STEP_LINES = 500

class Union {
  private readonly entries: Entry[] = []
  private readonly byPlace = new Map<string, Entry[]>()
  private readonly byId = new Map<string, Entry>()

  take(line: LogLine, exporter: string, source: number): keyof MergeCount {
    const same = this.findById(line, exporter)
    if (same?.takenBy === source) return 'repeated'
    const entry = same ?? (source === 0 ? null : this.findByText(line, exporter, source))
    if (entry) this.confirm(entry, line, source)
    else this.insert(line, source)
    this.remember(entry ?? this.entries.at(-1), line, exporter)
    return entry ? 'known' : 'added'
  }

  lines(): MergedLine[] {
    const last = Number.POSITIVE_INFINITY
    return this.entries.toSorted((a, b) => (a.sentAt ?? last) - (b.sentAt ?? last) || a.no - b.no)
  }

  private findById({ platformId }: LogLine, exporter: string): Entry | undefined {
    return platformId === null ? undefined : this.byId.get(`${exporter} ${platformId}`)
  }

  private findByText(line: LogLine, exporter: string, source: number): Entry | null {
    let best: Entry | null = null
    for (const place of placesToLook(line))
      for (const entry of this.byPlace.get(`${keyOf(line)} ${place}`) ?? []) {
        if (entry.takenBy === source || !isComparable(entry, line, exporter) || !isAtSameTime(entry, line))
          continue
        if (!best || distance(entry, line) < distance(best, line)) best = entry
      }
    return best
  }

  private confirm(entry: Entry, line: LogLine, source: number): void {
    entry.takenBy = source
    if (line.precision >= entry.precision) return
    entry.sentAt = line.sentAt
    entry.precision = line.precision
    this.put(entry)
  }

  private insert({ no, isOwn, sentAt, precision, kind, textHash }: LogLine, source: number): void {
    const entry = { no, isOwn, sentAt, precision, kind, textHash, ids: new Map(), takenBy: source }
    this.entries.push(entry)
    this.put(entry)
  }

  private put(entry: Entry): void {
    for (const place of [placeOf(entry), ANYWHERE]) {
      const key = `${keyOf(entry)} ${place}`
      const list = this.byPlace.get(key)
      if (!list) this.byPlace.set(key, [entry])
      else list.push(entry)
    }
  }

  private remember(entry: Entry | undefined, { platformId }: LogLine, exporter: string): void {
    if (!entry || platformId === null) return
    entry.ids.set(exporter, platformId)
    this.byId.set(`${exporter} ${platformId}`, entry)
  }
}

const MINUTE_MS = 60_000
const ANYWHERE = 'any'
const WHOLE_DAY = 'day'

/** Where a line is kept: thousands of 好的 must not be compared one by one, so exact ones lie by their minute. */
function placeOf({ sentAt, precision }: MergedLine): string | number {
  if (sentAt === null) return ANYWHERE
  return precision >= precisions.day ? WHOLE_DAY : Math.floor(sentAt / MINUTE_MS)
}

/** Where the same line may be kept: an exact time falls into its minute or into a day. */
function placesToLook({ sentAt, precision }: LogLine): (string | number)[] {
  if (sentAt === null || precision >= precisions.day) return [ANYWHERE]
  return [Math.floor(sentAt / MINUTE_MS), WHOLE_DAY]
}

function keyOf({ isOwn, textHash }: Pick<LogLine, 'isOwn' | 'textHash'>): string {
  return `${isOwn ? 1 : 0} ${textHash}`
}

/** Within one exporter, two different platform ids are two messages. */
function isComparable(entry: Entry, { platformId }: LogLine, exporter: string): boolean {
  return platformId === null || !entry.ids.has(exporter)
}

function isAtSameTime(entry: Entry, line: LogLine): boolean {
  if (entry.sentAt === null || line.sentAt === null) return entry.sentAt === line.sentAt
  return isSameTime(entry.sentAt, entry.precision, line.sentAt, line.precision)
}

function distance(entry: Entry, line: LogLine): number {
  return Math.abs((entry.sentAt ?? 0) - (line.sentAt ?? 0))
}

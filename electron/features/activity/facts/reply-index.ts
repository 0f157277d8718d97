import type { Question } from './answer-tracker.ts'

/** What a platform id stands for: the question that was asked, or the author of any other message. */
export type Quoted = number | Question

/** Platform ids of the last days, so that a quote finds what it quotes; ids count within their exporter only. */
export class ReplyIndex {
  private readonly days = new Map<number, Map<string, Map<string, Quoted>>>()
  private today = new Map<string, Map<string, Quoted>>()

  openDay(day: number): void {
    this.today = this.days.get(day) ?? new Map()
    this.days.set(day, this.today)
  }

  add(exporter: string, platformId: string, quoted: Quoted): void {
    let ids = this.today.get(exporter)
    if (!ids) {
      ids = new Map()
      this.today.set(exporter, ids)
    }
    ids.set(platformId, quoted)
  }

  /** The newest message of that id, or null. */
  find(exporter: string, platformId: string): Quoted | null {
    for (const ids of [...this.days.values()].reverse()) {
      const quoted = ids.get(exporter)?.get(platformId)
      if (quoted !== undefined) return quoted
    }
    return null
  }

  forgetBefore(day: number): void {
    for (const known of this.days.keys()) if (known < day) this.days.delete(known)
  }
}

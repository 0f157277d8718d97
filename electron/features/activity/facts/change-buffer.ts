import type { MemberDay } from './daybook.ts'

/** What a member did on a day (number) after all; null = nothing. */
export type Change = { membershipNo: number; day: number; facts: MemberDay | null }

const WIDTH = 12
const FIRST_ROWS = 1024

/**
 * Changes that wait to be written, packed into numbers: tens of thousands of small objects that live for a second would
 * cost the collector more than they are worth, and 80 MB (measured on a million messages).
 */
export class ChangeBuffer {
  private cells = new Int32Array(WIDTH * FIRST_ROWS)
  private count = 0

  get size(): number {
    return this.count
  }

  add({ membershipNo, day, facts }: Change): void {
    const at = this.count * WIDTH
    if (at === this.cells.length) {
      const wider = new Int32Array(this.cells.length * 2)
      wider.set(this.cells)
      this.cells = wider
    }
    const { cells } = this
    cells[at] = membershipNo
    cells[at + 1] = day
    cells[at + 2] = facts ? 1 : 0
    if (facts) {
      cells[at + 3] = facts.messages
      cells[at + 4] = facts.characters
      cells[at + 5] = facts.questions
      cells[at + 6] = facts.answers
      cells[at + 7] = facts.repliesSent
      cells[at + 8] = facts.repliesReceived
      cells[at + 9] = facts.mentionsReceived
      cells[at + 10] = facts.shares
      cells[at + 11] = facts.hours
    }
    this.count += 1
  }

  /** Positions in the order of members; those of one member in the order in which they came. Counted, not compared. */
  order(): Uint32Array {
    let highest = 0
    for (let at = 0; at < this.count; at += 1) highest = Math.max(highest, this.memberAt(at))
    const next = new Uint32Array(highest + 2)
    for (let at = 0; at < this.count; at += 1)
      next[this.memberAt(at) + 1] = (next[this.memberAt(at) + 1] ?? 0) + 1
    for (let member = 1; member < next.length; member += 1)
      next[member] = (next[member] ?? 0) + (next[member - 1] ?? 0)
    const positions = new Uint32Array(this.count)
    for (let at = 0; at < this.count; at += 1) {
      const member = this.memberAt(at)
      const place = next[member] ?? 0
      positions[place] = at
      next[member] = place + 1
    }
    return positions
  }

  at(position: number): Change {
    const from = position * WIDTH
    const cell = (offset: number) => this.cells[from + offset] ?? 0
    const facts = cell(2) === 0 ? null : factsOf(cell)
    return { membershipNo: cell(0), day: cell(1), facts }
  }

  clear(): void {
    this.count = 0
  }

  private memberAt(position: number): number {
    return this.cells[position * WIDTH] ?? 0
  }
}

function factsOf(cell: (offset: number) => number): MemberDay {
  return {
    messages: cell(3),
    characters: cell(4),
    questions: cell(5),
    answers: cell(6),
    repliesSent: cell(7),
    repliesReceived: cell(8),
    mentionsReceived: cell(9),
    shares: cell(10),
    hours: cell(11),
  }
}

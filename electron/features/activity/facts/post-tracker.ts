const SAME_POST_MS = 600_000
const PICKUP_MS = 3_600_000

type Post = { day: number; lastAt: number }

/**
 * Joins staff messages into posts (consecutive and at most 10 minutes apart) and tells which of them a member followed up
 * within an hour of their end (domain.md §4.2). At one instant staff speak before members.
 */
export class PostTracker {
  private current: Post | null = null
  private waiting: Post[] = []

  /** A staff message. True when it begins a new post, which belongs to `day`. */
  staff(at: number, day: number): boolean {
    if (this.current && at - this.current.lastAt <= SAME_POST_MS) {
      this.current.lastAt = at
      return false
    }
    this.waiting = this.waiting.filter((post) => at - post.lastAt <= PICKUP_MS)
    this.current = { day, lastAt: at }
    this.waiting.push(this.current)
    return true
  }

  /** A member's message: returns the day of each post that it follows up. */
  member(at: number): number[] {
    this.current = null
    if (this.waiting.length === 0) return []
    const days = this.waiting.filter((post) => at - post.lastAt <= PICKUP_MS).map((post) => post.day)
    this.waiting = []
    return days
  }

  /** Posts of a finished day are not followed up any more. */
  closeDay(day: number): void {
    this.waiting = this.waiting.filter((post) => post.day !== day)
  }
}

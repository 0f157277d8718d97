import type { Question } from './answer-tracker.ts'

/** What a member did on one day; columns of daily_facts. */
export type MemberDay = {
  messages: number
  characters: number
  questions: number
  answers: number
  repliesSent: number
  repliesReceived: number
  mentionsReceived: number
  shares: number
  hours: number
}

/** A finished day of a group. */
export type DayResult = {
  day: number
  members: ReadonlyMap<number, MemberDay>
  messages: number
  speakers: number
  staffMessages: number
  staffPosts: number
  staffPickups: number
  hourCounts: readonly number[]
  questions: readonly Question[]
}

/** Marks an hour of the day as one with a message. */
export function addHour(facts: MemberDay, hour: number): void {
  facts.hours |= 1 << hour
}

/** A day of a group while it is being counted. */
export class Daybook {
  readonly day: number
  readonly questions: Question[] = []
  staffMessages = 0
  staffPosts = 0
  staffPickups = 0
  private readonly members = new Map<number, MemberDay>()
  private readonly hourCounts = new Array<number>(24).fill(0)
  private messages = 0
  private speakers = 0

  constructor(day: number) {
    this.day = day
  }

  of(who: number): MemberDay {
    let facts = this.members.get(who)
    if (!facts) {
      facts = {
        messages: 0,
        characters: 0,
        questions: 0,
        answers: 0,
        repliesSent: 0,
        repliesReceived: 0,
        mentionsReceived: 0,
        shares: 0,
        hours: 0,
      }
      this.members.set(who, facts)
    }
    return facts
  }

  /** Counts a message of somebody who is neither staff nor bot, after their own facts were counted. */
  countMember(facts: MemberDay, hour: number | null): void {
    this.messages += 1
    if (facts.messages === 1) this.speakers += 1
    if (hour !== null) this.hourCounts[hour] = (this.hourCounts[hour] ?? 0) + 1
  }

  result(): DayResult {
    const {
      day,
      members,
      messages,
      speakers,
      staffMessages,
      staffPosts,
      staffPickups,
      hourCounts,
      questions,
    } = this
    return {
      day,
      members,
      messages,
      speakers,
      staffMessages,
      staffPosts,
      staffPickups,
      hourCounts,
      questions,
    }
  }
}

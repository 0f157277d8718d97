const ANSWER_MS = 86_400_000
const PROBABLE_MS = 300_000

/** A question and how it fared; instants, memberships by number. */
export type Question = {
  readonly messageId: number
  readonly asker: number
  readonly askedAt: number
  readonly isCertain: boolean
  readonly hasClock: boolean
  certainAt: number | null
  certainBy: number | null
  probableAt: number | null
  staffCertainAt: number | null
  staffProbableAt: number | null
  /** Who spoke first after it, without the asker; several at one instant. */
  nextAt: number | null
  next: number[]
  answeredBy: number[]
}

export type Reaction = { who: number; at: number; isStaff: boolean }

/**
 * Follows questions to their answers (domain.md §4.2). Certain: a quote-reply, or a mention of the asker, by someone else
 * within 24 hours. Probable: a statement by staff or by the next speaker within 5 minutes; it credits nobody.
 */
export class AnswerTracker {
  private readonly byAsker = new Map<number, Question[]>()
  private recent: Question[] = []

  ask(asked: Pick<Question, 'messageId' | 'asker' | 'askedAt' | 'isCertain' | 'hasClock'>): Question {
    const question: Question = {
      ...asked,
      certainAt: null,
      certainBy: null,
      probableAt: null,
      staffCertainAt: null,
      staffProbableAt: null,
      nextAt: null,
      next: [],
      answeredBy: [],
    }
    const open = this.byAsker.get(asked.asker)
    if (open) open.push(question)
    else this.byAsker.set(asked.asker, [question])
    if (asked.hasClock) this.recent.push(question)
    return question
  }

  /** Forgets what nobody can answer any more from `at` on. */
  forgetBefore(at: number): void {
    for (const [asker, open] of this.byAsker) {
      const first = open.findIndex((question) => at - question.askedAt <= ANSWER_MS)
      if (first === -1) this.byAsker.delete(asker)
      else if (first > 0) open.splice(0, first)
    }
  }

  /** Tells who speaks at an instant; call after the questions of that instant were asked. */
  hear(speakers: readonly number[], at: number): void {
    if (this.recent.length === 0) return
    if (this.recent.some((question) => at - question.askedAt > PROBABLE_MS))
      this.recent = this.recent.filter((question) => at - question.askedAt <= PROBABLE_MS)
    for (const question of this.recent) {
      if (question.nextAt !== null) continue
      const others = speakers.filter((who) => who !== question.asker)
      if (others.length === 0) continue
      question.nextAt = at
      question.next = others
    }
  }

  /** A statement that may answer what was asked in the last minutes. */
  mayAnswer({ who, at, isStaff }: Reaction): void {
    for (const question of this.recent) {
      if (question.asker === who || !(isStaff || question.next.includes(who))) continue
      question.probableAt ??= at
      if (isStaff) question.staffProbableAt ??= at
    }
  }

  /** A certain answer to one question. True when it is the first of this person to it, in time. */
  answer(question: Question, { who, at, isStaff }: Reaction): boolean {
    if (question.asker === who || at - question.askedAt > ANSWER_MS || at < question.askedAt) return false
    if (isStaff) question.staffCertainAt ??= at
    const isTie = question.certainAt === at && question.certainBy !== null && who < question.certainBy
    if (question.certainAt === null || isTie) {
      question.certainAt = at
      question.certainBy = who
    }
    if (question.answeredBy.includes(who)) return false
    question.answeredBy.push(who)
    return true
  }

  /** A certain answer to everything that somebody asked within the last 24 hours. */
  answerAllOf(asker: number, reaction: Reaction): boolean {
    const open = this.byAsker.get(asker)
    if (!open) return false
    const late = open.findIndex((question) => reaction.at - question.askedAt <= ANSWER_MS)
    if (late === -1) {
      this.byAsker.delete(asker)
      return false
    }
    if (late > 0) open.splice(0, late)
    let isFirst = false
    for (const question of open) if (this.answer(question, reaction)) isFirst = true
    return isFirst
  }
}

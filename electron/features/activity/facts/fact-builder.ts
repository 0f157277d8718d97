import type { NameIndex } from '#shared/features/activity/rules.ts'
import { findMentions } from '#shared/features/activity/rules.ts'
import { messageFlags, messageKinds } from '#shared/features/chat-import/model.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { AnswerTracker, type Question } from './answer-tracker.ts'
import { addHour, Daybook, type DayResult, type MemberDay } from './daybook.ts'
import { PostTracker } from './post-tracker.ts'
import { ReplyIndex } from './reply-index.ts'

/** Who is staff or bot in a group, and whom each name means. */
export type Actors = {
  readonly staff: ReadonlySet<number>
  readonly bots: ReadonlySet<number>
  readonly names: NameIndex
}

/** A message as the builder reads it; `text` only where a mention must be looked for. */
export type MessageRow = {
  id: number
  at: number
  who: number
  /** flags | kind << 5 | precision << 11 | characters << 13 */
  packed: number
  platformId: string | null
  replyTo: string | null
  text: string | null
  batchNo: number
  /** Ids under which other exporters know the same message. */
  aliases?: readonly { exporter: string; platformId: string }[]
}

const QUESTION = messageFlags.certainQuestion | messageFlags.likelyQuestion
const SHARES: ReadonlySet<number> = new Set([
  messageKinds.image,
  messageKinds.file,
  messageKinds.link,
  messageKinds.share,
])
/** Times of day, month or none tell the day but not the hour, nor what came within minutes of what. */
const FIRST_CLOCKLESS = 2
const LEAST_ANSWER_CHARACTERS = 4

/** Longest reach of a reply back to what it quotes; older quotes are messages like any other. */
export const REPLY_REACH_DAYS = 7

/**
 * Turns the messages of a group, in order of time, into facts per day (domain.md §4.2). What happens at one instant has no
 * order: a log that tells minutes gives the same facts whatever order its lines were stored in. A day is finished when
 * all of the next day was read, as answers and pick-ups come after midnight too.
 */
export class FactBuilder {
  private readonly calendar: ZoneCalendar
  private readonly actors: Actors
  private readonly firstDay: number
  private readonly exporterOf: (batchNo: number) => string
  private readonly replies = new ReplyIndex()
  private readonly answers = new AnswerTracker()
  private readonly posts = new PostTracker()
  private readonly books = new Map<number, Daybook>()
  private readonly finished: DayResult[] = []
  /** Rows of the instant being collected, and who speaks in it; used again for each, as most hold one row. */
  private readonly instant: MessageRow[] = []
  private readonly speakers: number[] = []
  private book: Daybook | null = null

  /** `firstDay` = first day whose facts are wanted; messages before it are read for what they lead to. */
  constructor(parts: {
    calendar: ZoneCalendar
    actors: Actors
    firstDay: number
    exporterOf: (batchNo: number) => string
  }) {
    this.calendar = parts.calendar
    this.actors = parts.actors
    this.firstDay = parts.firstDay
    this.exporterOf = parts.exporterOf
  }

  /** Takes rows in order of time. */
  take(rows: readonly MessageRow[]): void {
    for (const row of rows) {
      const first = this.instant[0]
      if (first !== undefined && first.at !== row.at) this.closeInstant()
      this.instant.push(row)
    }
  }

  /** Tells that no more rows follow: all days are finished. */
  end(): void {
    this.closeInstant()
    this.finishBefore(Number.POSITIVE_INFINITY)
  }

  /** Days that were finished since the last call, in order. */
  takeFinished(): DayResult[] {
    return this.finished.splice(0)
  }

  private closeInstant(): void {
    const rows = this.instant
    const at = rows[0]?.at
    if (at === undefined) return
    const day = this.calendar.dayNumberAt(at)
    if (this.book?.day !== day) this.openDay(day, at)
    if (this.book) this.countInstant(rows, at, this.book)
    else for (const row of rows) this.remember(row, row.who)
    rows.length = 0
  }

  private openDay(day: number, at: number): void {
    this.finishBefore(day - 1)
    this.answers.forgetBefore(at)
    this.replies.forgetBefore(day - REPLY_REACH_DAYS)
    this.replies.openDay(day)
    this.book = day < this.firstDay - 1 ? null : (this.books.get(day) ?? new Daybook(day))
    if (this.book) this.books.set(day, this.book)
  }

  private finishBefore(day: number): void {
    for (const [number, book] of this.books) {
      if (number >= day) continue
      this.books.delete(number)
      this.posts.closeDay(number)
      if (number >= this.firstDay) this.finished.push(book.result())
    }
  }

  private countInstant(rows: readonly MessageRow[], at: number, book: Daybook): void {
    const hour = this.calendar.hourAt(at)
    const { speakers } = this
    speakers.length = 0
    let hasStaff = false
    let hasMember = false
    for (const row of rows) {
      const hasClock = ((row.packed >> 11) & 3) < FIRST_CLOCKLESS
      const isBot = this.actors.bots.has(row.who)
      const isStaff = !isBot && this.actors.staff.has(row.who)
      this.count(row, book, hasClock ? hour : null, isStaff || isBot)
      if (isBot || !hasClock) continue
      speakers.push(row.who)
      if (isStaff) hasStaff = true
      else hasMember = true
    }
    if (speakers.length > 0) this.answers.hear(speakers, at)
    for (const row of rows) if (!this.actors.bots.has(row.who)) this.react(row, book)
    if (hasStaff && this.posts.staff(at, book.day)) book.staffPosts += 1
    if (hasMember)
      for (const day of this.posts.member(at)) {
        const origin = this.books.get(day)
        if (origin) origin.staffPickups += 1
      }
  }

  /** What a message is in itself. */
  private count(row: MessageRow, book: Daybook, hour: number | null, isApart: boolean): void {
    const { packed, who } = row
    const facts = book.of(who)
    const kind = (packed >> 5) & 63
    facts.messages += 1
    facts.characters += packed >>> 13
    if (SHARES.has(kind)) facts.shares += 1
    if (hour !== null) addHour(facts, hour)
    if (isApart) book.staffMessages += 1
    else book.countMember(facts, hour)
    const isQuestion = (packed & QUESTION) !== 0
    if (isQuestion) facts.questions += 1
    if (!isQuestion || this.actors.bots.has(who)) {
      this.remember(row, who)
      return
    }
    const question = this.answers.ask({
      messageId: row.id,
      asker: who,
      askedAt: row.at,
      isCertain: (packed & messageFlags.certainQuestion) !== 0,
      hasClock: hour !== null,
    })
    book.questions.push(question)
    this.remember(row, question)
  }

  private remember(row: MessageRow, meaning: number | Question): void {
    if (row.platformId !== null) this.replies.add(this.exporterOf(row.batchNo), row.platformId, meaning)
    if (row.aliases)
      for (const alias of row.aliases) this.replies.add(alias.exporter, alias.platformId, meaning)
  }

  /** What a message is to others: a reply, a mention, an answer. */
  private react(row: MessageRow, book: Daybook): void {
    const { packed, who, at } = row
    const isStaff = this.actors.staff.has(who)
    let hasAnswered = false
    if (row.replyTo !== null) hasAnswered = this.reply(row, book, row.replyTo, isStaff)
    if (row.text !== null)
      for (const named of findMentions(row.text, this.actors.names)) {
        if (named === who) continue
        book.of(named).mentionsReceived += 1
        if (this.answers.answerAllOf(named, { who, at, isStaff })) hasAnswered = true
      }
    if (hasAnswered) book.of(who).answers += 1
    const mayAnswer =
      ((packed >> 11) & 3) < FIRST_CLOCKLESS &&
      ((packed >> 5) & 63) === messageKinds.text &&
      (packed & QUESTION) === 0 &&
      packed >>> 13 >= LEAST_ANSWER_CHARACTERS
    if (mayAnswer) this.answers.mayAnswer({ who, at, isStaff })
  }

  /** A quote that only names its author answers what that person asked. */
  private reply(row: MessageRow, book: Daybook, replyTo: string, isStaff: boolean): boolean {
    const { who, at } = row
    const quoted = replyTo.startsWith('@')
      ? (this.actors.names.members.get(replyTo.slice(1)) ?? null)
      : this.replies.find(this.exporterOf(row.batchNo), replyTo)
    if (quoted === null) return false
    const author = typeof quoted === 'number' ? quoted : quoted.asker
    if (author === who) return false
    const facts: MemberDay = book.of(who)
    facts.repliesSent += 1
    book.of(author).repliesReceived += 1
    if (typeof quoted !== 'number') return this.answers.answer(quoted, { who, at, isStaff })
    return replyTo.startsWith('@') && this.answers.answerAllOf(author, { who, at, isStaff })
  }
}

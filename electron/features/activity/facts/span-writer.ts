import type { DataContext } from '#electron/backend/context.ts'
import { dropIndex, isBulk } from '#electron/database/bulk-indexes.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { addDays, type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import type { Question } from './answer-tracker.ts'
import { ChangeBuffer } from './change-buffer.ts'
import {
  advanceStaleDays,
  deleteGroupDay,
  deleteMemberDay,
  deleteQuestion,
  outdateFigures,
  type SavedDay,
  saveGroupDay,
  saveMemberDays,
  saveQuestions,
} from './commands.ts'
import type { DayResult, MemberDay } from './daybook.ts'
import { REPLY_REACH_DAYS } from './fact-builder.ts'
import { countDayRows, findMemberDays, findQuestions, findStoredDay, type QuestionRow } from './queries.ts'

/** Days of one group to be derived in one go, and the rows of stale_days that ask for them. */
export type StaleSpan = { groupNo: number; first: number; last: number; nos: number[] }

/** Answers are counted on their own day, up to a day after the question; quotes reach back further. */
export const WIDEN = { before: 1, after: REPLY_REACH_DAYS }

/** Longest time that one transaction may take, with room for its commit. */
const SLICE_MS = 15
/**
 * Rows that are collected before they are written in order of members. daily_facts is clustered by member: written day
 * by day, each row would touch a page of its own and a million messages take three times as long (measured).
 */
const BUFFERED_ROWS = 200_000
/** Questions that are collected before they are written; they come in the order of the table. */
const BUFFERED_QUESTIONS = 2000
/** Rows between two looks at the clock, and of one statement. */
const ROWS_AT_ONCE = 16

type Write = (db: WriteDb) => void

/**
 * Brings stored days to what was derived: only rows that differ are written, a few milliseconds at a time. Stale days are
 * taken off the list with the last row of their slice, so that a crash repeats a slice and loses nothing.
 */
export class SpanWriter {
  private readonly ctx: DataContext
  private readonly span: StaleSpan
  private readonly changes = new ChangeBuffer()
  private readonly dates = new Map<number, CalendarDate>()
  private questions: QuestionRow[] = []
  private goneQuestions: QuestionRow[] = []
  private days: Write[] = []
  /** First day that was not compared yet. */
  private next: number
  /** First stored day that was not compared yet; null = there is none. */
  private stored: number | null
  private goesWithoutIndex = false

  constructor(ctx: DataContext, span: StaleSpan) {
    this.ctx = ctx
    this.span = span
    this.next = span.first
    this.stored = this.findStored()
  }

  /** Takes the next finished day; days between it and the one before had no messages. */
  async add(day: DayResult): Promise<void> {
    await this.clearBefore(day.day)
    this.compare(day.day, day)
    await this.relieve()
  }

  /** Clears the days after the last message and writes the rest. */
  async close(): Promise<void> {
    await this.clearBefore(this.span.last + 1)
    this.next = this.span.last + 1
    await this.flush()
    if (this.goesWithoutIndex) this.ctx.buildIndexes()
  }

  private async clearBefore(day: number): Promise<void> {
    while (this.stored !== null && this.stored < day) {
      this.compare(this.stored, null)
      await this.relieve()
      await this.ctx.pause()
    }
  }

  private findStored(): number | null {
    const { groupNo, last } = this.span
    if (this.next > last) return null
    const found = findStoredDay(this.ctx.read, groupNo, dateOfDayNumber(this.next), dateOfDayNumber(last))
    return found === undefined ? null : dayNumberOf(found)
  }

  private compare(number: number, day: DayResult | null): void {
    const { groupNo } = this.span
    const on = dateOfDayNumber(number)
    const isStored = this.stored === number
    this.compareMembers(number, isStored ? findMemberDays(this.ctx.read, groupNo, on) : new Map(), day)
    this.compareQuestions(on, isStored, day?.questions ?? [])
    if (day) this.days.push((db) => saveGroupDay(db, groupNo, on, day))
    else this.days.push((db) => deleteGroupDay(db, groupNo, on))
    this.next = number + 1
    if (isStored) this.stored = this.findStored()
  }

  private compareMembers(
    number: number,
    stored: ReadonlyMap<number, MemberDay>,
    result: DayResult | null,
  ): void {
    for (const [membershipNo, facts] of result?.members ?? []) {
      const known = stored.get(membershipNo)
      if (!known || !isSameDay(known, facts)) this.changes.add({ membershipNo, day: number, facts })
    }
    for (const membershipNo of stored.keys())
      if (!result?.members.has(membershipNo)) this.changes.add({ membershipNo, day: number, facts: null })
  }

  private compareQuestions(on: CalendarDate, isStored: boolean, asked: readonly Question[]): void {
    const { groupNo } = this.span
    const calendar = this.ctx.calendar()
    const known = new Map<number, QuestionRow>()
    if (isStored)
      for (const row of findQuestions(
        this.ctx.read,
        groupNo,
        calendar.startOf(on),
        calendar.startOf(addDays(on, 1)),
      ))
        known.set(row.messageId, row)
    for (const question of asked) {
      const row = rowOf(question)
      const before = known.get(row.messageId)
      known.delete(row.messageId)
      if (!before || !isSameQuestion(before, row)) this.questions.push(row)
    }
    this.goneQuestions.push(...known.values())
  }

  /** Writes what has gathered. Questions that are written early are written again after a crash, which changes nothing. */
  private async relieve(): Promise<void> {
    if (this.changes.size >= BUFFERED_ROWS) await this.flush()
    else if (this.questions.length + this.goneQuestions.length >= BUFFERED_QUESTIONS)
      await this.flushQuestions()
  }

  private async flushQuestions(): Promise<void> {
    const { groupNo } = this.span
    const { questions, goneQuestions } = this
    this.questions = []
    this.goneQuestions = []
    await this.inSlices(questions.length, (db, at) => {
      saveQuestions(db, groupNo, questions.slice(at, at + ROWS_AT_ONCE))
      return at + ROWS_AT_ONCE
    })
    await this.inSlices(goneQuestions.length, (db, at) => {
      for (const { messageId, askedAt } of goneQuestions.slice(at, at + ROWS_AT_ONCE))
        deleteQuestion(db, messageId, askedAt)
      return at + ROWS_AT_ONCE
    })
  }

  private async flush(): Promise<void> {
    await this.flushQuestions()
    const order = this.changes.order()
    const { days } = this
    this.days = []
    await this.ctx.pause()
    this.shedIndex(order.length)
    await this.inSlices(order.length, (db, at) => this.writeSome(db, order, at))
    this.ctx.writeQuietly((db) => {
      for (const write of days) write(db)
      this.finishSlice(db)
    })
    this.changes.clear()
  }

  /** Calls `write`, which returns where it got to, until `count` is reached; a few milliseconds at a time. */
  private async inSlices(count: number, write: (db: WriteDb, at: number) => number): Promise<void> {
    for (let done = 0; done < count; ) {
      done = this.ctx.writeQuietly((db) => {
        const until = performance.now() + SLICE_MS
        let at = write(db, done)
        while (at < count && performance.now() < until) at = write(db, at)
        return at
      })
      await this.ctx.pause()
    }
  }

  /** Goes without the index by day when much is to be written and little of it stands already. */
  private shedIndex(rows: number): void {
    if (this.goesWithoutIndex || this.stored !== null) return
    if (!isBulk(rows, countDayRows(this.ctx.read, rows * 4 + 1))) return
    this.goesWithoutIndex = true
    this.ctx.writeQuietly((db) => dropIndex(db, 'daily_facts_by_group_day'))
  }

  /** Writes a few changes of members from `at` on; returns where to go on. */
  private writeSome(db: WriteDb, order: Uint32Array, at: number): number {
    const until = at + ROWS_AT_ONCE
    const saved: SavedDay[] = []
    for (const position of order.subarray(at, until)) {
      const { membershipNo, day, facts } = this.changes.at(position)
      const on = this.dateOf(day)
      if (facts) saved.push({ membershipNo, on, facts })
      else deleteMemberDay(db, on, membershipNo)
    }
    saveMemberDays(db, this.span.groupNo, saved)
    return until
  }

  /** Each day comes up once for each of its members. */
  private dateOf(day: number): CalendarDate {
    let on = this.dates.get(day)
    if (on === undefined) {
      on = dateOfDayNumber(day)
      this.dates.set(day, on)
    }
    return on
  }

  private finishSlice(db: WriteDb): void {
    advanceStaleDays(db, this.span.nos, this.next, WIDEN)
    outdateFigures(db, this.span.groupNo)
  }
}

function isSameDay(a: MemberDay, b: MemberDay): boolean {
  return (
    a.messages === b.messages &&
    a.characters === b.characters &&
    a.questions === b.questions &&
    a.answers === b.answers &&
    a.repliesSent === b.repliesSent &&
    a.repliesReceived === b.repliesReceived &&
    a.mentionsReceived === b.mentionsReceived &&
    a.shares === b.shares &&
    a.hours === b.hours
  )
}

/** A probable answer names nobody: it stops the alert and credits no one (domain.md §4.2). */
function rowOf(question: Question): QuestionRow {
  const { certainAt, probableAt, staffCertainAt, staffProbableAt } = question
  return {
    messageId: question.messageId,
    membershipNo: question.asker,
    askedAt: question.askedAt,
    certainty: question.isCertain ? 'certain' : 'likely',
    answerKind: kindOf(certainAt, probableAt),
    answeredAt: certainAt ?? probableAt,
    answererNo: question.certainBy,
    staffAnsweredAt: staffCertainAt ?? staffProbableAt,
    staffAnswerKind: kindOf(staffCertainAt, staffProbableAt),
  }
}

function kindOf(certainAt: number | null, probableAt: number | null): 'certain' | 'probable' | null {
  if (certainAt !== null) return 'certain'
  return probableAt === null ? null : 'probable'
}

function isSameQuestion(a: QuestionRow, b: QuestionRow): boolean {
  return (
    a.membershipNo === b.membershipNo &&
    a.askedAt === b.askedAt &&
    a.certainty === b.certainty &&
    a.answerKind === b.answerKind &&
    a.answeredAt === b.answeredAt &&
    a.answererNo === b.answererNo &&
    a.staffAnsweredAt === b.staffAnsweredAt &&
    a.staffAnswerKind === b.staffAnswerKind
  )
}

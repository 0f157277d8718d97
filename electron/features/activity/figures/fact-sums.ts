import { weightedActivity } from '#shared/features/activity/rules/standing.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { dayBits } from './frame.ts'
import type { FactRow } from './queries.ts'

/** Sums over the daily facts of one membership. `weeks` and `thenWeeks` are masks of the blocks with a message. */
export type FactSums = {
  activeDays: number
  messages: number
  questions: number
  answers: number
  shares: number
  weighted: number
  known: number
  coveredActiveDays: number
  coveredMessages: number
  coveredWeighted: number
  weeks: number
  before: number
  thenKnown: number
  thenActiveDays: number
  thenMessages: number
  thenWeighted: number
  thenWeeks: number
}

/** Of somebody of whom nothing is known in any window. */
export function noFacts(): FactSums {
  return {
    activeDays: 0,
    messages: 0,
    questions: 0,
    answers: 0,
    shares: 0,
    weighted: 0,
    known: 0,
    coveredActiveDays: 0,
    coveredMessages: 0,
    coveredWeighted: 0,
    weeks: 0,
    before: 0,
    thenKnown: 0,
    thenActiveDays: 0,
    thenMessages: 0,
    thenWeighted: 0,
    thenWeeks: 0,
  }
}

const WEEKS = dayBits.week.reduce<number>((mask, bit) => mask | bit, 0)
const THEN_WEEKS = dayBits.thenWeek.reduce<number>((mask, bit) => mask | bit, 0)

/** Adds one day. `bits` = what the day counts for; messages before `joinedBy` are of an earlier stay. */
export function addFact(sums: FactSums, fact: FactRow, bits: number, joinedBy: CalendarDate | null): void {
  const { messages } = fact
  const spoke = messages > 0 ? 1 : 0
  const weighted = weightedActivity(fact)
  if (bits & dayBits.window) {
    sums.activeDays += spoke
    sums.messages += messages
    sums.questions += fact.questions
    sums.answers += fact.answers
    sums.shares += fact.shares
    sums.weighted += weighted
  }
  if (bits & dayBits.known) sums.known += messages
  if (bits & dayBits.covered) {
    sums.coveredActiveDays += spoke
    sums.coveredMessages += messages
    sums.coveredWeighted += weighted
  }
  if (bits & dayBits.before && !(joinedBy !== null && fact.on < joinedBy)) sums.before += messages
  if (bits & dayBits.thenKnown) sums.thenKnown += messages
  if (bits & dayBits.thenCovered) {
    sums.thenActiveDays += spoke
    sums.thenMessages += messages
    sums.thenWeighted += weighted
  }
  if (spoke) {
    sums.weeks |= bits & WEEKS
    sums.thenWeeks |= bits & THEN_WEEKS
  }
}

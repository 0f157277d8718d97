import { isObserved } from '#shared/features/activity/rules/coverage.ts'
import type { WeeklyReport } from '#shared/features/reports/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { PersonNamer } from './person-namer.ts'
import {
  type FirstLine,
  findFirstLine,
  findNewcomers,
  findRanking,
  findRanks,
  findSilent,
  findUnanswered,
  type Newcomer,
} from './queries.ts'
import type { ReportSituation } from './situation.ts'

const TOP = 10
const DAY_MS = 86_400_000

/** How a report shows people: their names, whether they are quoted, and how many rows its lists hold at most. */
export type Showing = { people: PersonNamer; quotes: boolean; rows: number }

/** The ten most active; without a comparable week before nobody has a rank in it. */
export function topOf(at: ReportSituation, { people }: Showing): WeeklyReport['top'] {
  const groups = at.countedGroups(at.week)
  const top = findRanking(at.ctx.read, groups, at.week, TOP)
  const ranks = at.isComparable
    ? findRanks(
        at.ctx.read,
        at.groupsWithData(at.before),
        at.before,
        top.map((row) => row.personNo),
      )
    : new Map<number, number>()
  return top.map((row, index) => ({
    ...people.person(row),
    rank: index + 1,
    rankBefore: ranks.get(row.personNo) ?? null,
    score: row.score,
    messages: row.messages,
    questions: row.questions,
    answers: row.answers,
  }))
}

/** Who joined in the week and what they first said in it, those who spoke first. */
export function newcomersOf(
  at: ReportSituation,
  { people, quotes, rows }: Showing,
): WeeklyReport['newcomers'] {
  const groups = at.groups.map((group) => group.no)
  const found = firstWordsOf(at, groups).sort(
    (a, b) => (a.line?.sentAt ?? Number.MAX_SAFE_INTEGER) - (b.line?.sentAt ?? Number.MAX_SAFE_INTEGER),
  )
  const listed = found.map(({ newcomer, line }) => ({
    ...people.person(newcomer),
    joinedOn: newcomer.joinedOn,
    firstAt: line?.sentAt ?? null,
    firstWords: quotes && line?.text ? people.quote(line.text, 120) : null,
  }))
  return {
    joined: found.length,
    spoke: at.heardGroups.length > 0 ? found.filter(({ line }) => line !== null).length : null,
    people: listed.slice(0, rows),
  }
}

type Arrival = { newcomer: Newcomer; line: FirstLine | null }

/** Somebody who joined several groups came once, and said first what they said first in any of them. */
function firstWordsOf(at: ReportSituation, groups: readonly number[]): Arrival[] {
  const arrivals = new Map<number, Arrival>()
  for (const row of findNewcomers(at.ctx.read, groups, at.week)) {
    const line = findFirstLine(at.ctx.read, row.membershipNo, at.startOf(row.joinedOn), at.endsAt)
    const known = arrivals.get(row.personNo)
    if (!known) arrivals.set(row.personNo, { newcomer: row, line })
    else if (line && (!known.line || line.sentAt < known.line.sentAt)) known.line = line
  }
  return [...arrivals.values()]
}

/** Members of whom no line is known at the end of the week, in groups that have a log at all. */
export function neverSpokeOf(at: ReportSituation, { people, rows }: Showing): WeeklyReport['neverSpoke'] {
  const groups = at.heardGroups
  if (groups.length === 0) return { count: null, of: 0, people: [] }
  const { of, count, people: silent } = findSilent(at.ctx.read, groups, at.asOf, rows)
  const listed = silent.map((row) => ({
    ...people.person(row),
    days: row.joinedOn !== null && row.joinedOn <= at.asOf ? daysBetween(row.joinedOn, at.asOf) : null,
    isLeast: row.joinedKind !== 'day',
  }))
  return { count, of, people: listed }
}

/** Questions of the week whose next 24 hours were observed and brought no answer (domain.md §4.2). */
export function unansweredOf(
  at: ReportSituation,
  { people, quotes, rows }: Showing,
): WeeklyReport['unanswered'] {
  const groups = at.groupsWithData(at.week)
  if (groups.length === 0) return { count: null, pending: 0, questions: [] }
  const asked = findUnanswered(at.ctx.read, groups, at.startOf(at.week.from), at.endsAt)
  const open = asked.filter(({ groupNo, askedAt }) =>
    isObserved(at.spansOf(groupNo), askedAt, askedAt + DAY_MS),
  )
  const listed = open.map((row) => ({
    ...people.person(row),
    askedAt: row.askedAt,
    groupName: row.groupName,
    text: quotes && row.text !== null ? people.quote(row.text, 200) : null,
  }))
  return { count: open.length, pending: asked.length - open.length, questions: listed.slice(0, rows) }
}

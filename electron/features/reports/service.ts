import type { DataContext } from '#electron/backend/context.ts'
import { findCoveredDates, findDataUntil } from '#electron/features/activity/queries.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type {
  Compared,
  ReportAction,
  ReportPerson,
  WeeklyReport,
  WeeklyReportInput,
} from '#shared/features/reports/model.ts'
import { markOf, maskName, maskText, searchableNames } from '#shared/features/reports/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate, daysBetween, isoWeekOf, mondayOf } from '#shared/kernel/calendar-date.ts'
import {
  countCooling,
  countCounted,
  countFollowUps,
  countMembers,
  countOpenCards,
  countSpeakers,
  type DateRange,
  findAllNames,
  findDays,
  findNewcomers,
  findRanking,
  findScopeGroups,
  findSilent,
  findUnanswered,
} from './queries.ts'

const TOP = 10
const SHOWN = 20
const WEEKS = 8

/** Everything that one week's parts are computed from. */
type Situation = {
  ctx: DataContext
  scope: string
  week: DateRange
  before: DateRange
  eight: DateRange
  covered: ReadonlySet<CalendarDate>
  people: PersonNamer
}

/** Names people in a report: in full, or as initials with marks that are counted up as they appear. */
class PersonNamer {
  private readonly marks = new Map<string, string>()
  private readonly isAnonymous: boolean
  private readonly names: readonly string[]

  constructor(isAnonymous: boolean, names: readonly string[]) {
    this.isAnonymous = isAnonymous
    this.names = isAnonymous ? searchableNames(names) : []
  }

  person({ personId, name }: { personId: string; name: string }): ReportPerson {
    if (!this.isAnonymous) return { personId: personId as PersonId, name, mark: null }
    const mark = this.marks.get(personId) ?? markOf(this.marks.size + 1)
    this.marks.set(personId, mark)
    return { personId: null, name: maskName(name), mark }
  }

  text(text: string): string {
    return this.isAnonymous ? maskText(text, this.names) : text
  }
}

/** The numbers of one week (Monday to Sunday of the workspace zone). Throws GROUP_NOT_FOUND. */
export function composeWeeklyReport(ctx: DataContext, input: WeeklyReportInput): WeeklyReport {
  const groups = findScopeGroups(ctx.read, input.groupId)
  if (input.groupId !== null && groups.length === 0)
    throw new AppError('GROUP_NOT_FOUND', { id: input.groupId })
  const numbers = groups.map((group) => group.no)
  const scope = JSON.stringify(numbers)
  const from = mondayOf(input.date)
  const week = { from, to: addDays(from, 6) }
  const before = { from: addDays(from, -7), to: addDays(from, -1) }
  const eight = { from: addDays(from, -7 * (WEEKS - 1)), to: week.to }
  const covered = findCoveredDates(ctx, numbers, eight)
  const people = new PersonNamer(input.anonymise, input.anonymise ? findAllNames(ctx.read, scope) : [])
  const at: Situation = { ctx, scope, week, before, eight, covered, people }
  const showQuotes = input.quotes
  const activity = activityOf(at)
  const top = topOf(at)
  const newcomers = newcomersOf(at, showQuotes)
  const neverSpoke = silentOf(at)
  const unanswered = unansweredOf(at, showQuotes)
  return {
    scopeName: input.groupId === null ? null : (groups[0]?.name ?? ''),
    groups: groups.length,
    ...isoWeekOf(from),
    ...week,
    anonymised: input.anonymise,
    quotes: showQuotes,
    madeAt: ctx.clock.now(),
    dataUntil: findDataUntil(ctx.read, numbers),
    coveredDays: countCovered(at, week),
    ...activity,
    top,
    newcomers,
    neverSpoke,
    unanswered,
    followUps: countFollowUps(ctx.read, scope, startOf(at, week.from), startOf(at, addDays(week.to, 1))),
    actions: actionsOf(at, {
      unanswered: unanswered.count,
      silentNewcomers: newcomers.joined - newcomers.spoke,
    }),
  }
}

function startOf(at: Situation, date: CalendarDate): number {
  return at.ctx.calendar().startOf(date)
}

function countCovered(at: Situation, { from }: DateRange): number {
  let days = 0
  for (let day = 0; day < 7; day += 1) if (at.covered.has(addDays(from, day))) days += 1
  return days
}

type ActivityPart = Pick<
  WeeklyReport,
  'members' | 'messages' | 'speakers' | 'speakingRate' | 'days' | 'weeks' | 'heat'
>

function activityOf(at: Situation): ActivityPart {
  const members = countMembers(at.ctx.read, at.scope, at.week)
  const membersBefore = countMembers(at.ctx.read, at.scope, at.before).now
  const rows = new Map(findDays(at.ctx.read, at.scope, at.week).map((row) => [row.date, row]))
  const daily = new Map(
    countSpeakers(at.ctx.read, at.scope, at.week, 1).map((row) => [row.span, row.speakers]),
  )
  const weekly = new Map(
    countSpeakers(at.ctx.read, at.scope, at.eight, 7).map((row) => [row.span, row.speakers]),
  )
  const sum = (dates: DateRange) =>
    findDays(at.ctx.read, at.scope, dates).reduce((total, row) => total + row.messages, 0)
  const known = (range: DateRange, value: number) => (countCovered(at, range) > 0 || value > 0 ? value : null)
  const speakers: Compared = {
    now: known(at.week, weekly.get(WEEKS - 1) ?? 0),
    before: known(at.before, weekly.get(WEEKS - 2) ?? 0),
  }
  const rate = (count: number | null, of: number) => (count === null || of === 0 ? null : count / of)
  const heat = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const row of rows.values()) addHours(heat[daysBetween(at.week.from, row.date)], row.hours)
  return {
    members: { ...members, net: members.joined - members.left },
    messages: { now: known(at.week, sum(at.week)), before: known(at.before, sum(at.before)) },
    speakers,
    speakingRate: { now: rate(speakers.now, members.now), before: rate(speakers.before, membersBefore) },
    days: Array.from({ length: 7 }, (_, day) => {
      const date = addDays(at.week.from, day)
      const isKnown = at.covered.has(date) || rows.has(date)
      return {
        date,
        messages: isKnown ? (rows.get(date)?.messages ?? 0) : null,
        speakers: isKnown ? (daily.get(day) ?? 0) : null,
      }
    }),
    weeks: Array.from({ length: WEEKS }, (_, week) => {
      const range = { from: addDays(at.eight.from, 7 * week), to: addDays(at.eight.from, 7 * week + 6) }
      return { ...isoWeekOf(range.from), speakers: known(range, weekly.get(week) ?? 0) }
    }),
    heat,
  }
}

/** `hours` = JSON array (one entry a group) of arrays of 24 counts. */
function addHours(row: number[] | undefined, hours: string): void {
  if (!row) return
  for (const counts of JSON.parse(hours) as number[][])
    for (const [hour, count] of counts.entries()) row[hour] = (row[hour] ?? 0) + count
}

function topOf(at: Situation): WeeklyReport['top'] {
  const earlier = new Map(
    findRanking(at.ctx.read, at.scope, at.before).map((row, index) => [row.personNo, index + 1]),
  )
  return findRanking(at.ctx.read, at.scope, at.week)
    .slice(0, TOP)
    .map((row, index) => ({
      ...at.people.person(row),
      rank: index + 1,
      rankBefore: earlier.get(row.personNo) ?? null,
      score: row.score,
      messages: row.messages,
      questions: row.questions,
      answers: row.answers,
    }))
}

function newcomersOf(at: Situation, showQuotes: boolean): WeeklyReport['newcomers'] {
  const rows = findNewcomers(at.ctx.read, at.scope, at.week)
  return {
    joined: rows.length,
    spoke: rows.filter((row) => row.firstAt !== null).length,
    people: rows.slice(-SHOWN).map((row) => ({
      ...at.people.person(row),
      joinedOn: row.joinedOn,
      firstAt: row.firstAt,
      firstWords: showQuotes && row.firstWords !== null ? at.people.text(row.firstWords).slice(0, 120) : null,
    })),
  }
}

function silentOf(at: Situation): WeeklyReport['neverSpoke'] {
  const rows = findSilent(at.ctx.read, at.scope, at.week.to)
  return {
    count: rows.length,
    of: countCounted(at.ctx.read, at.scope, at.week.to),
    people: rows.slice(0, SHOWN).map((row) => ({
      ...at.people.person(row),
      days: row.joinedOn === null ? null : daysBetween(row.joinedOn, at.week.to),
    })),
  }
}

function unansweredOf(at: Situation, showQuotes: boolean): WeeklyReport['unanswered'] {
  const rows = findUnanswered(
    at.ctx.read,
    at.scope,
    startOf(at, at.week.from),
    startOf(at, addDays(at.week.to, 1)),
  )
  return {
    count: rows.length,
    questions: rows.slice(0, SHOWN).map((row) => ({
      ...at.people.person(row),
      askedAt: row.askedAt,
      groupName: row.groupName,
      text: showQuotes ? at.people.text(row.text).slice(0, 200) : null,
    })),
  }
}

function actionsOf(at: Situation, found: { unanswered: number; silentNewcomers: number }): ReportAction[] {
  const isStale = countCovered(at, at.week) < 7
  const wanted: ReportAction[] = [
    { kind: 'answer_questions', count: found.unanswered },
    { kind: 'talk_to_quiet', count: countCooling(at.ctx.read, at.scope) },
    { kind: 'welcome_silent', count: found.silentNewcomers },
    { kind: 'finish_follow_ups', count: countOpenCards(at.ctx.read, at.scope) },
    { kind: 'import_newer', count: isStale ? 1 : 0 },
  ]
  return wanted.filter((action) => action.count > 0).slice(0, 3)
}

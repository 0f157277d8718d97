import type { Compared, WeeklyReport } from '#shared/features/reports/model.ts'
import { addDays, daysBetween, isoWeekOf } from '#shared/kernel/calendar-date.ts'
import {
  countMessages,
  countMoves,
  countPresent,
  countSpeakers,
  countSpeakersByDay,
  type DateRange,
  findDays,
} from './queries.ts'
import type { ReportSituation } from './situation.ts'

type NumbersPart = Pick<
  WeeklyReport,
  'members' | 'messages' | 'speakers' | 'speakingRate' | 'days' | 'weeks' | 'heat'
>

/** The counted parts of a report. Days add up to the messages, and the last of eight weeks is this one. */
export function numbersOf(at: ReportSituation): NumbersPart {
  const speakersOf = rememberByWeek((week, groups) => countSpeakers(at.ctx.read, groups, week))
  const speakers = comparedOf(at, speakersOf)
  return {
    members: membersOf(at),
    messages: comparedOf(at, (week, groups) => countMessages(at.ctx.read, groups, week)),
    speakers,
    speakingRate: {
      now: rateOf(at, speakers.now, at.week),
      before: rateOf(at, speakers.before, at.before),
    },
    ...dailyOf(at),
    weeks: at.weeks.map((week) => {
      const groups = at.groupsWithData(week)
      return { ...isoWeekOf(week.from), speakers: groups.length > 0 ? speakersOf(week, groups) : null }
    }),
  }
}

type CountOfWeek = (week: DateRange, groups: readonly number[]) => number

/** Eight weeks hold this one and the one before, whose speakers are counted once. */
function rememberByWeek(count: CountOfWeek): CountOfWeek {
  const known = new Map<string, number>()
  return (week, groups) => {
    const key = `${week.from} ${groups.join()}`
    const value = known.get(key) ?? count(week, groups)
    known.set(key, value)
    return value
  }
}

function comparedOf(at: ReportSituation, count: CountOfWeek): Compared {
  const groups = at.groupsWithData(at.week)
  return {
    now: groups.length > 0 ? count(at.week, groups) : null,
    before: at.isComparable ? count(at.before, at.groupsWithData(at.before)) : null,
  }
}

/** Some who spoke may have left before the week was over: a rate is never above one. */
function rateOf(at: ReportSituation, speakers: number | null, week: DateRange): number | null {
  if (speakers === null) return null
  const members = countPresent(at.ctx.read, at.groupsWithData(week), week.to)
  return members === 0 ? null : Math.min(1, speakers / members)
}

function membersOf(at: ReportSituation): WeeklyReport['members'] {
  const { read } = at.ctx
  const groups = at.groups.map((group) => group.no)
  const joined = countMoves(read, 'joined', groups, at.week)
  const left = countMoves(read, 'left', groups, at.week)
  return {
    now: countPresent(read, groups, at.week.to),
    joined: joined.people,
    left: left.people,
    net: joined.people - left.people,
    estimatedJoined: joined.estimated,
    estimatedLeft: left.estimated,
  }
}

function dailyOf(at: ReportSituation): Pick<WeeklyReport, 'days' | 'heat'> {
  const groups = at.countedGroups(at.week)
  const covered = at.coveredDates(groups)
  const rows = new Map(findDays(at.ctx.read, groups, at.week).map((row) => [row.date, row]))
  const speakers = new Map(
    countSpeakersByDay(at.ctx.read, groups, at.week).map((row) => [row.date, row.speakers]),
  )
  const heat = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  for (const row of rows.values()) addHours(heat[daysBetween(at.week.from, row.date)], row.hours)
  const days = Array.from({ length: 7 }, (_, day) => {
    const date = addDays(at.week.from, day)
    const isKnown = covered.has(date) || rows.has(date)
    return {
      date,
      messages: isKnown ? (rows.get(date)?.messages ?? 0) : null,
      speakers: isKnown ? (speakers.get(date) ?? 0) : null,
    }
  })
  return { days, heat }
}

/** `hours` = JSON array (one entry a group) of arrays of 24 counts. */
function addHours(row: number[] | undefined, hours: string): void {
  if (!row) return
  for (const counts of JSON.parse(hours) as number[][])
    for (const [hour, count] of counts.entries()) row[hour] = (row[hour] ?? 0) + count
}

import type { DataContext } from '#electron/backend/context.ts'
import { findSpans, findThresholds } from '#electron/features/activity/queries.ts'
import {
  countCovered,
  type DayRun,
  dataUntilOf,
  isEnough,
  type Span,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  mondayOf,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'
import { type DateRange, findGroupsWithLines, type ScopeGroup } from './queries.ts'

/** Tells whether a group had begun and not yet ended in a week, as far as that is known. */
function livesIn({ startsOn, endedOn }: ScopeGroup, { from, to }: DateRange): boolean {
  return (startsOn === null || startsOn <= to) && (endedOn === null || endedOn >= from)
}

/** A log that begins before the stated start, or goes on after the stated end, knows better. */
function withLifeOfLog(group: ScopeGroup, spans: readonly Span[], calendar: ZoneCalendar): ScopeGroup {
  const [first, until] = [spans[0]?.from, dataUntilOf(spans)]
  if (first === undefined || until === null) return group
  const [from, to] = [calendar.dateAt(first), calendar.dateAt(until - 1)]
  const { startsOn, endedOn } = group
  return {
    ...group,
    startsOn: startsOn !== null && from < startsOn ? from : startsOn,
    endedOn: endedOn !== null && to > endedOn ? to : endedOn,
  }
}

type ScopedGroup = ScopeGroup & { spans: readonly Span[]; runs: readonly DayRun[] }

/** Weeks that a report looks back on, its own included. */
export const WEEKS = 8

/** What a report is about: a week, groups, and what their logs observed of it. */
export class ReportSituation {
  readonly ctx: DataContext
  /** Groups that lived in the week, or the one that was asked for. */
  readonly groups: readonly ScopedGroup[]
  /** With those that ended in the weeks before, whose numbers belong to those weeks. */
  private readonly everyGroup: readonly ScopedGroup[]
  readonly week: DateRange
  readonly before: DateRange
  readonly today: CalendarDate
  private readonly coveredShare: number

  constructor(
    ctx: DataContext,
    groups: readonly ScopeGroup[],
    { date, isOne }: { date: CalendarDate; isOne: boolean },
  ) {
    const calendar = ctx.calendar()
    const spansOf = findSpans(
      ctx.read,
      groups.map((group) => group.no),
    )
    this.ctx = ctx
    this.everyGroup = groups.map((group) => {
      const spans = spansOf.get(group.no) ?? []
      return { ...withLifeOfLog(group, spans, calendar), spans, runs: wholeDaysOf(spans, calendar) }
    })
    this.week = this.weekOf(date)
    this.groups = isOne ? this.everyGroup : this.everyGroup.filter((group) => livesIn(group, this.week))
    this.before = this.weekOf(addDays(this.week.from, -7))
    this.today = calendar.dateAt(ctx.clock.now())
    this.coveredShare = findThresholds(ctx.read).coveredShare
  }

  private weekOf(date: CalendarDate): DateRange {
    const from = mondayOf(date)
    return { from, to: addDays(from, 6) }
  }

  /** Weeks up to this one, oldest first. */
  get weeks(): DateRange[] {
    return Array.from({ length: WEEKS }, (_, at) =>
      this.weekOf(addDays(this.week.from, 7 * (at + 1 - WEEKS))),
    )
  }

  /** Days of a range that are over. */
  pastDays({ from, to }: DateRange): number {
    const last = Math.min(dayNumberOf(to), dayNumberOf(this.today) - 1)
    return Math.max(0, last - dayNumberOf(from) + 1)
  }

  /** The last day that the report speaks of. */
  get asOf(): CalendarDate {
    return this.week.to < this.today ? this.week.to : this.today
  }

  /** Groups of which enough days of a week are covered to speak of it (domain.md §4.2). */
  groupsWithData(week: DateRange): number[] {
    return this.everyGroup.filter((group) => this.isKnown(group, week)).map((group) => group.no)
  }

  /** Only days on which a group lived can be covered: two whole days of a flash group may be all there is. */
  private isKnown(group: ScopedGroup, week: DateRange): boolean {
    if (!livesIn(group, week)) return false
    const lived = this.livedIn(group, week)
    const days = this.pastDays(lived)
    if (lived.from > lived.to) return this.coversAnyOf(group, week)
    return isEnough(this.coveredDaysOf(group, lived), days, this.coveredShare)
  }

  private coversAnyOf(group: ScopedGroup, { from, to }: DateRange): boolean {
    const [start, end] = [this.startOf(from), this.startOf(addDays(to, 1))]
    return group.spans.some((span) => span.from < end && span.until > start)
  }

  /** Whole days of a week on which a group lived; the days on which it began and ended are none. */
  private livedIn({ startsOn, endedOn }: ScopedGroup, { from, to }: DateRange): DateRange {
    return {
      from: startsOn !== null && startsOn >= from ? addDays(startsOn, 1) : from,
      to: endedOn !== null && endedOn <= to ? addDays(endedOn, -1) : to,
    }
  }

  /** Days of the week that are over and that a log should tell of, but does not. */
  private missingDaysOf(group: ScopedGroup): number {
    const lived = this.livedIn(group, this.week)
    return this.pastDays(lived) - this.coveredDaysOf(group, lived)
  }

  /** Groups whose activity is counted in a week: those with data; where none has, whatever lines there are. */
  countedGroups(week: DateRange): number[] {
    const known = this.groupsWithData(week)
    return known.length > 0 ? known : this.groups.map((group) => group.no)
  }

  /** Whether the numbers of this week and the one before tell of all groups that lived then, or lack the same ones. */
  get isComparable(): boolean {
    if (this.pastDays(this.week) < 7) return false
    const isSame = this.everyGroup.every((group) => {
      if (!livesIn(group, this.before)) return true
      if (!livesIn(group, this.week)) return this.isKnown(group, this.before)
      return this.isKnown(group, this.week) === this.isKnown(group, this.before)
    })
    return isSame && this.groupsWithData(this.before).length > 0
  }

  /** Days of which no log tells: the most of any group with data, the fewest of all when none has enough. */
  get missingDays(): number {
    const known = new Set(this.groupsWithData(this.week))
    const missing = (groups: readonly ScopedGroup[]) => groups.map((group) => this.missingDaysOf(group))
    if (known.size > 0) return Math.max(...missing(this.groups.filter((group) => known.has(group.no))))
    return Math.min(this.pastDays(this.week), ...missing(this.groups))
  }

  /** Days of the week of which logs tell; days on which a group did not live lack nothing. */
  get coveredDays(): number {
    return this.pastDays(this.week) - this.missingDays
  }

  private coveredDaysOf(group: ScopedGroup, { from, to }: DateRange): number {
    return countCovered(group.runs, dayNumberOf(from), dayNumberOf(to))
  }

  /** Days of the week that are covered in one of these groups. */
  coveredDates(groupNos: readonly number[]): Set<CalendarDate> {
    const runs = this.groups.filter((group) => groupNos.includes(group.no)).flatMap((group) => group.runs)
    const dates = new Set<CalendarDate>()
    for (let day = dayNumberOf(this.week.from); day <= dayNumberOf(this.week.to); day += 1)
      if (countCovered(runs, day, day) > 0) dates.add(dateOfDayNumber(day))
    return dates
  }

  /** The earliest export among living groups with data in the week; without any, the latest of all. */
  get dataUntil(): number | null {
    const known = new Set(this.groupsWithData(this.week))
    const living = this.groups.filter((group) => known.has(group.no) && group.endedOn === null)
    const ends = living.map((group) => dataUntilOf(group.spans)).filter((end) => end !== null)
    return ends.length > 0 ? Math.min(...ends) : dataUntilOf(this.groups.flatMap((group) => group.spans))
  }

  /** Groups of which a log tells anything up to the end of the week: lines, or a time in which nobody wrote. */
  get heardGroups(): number[] {
    const groupNos = this.groups.map((group) => group.no)
    const withLines = new Set(findGroupsWithLines(this.ctx.read, groupNos, this.week.to))
    return this.groups
      .filter((group) => withLines.has(group.no) || group.spans.some((span) => span.from < this.endsAt))
      .map((group) => group.no)
  }

  /** What the logs of a group observed. */
  spansOf(groupNo: number): readonly Span[] {
    return this.groups.find((group) => group.no === groupNo)?.spans ?? []
  }

  /** First instant of a local day. */
  startOf(date: CalendarDate): number {
    return this.ctx.calendar().startOf(date)
  }

  /** First instant after the week. */
  get endsAt(): number {
    return this.startOf(addDays(this.week.to, 1))
  }
}

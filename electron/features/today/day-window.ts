import type { DataContext } from '#electron/backend/context.ts'
import { defaultThresholds } from '#shared/features/activity/model.ts'
import { addDays, type CalendarDate, mondayOf } from '#shared/kernel/calendar-date.ts'
import { findScopedGroups, findSpokenDays, type ScopedGroup } from './queries.ts'

/** Days that the strip draws, today included. */
export const SHOWN_DAYS = 7

const WEEK_DAYS = 7
const DAY_MS = 86_400_000

/** The last seven days and what the logs of the scope observed of them. */
export class DayWindow {
  readonly now: number
  readonly today: CalendarDate
  readonly days: CalendarDate[]
  readonly groups: ScopedGroup[]
  readonly groupNos: number[]
  readonly dataUntil: number | null
  private readonly ctx: DataContext
  /** Groups whose logs have anything since last Monday; others can have no speakers. */
  readonly spokenGroupNos: number[]
  private readonly spoken: ReadonlySet<string>

  constructor(ctx: DataContext, groupNo: number | null) {
    this.ctx = ctx
    this.now = ctx.clock.now()
    this.today = ctx.calendar().dateAt(this.now)
    this.days = Array.from({ length: SHOWN_DAYS }, (_, at) => addDays(this.today, at - SHOWN_DAYS + 1))
    this.groups = findScopedGroups(ctx.read, groupNo)
    this.groupNos = this.groups.map((group) => group.no)
    this.dataUntil = this.groups.reduce<number | null>(
      (latest, group) => (group.dataUntil === null ? latest : Math.max(latest ?? 0, group.dataUntil)),
      null,
    )
    const spokenDays = findSpokenDays(ctx.read, this.groupNos, this.lastMonday)
    this.spoken = new Set(spokenDays.map((row) => `${row.groupNo} ${row.on}`))
    this.spokenGroupNos = [...new Set(spokenDays.map((row) => row.groupNo))]
  }

  get since(): CalendarDate {
    return addDays(this.today, 1 - SHOWN_DAYS)
  }

  get monday(): CalendarDate {
    return mondayOf(this.today)
  }

  get lastMonday(): CalendarDate {
    return addDays(this.monday, -WEEK_DAYS)
  }

  /** The day of last week that has the weekday of today; last week is compared up to it. */
  get sameDayLastWeek(): CalendarDate {
    return addDays(this.today, -WEEK_DAYS)
  }

  get yesterday(): CalendarDate {
    return addDays(this.today, -1)
  }

  /** A day is known when a log covers part of it, or has lines of it. */
  isKnown(day: CalendarDate): boolean {
    const calendar = this.ctx.calendar()
    const from = calendar.startOf(day)
    const until = calendar.startOf(addDays(day, 1))
    return this.groups.some(
      (group) =>
        this.spoken.has(`${group.no} ${day}`) ||
        group.spans.some((span) => span.from < until && span.until > from),
    )
  }

  /** Whole days since data-until when the data are too old to speak of today. */
  get staleDays(): number | null {
    if (this.dataUntil === null) return null
    const days = Math.floor((this.now - this.dataUntil) / DAY_MS)
    return days > defaultThresholds.staleAfterDays ? days : null
  }
}

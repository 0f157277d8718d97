import type { DataContext } from '#electron/backend/context.ts'
import { findSpans } from '#electron/features/activity/queries.ts'
import { type DayRun, isCovered, wholeDaysOf } from '#shared/features/activity/rules/coverage.ts'
import type { EffectMetric } from '#shared/features/campaign-results/model.ts'
import { type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { findGroupDays, findMoveDays } from './queries.ts'

type Range = { from: CalendarDate; to: CalendarDate }
type Series = { runs: readonly DayRun[]; counts: Readonly<Record<EffectMetric, ReadonlyMap<number, number>>> }

/** Daily counts of groups over a range, each group read once for any number of campaigns. */
export class GroupSeries {
  private readonly ctx: DataContext
  private readonly range: Range
  private readonly runs: ReadonlyMap<number, readonly DayRun[]>
  private readonly known = new Map<number, Series>()

  constructor(ctx: DataContext, groupNos: readonly number[], range: Range) {
    this.ctx = ctx
    this.range = range
    const spans = findSpans(ctx.read, groupNos)
    this.runs = new Map(groupNos.map((no) => [no, wholeDaysOf(spans.get(no) ?? [], ctx.calendar())]))
  }

  /** Tells whether the logs of all groups cover a day. */
  isCovered(groupNos: readonly number[], day: number): boolean {
    return groupNos.length > 0 && groupNos.every((no) => isCovered(this.runs.get(no) ?? [], day))
  }

  /** The last day that the log of every group covers; before all time when one has none. */
  lastCovered(groupNos: readonly number[]): number {
    const lasts = groupNos.map((no) => this.runs.get(no)?.at(-1)?.last ?? Number.NEGATIVE_INFINITY)
    return groupNos.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...lasts)
  }

  /** What was counted on a day in all groups together. */
  count(groupNos: readonly number[], metric: EffectMetric, day: number): number {
    let sum = 0
    for (const no of groupNos) sum += this.seriesOf(no).counts[metric].get(day) ?? 0
    return sum
  }

  private seriesOf(groupNo: number): Series {
    const known = this.known.get(groupNo)
    if (known) return known
    const days = findGroupDays(this.ctx.read, groupNo, this.range)
    const moves = findMoveDays(this.ctx.read, groupNo, this.range)
    const byDay = (rows: readonly { on: CalendarDate; count: number }[]) =>
      new Map(rows.map(({ on, count }) => [dayNumberOf(on), count]))
    const series: Series = {
      runs: this.runs.get(groupNo) ?? [],
      counts: {
        messages: byDay(days.map(({ on, messages }) => ({ on, count: messages }))),
        speakers: byDay(days.map(({ on, speakers }) => ({ on, count: speakers }))),
        joins: byDay(moves.joins),
        leaves: byDay(moves.leaves),
      },
    }
    this.known.set(groupNo, series)
    return series
  }
}

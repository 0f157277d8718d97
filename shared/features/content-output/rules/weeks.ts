import { addDays, type CalendarDate, mondayOf } from '#shared/kernel/calendar-date.ts'
import type { ContentKind, OutputWeek, WeekState } from '../model.ts'

/** Expertise and opinion should make up this share of what a persona posts (domain.md §8.4). */
export const SERIOUS_SHARE = 0.6

/** A post that is out; `draftNo` tells which piece it was. */
export type PieceDay = { draftNo: number; kind: ContentKind; onDate: CalendarDate }

/** From the Monday `fromWeek` on `perWeek` pieces are aimed at; 0 = a rest. */
export type Cadence = { fromWeek: CalendarDate; perWeek: number }

/** The aim of a week: that of the latest row up to it; null before there was any. */
export function targetOf(cadences: readonly Cadence[], monday: CalendarDate): number | null {
  let latest: Cadence | null = null
  for (const cadence of cadences)
    if (cadence.fromWeek <= monday && (latest === null || cadence.fromWeek > latest.fromWeek))
      latest = cadence
  return latest?.perWeek ?? null
}

/**
 * `count` weeks, oldest first, ending with the one of `today`, which stays open until its aim is reached. A draft counts
 * once a week, in however many groups it was posted.
 */
export function outputWeeksOf(
  pieces: readonly PieceDay[],
  cadences: readonly Cadence[],
  { today, count }: { today: CalendarDate; count: number },
): OutputWeek[] {
  const current = mondayOf(today)
  const byWeek = Map.groupBy(pieces, ({ onDate }) => mondayOf(onDate))
  return Array.from({ length: count }, (_, at) => {
    const monday = addDays(current, 7 * (at - count + 1))
    const kinds = new Map((byWeek.get(monday) ?? []).map(({ draftNo, kind }) => [draftNo, kind]))
    const of = (kind: ContentKind) => [...kinds.values()].filter((one) => one === kind).length
    const target = targetOf(cadences, monday)
    return {
      monday,
      expertise: of('expertise'),
      opinion: of('opinion'),
      daily_life: of('daily_life'),
      target,
      state: stateOf(kinds.size, target, monday === current),
    }
  })
}

function stateOf(posted: number, target: number | null, isCurrent: boolean): WeekState {
  if (target === null) return 'none'
  if (target === 0) return 'rest'
  if (posted >= target) return 'kept'
  return isCurrent ? 'open' : 'missed'
}

/** Pieces of a week. */
export function piecesOf(week: OutputWeek): number {
  return week.expertise + week.opinion + week.daily_life
}

/**
 * Weeks kept in a row up to now, and the longest row. Rests and the open week neither count nor break; a missed week and
 * one without an aim break.
 */
export function streakOf(weeks: readonly OutputWeek[]): { streak: number; longest: number } {
  let streak = 0
  let longest = 0
  for (const { state } of weeks) {
    if (state === 'kept') streak += 1
    else if (state === 'missed' || state === 'none') streak = 0
    longest = Math.max(longest, streak)
  }
  return { streak, longest }
}

/** Share of expertise and opinion; null without pieces. */
export function seriousShareOf(weeks: readonly OutputWeek[]): number | null {
  const all = weeks.reduce((sum, week) => sum + piecesOf(week), 0)
  const serious = weeks.reduce((sum, week) => sum + week.expertise + week.opinion, 0)
  return all === 0 ? null : serious / all
}

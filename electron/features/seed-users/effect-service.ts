import type { DataContext } from '#electron/backend/context.ts'
import { describeCoverage } from '#electron/features/activity/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { type DayRun, effectOf, isCovered } from '#shared/features/activity/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import {
  type SeedEffect,
  type SeedEffectDetail,
  seedEffect,
  seedEffectDetail,
} from '#shared/features/seed-users/effect-model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { findGroupDays, findJoinedSeeds, findOwnDays, type JoinedSeed } from './effect-queries.ts'
import { requireSeed } from './queries.ts'

/** Days before and after the day of joining, which itself belongs to neither. */
const REACH = 14

/** Whole days of a group that its logs cover. */
function runsOf(ctx: DataContext, groupId: string): DayRun[] {
  const [coverage] = describeCoverage(ctx, [groupId as GroupId])
  return (coverage?.runs ?? []).map(({ from, to }) => ({ first: dayNumberOf(from), last: dayNumberOf(to) }))
}

/** Catfish effect of every seed of a scope who joined, the latest first. */
export function listEffects(ctx: DataContext, { groupId }: { groupId?: string | undefined }): SeedEffect[] {
  const seeds = findJoinedSeeds(ctx.read, groupId === undefined ? null : requireGroupNo(ctx.read, groupId))
  const groups = Map.groupBy(seeds, (seed) => seed.groupId)
  const runs = new Map([...groups.keys()].map((id) => [id, runsOf(ctx, id)]))
  return seeds.map((seed) => {
    const known = { runs: runs.get(seed.groupId) ?? [], seeds: groups.get(seed.groupId) ?? [] }
    return seedEffect.parse(measure(ctx, seed, known))
  })
}

/** The effect of one seed with the days of its chart. */
export function describeEffect(ctx: DataContext, id: string): SeedEffectDetail {
  const { groupId, groupNo, name } = requireSeed(ctx.read, id)
  const seeds = findJoinedSeeds(ctx.read, groupNo)
  const seed = seeds.find(({ seedId }) => seedId === id)
  if (!seed) throw new AppError('SEED_NOT_JOINED', { name })
  return seedEffectDetail.parse(measure(ctx, seed, { runs: runsOf(ctx, groupId), seeds }))
}

function measure(
  ctx: DataContext,
  seed: JoinedSeed,
  { runs, seeds }: { runs: readonly DayRun[]; seeds: readonly JoinedSeed[] },
) {
  const joined = dayNumberOf(seed.on)
  const counts = othersByDay(ctx, seed)
  const isKnown = (day: number) => isCovered(runs, day)
  const series = (first: number) =>
    Array.from({ length: REACH }, (_, at) => first + at)
      .filter(isKnown)
      .map((day) => ({ day, count: counts.get(day) ?? 0 }))
  const lastCovered = Math.max(...runs.map((run) => run.last), Number.NEGATIVE_INFINITY)
  return {
    ...seed,
    effect: effectOf(series(joined - REACH), series(joined + 1)),
    neighbours: seeds
      .filter((other) => other !== seed && Math.abs(dayNumberOf(other.on) - joined) <= REACH)
      .map(({ seedId, name, on }) => ({ kind: 'seed', id: seedId, name, on })),
    daysToCome: Math.max(0, Math.min(REACH, joined + REACH - lastCovered)),
    days: Array.from({ length: 2 * REACH + 1 }, (_, at) => {
      const day = joined - REACH + at
      return { on: dateOfDayNumber(day), count: isKnown(day) ? (counts.get(day) ?? 0) : null }
    }),
  }
}

/** Messages of members other than the seed, by day; days without a row had none. */
function othersByDay(ctx: DataContext, { groupNo, countedNo, on }: JoinedSeed): Map<number, number> {
  const [from, to] = [addDays(on, -REACH), addDays(on, REACH)]
  const counts = new Map(
    findGroupDays(ctx.read, groupNo, from, to).map((row) => [dayNumberOf(row.on), row.messages]),
  )
  if (countedNo === null) return counts
  for (const own of findOwnDays(ctx.read, countedNo, from, to)) {
    const day = dayNumberOf(own.on)
    counts.set(day, Math.max(0, (counts.get(day) ?? 0) - own.messages))
  }
  return counts
}

import type { DataContext } from '#electron/backend/context.ts'
import { deriveFacts } from './facts/derive-facts.ts'
import { deriveGroupFigures, deriveMemberFigures, refreshGroupFigures } from './figures/derive-figures.ts'

/** The last derivation of each workspace: two at once could write what one of them read before a change. */
const running = new WeakMap<DataContext, Promise<void>>()

async function oneAtATime(ctx: DataContext, work: () => Promise<void>): Promise<void> {
  const turn = (running.get(ctx) ?? Promise.resolve()).then(work)
  const settled = turn.catch(() => {})
  running.set(ctx, settled)
  await turn
}

/**
 * Derives daily facts, group days and questions of all stale days, and of days whose staff or names changed. Short
 * transactions with pauses; after a crash or an abort the next call goes on. Announces nothing.
 */
export async function deriveStaleDays(
  ctx: DataContext,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  await oneAtATime(ctx, () => deriveFacts(ctx, options.signal))
}

/** Derives roles, tiers, movement and 30-day figures as of today: of some members, of a group, or of all. */
export async function deriveFigures(
  ctx: DataContext,
  scope: { membershipNos?: readonly number[]; groupNo?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const { membershipNos, groupNo, signal } = scope
  await oneAtATime(ctx, async () => {
    if (membershipNos) {
      for (const [group, nos] of groupsOf(ctx, membershipNos))
        await deriveMemberFigures(ctx, group, nos, signal)
      return
    }
    for (const no of groupNo === undefined ? groupNos(ctx) : [groupNo])
      await deriveGroupFigures(ctx, no, signal)
  })
}

/**
 * Brings figures up to date where the day, the data or a membership changed since they were derived; costs little when
 * nothing did. Announces a change. For the scheduler, and after every import.
 */
export async function refreshFigures(
  ctx: DataContext,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  let hasChanged = false
  await oneAtATime(ctx, async () => {
    for (const no of groupNos(ctx))
      if (!options.signal?.aborted && (await refreshGroupFigures(ctx, no, options.signal))) hasChanged = true
  })
  if (hasChanged) ctx.announce('activity')
}

function groupNos(ctx: DataContext): number[] {
  return ctx.read.all<{ no: number }>('SELECT no FROM groups ORDER BY no').map((row) => row.no)
}

function groupsOf(ctx: DataContext, membershipNos: readonly number[]): Map<number, number[]> {
  const rows = ctx.read.all<{ no: number; groupNo: number }>(
    'SELECT no, group_no AS groupNo FROM memberships WHERE no IN (SELECT value FROM json_each(?)) ORDER BY no',
    JSON.stringify(membershipNos),
  )
  return new Map(
    [...Map.groupBy(rows, (row) => row.groupNo)].map(([no, found]) => [no, found.map((row) => row.no)]),
  )
}

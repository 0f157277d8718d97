import type { DataContext } from '#electron/backend/context.ts'
import type { DistributionThresholds, Standing } from '#shared/features/distribution/model.ts'
import { audienceSince } from '#shared/features/distribution/rules/audience.ts'
import { standingOf } from '#shared/features/distribution/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { findComings, findThresholds, type LivingGroup } from './queries.ts'

/** Which persona is at work in a group, seen from one of them. */
export function worksHere({ personaNo }: LivingGroup, asked: number): 'this' | 'other' | 'none' {
  if (personaNo === null) return 'none'
  return personaNo === asked ? 'this' : 'other'
}

type Asked = Pick<LivingGroup, 'no' | 'lifecycle'> & {
  lastOn: CalendarDate | null
  worksHere: 'this' | 'other' | 'none'
}

/** How living groups stand to the introduction of a persona each, by the key of the group. */
export function standingsOf(
  ctx: DataContext,
  groups: readonly Asked[],
  thresholds: DistributionThresholds = findThresholds(ctx.read),
): Map<number, Standing> {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const comings = findComings(ctx.read, groups)
  return new Map(
    groups.map(({ no, lifecycle, lastOn, worksHere }) => {
      const { waves, returned } = comings.get(no) ?? { waves: [], returned: [] }
      const audience = audienceSince(lastOn, waves, returned)
      const group = { lifecycle, isArchived: false, worksHere }
      return [no, standingOf({ group, lastOn, audience, today, thresholds })]
    }),
  )
}

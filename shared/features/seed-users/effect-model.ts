import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { effect } from '../activity/model.ts'
import { groupId } from '../groups/model.ts'
import { personId } from '../members/model.ts'
import { seedId, seedStage } from './model.ts'

const count = z.number().int().min(0)

/** Something else that began in the same days and may have its share in a change. */
const neighbour = z.object({ kind: z.literal('seed'), id: seedId, name: z.string(), on: calendarDate })

/** The catfish effect of one seed on one group (domain.md §6): messages of others before and after `on`. */
export const seedEffect = z.object({
  seedId,
  personId,
  name: z.string(),
  groupId,
  groupName: z.string(),
  stage: seedStage,
  on: calendarDate,
  effect,
  neighbours: z.array(neighbour),
  /** Days of the time after that the log does not reach yet. */
  daysToCome: count,
})
export type SeedEffect = z.infer<typeof seedEffect>

/** One day of the chart: messages of others, null where the day is not covered. */
const effectDay = z.object({ on: calendarDate, count: count.nullable() })

export const seedEffectDetail = seedEffect.extend({ days: z.array(effectDay) })
export type SeedEffectDetail = z.infer<typeof seedEffectDetail>

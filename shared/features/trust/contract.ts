import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { trustReport } from './model.ts'

/** All that a screen may ask about trust (信任). */
export const trustContract = {
  /** Personal and product trust in some groups. */
  overview: operation.input(z.object({ groupIds: z.array(groupId).min(1) })).output(trustReport),
}

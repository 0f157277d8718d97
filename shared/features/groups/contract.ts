import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { group, groupDraft } from './model.ts'

/** All that a screen may ask about groups. */
export const groupsContract = {
  list: operation.input(z.object({ includeArchived: z.boolean().default(false) })).output(z.array(group)),
  create: operation.input(groupDraft).output(group),
}

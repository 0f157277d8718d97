import { z } from 'zod'
import { operation } from '#shared/kernel/operation.ts'
import { campaignId } from '../campaigns/model.ts'
import { groupId } from '../groups/model.ts'

/** What goes into a calendar file: everything, what concerns one group, or one campaign. */
export const calendarExportScope = z.union([
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('group'), groupId }),
  z.object({ kind: z.literal('campaign'), campaignId }),
])
export type CalendarExportScope = z.infer<typeof calendarExportScope>

const count = z.number().int()

/** Campaigns with their tasks and rituals as a calendar file for phones and other calendars. */
export const calendarExportContract = {
  /**
   * Campaigns of the last year and all ahead, their open tasks, and (but for one campaign) the rituals. A cancelled campaign
   * goes out as cancelled, so that calendars take it away. Refuses GROUP_NOT_FOUND and CAMPAIGN_NOT_FOUND.
   */
  exportFile: operation
    .input(z.object({ scope: calendarExportScope, language: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ campaigns: count, tasks: count, rituals: count, file: z.file() })),
}

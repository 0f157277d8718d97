import { z } from 'zod'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import { campaignReport } from './model.ts'

const input = z.object({ campaignId, anonymise: z.boolean().default(true) })
export type CampaignReportInput = z.infer<typeof input>

/** All that a screen may ask about the recap of a campaign. Refuses CAMPAIGN_NOT_FOUND. */
export const campaignReportContract = {
  /** The recap; `anonymise` hides names of people, also in what was written about it. */
  show: operation.input(input).output(campaignReport),
  /** The same as an XLSX workbook, heads in the given language. */
  workbook: operation
    .input(input.extend({ locale: z.enum(['zh-CN', 'en']) }))
    .output(z.object({ name: z.string(), file: z.file() })),
}

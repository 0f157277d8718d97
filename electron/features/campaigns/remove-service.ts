import type { DataContext } from '#electron/backend/context.ts'
import type { CampaignLosses } from '#shared/features/campaigns/contract.ts'
import { undoableChange } from './change.ts'
import { deleteCampaign, PARTS } from './commands.ts'
import { findLosses, requireCampaign } from './queries.ts'

/** What would be lost with a campaign beside what stands in its plan. */
export function describeLosses(ctx: DataContext, id: string): CampaignLosses {
  const { no, reviewedAt } = requireCampaign(ctx.read, id)
  return { ...findLosses(ctx.read, no), hasReview: reviewedAt !== null }
}

/** Deletes a campaign with all its parts; what makes a flash group of two campaigns goes with either. */
export function removeCampaign(ctx: DataContext, id: string): { name: string; undoId: string } {
  const { no, name } = requireCampaign(ctx.read, id)
  const { undoId } = undoableChange(ctx, { code: 'remove', facts: { name } }, (db, recorder) => {
    const ofFlash = 'recruit_campaign_no = ?1 OR camp_campaign_no = ?1'
    recorder.touch('campaigns', no)
    for (const table of PARTS) recorder.touchRows(table, 'campaign_no = ?', no)
    recorder.touchRows('flash_groups', ofFlash, no)
    recorder.touchRows('flash_fates', `flash_no IN (SELECT no FROM flash_groups WHERE ${ofFlash})`, no)
    recorder.counters.push({ table: 'campaigns', key: no, column: 'revision' })
    deleteCampaign(db, no)
  })
  return { name, undoId }
}

import type { DataContext } from '#electron/backend/context.ts'
import { findGroupsOf } from '#electron/features/campaigns/queries.ts'
import { type ComparedCampaign, comparedCampaign } from '#shared/features/campaign-results/model.ts'
import { measureEffects } from './effect-service.ts'
import { findOfPlaybook } from './queries.ts'
import { showResult } from './service.ts'

/** Campaigns of one playbook beside each other, the latest first. */
export function compareOfPlaybook(ctx: DataContext, playbookId: string): ComparedCampaign[] {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const campaigns = findOfPlaybook(ctx.read, playbookId, today)
  const groups = findGroupsOf(
    ctx.read,
    campaigns.map(({ no }) => no),
  )
  const results = campaigns.map(({ no, id }) => ({ no, result: showResult(ctx, id) }))
  const effects = measureEffects(
    ctx,
    results.map(({ no, result }) => ({
      no,
      id: result.campaignId,
      startsOn: result.startsOn,
      endsOn: result.endsOn,
    })),
    14,
  )
  return results.map(({ no, result }) => {
    const messages = effects.get(no)?.metrics.find(({ metric }) => metric === 'messages')?.effect
    return comparedCampaign.parse({
      result,
      groups: (groups.get(no) ?? []).map(({ name }) => name),
      lift: messages?.ratio ?? null,
      verdict: messages?.verdict ?? 'too_little',
      leaves: result.leaves,
    })
  })
}

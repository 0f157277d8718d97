import { z } from 'zod'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { groupPurpose } from '#shared/features/playbooks/model.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  campaignEffectDetail,
  campaignResult,
  comparedCampaign,
  effectReach,
  groupKpis,
  listedEffect,
  typedResult,
} from './model.ts'

const one = z.object({ campaignId })
const changed = z.object({ undoId: z.string().nullable() })

/** All that a screen may ask about what came of campaigns. Refuses CAMPAIGN_NOT_FOUND and GROUP_NOT_FOUND. */
export const campaignResultsContract = {
  /** What was counted and typed, against the goal. */
  show: operation.input(one).output(campaignResult),
  /** Keeps what was typed; blank = nothing. */
  save: operation.input(one.extend({ typed: typedResult })).output(changed),
  /** Before against after, with the days of the chart. */
  effect: operation.input(one.extend({ reach: effectReach.default(14) })).output(campaignEffectDetail),
  /** Effects of all campaigns that are over, the latest first; of a group, or of all. */
  effects: operation
    .input(z.object({ groupId: groupId.optional(), reach: effectReach.default(14) }))
    .output(z.array(listedEffect)),
  /** Campaigns of one playbook beside each other, the latest first; none that are cancelled or not begun. */
  compare: operation
    .input(z.object({ playbookId: z.string().min(1).max(100) }))
    .output(z.array(comparedCampaign)),
  /** Figures of the groups of a campaign, by what each group is for. */
  kpis: operation.input(one).output(z.array(groupKpis)),
  /** Says what a group is for; null = as its type suggests. */
  setPurpose: operation.input(z.object({ groupId, purpose: groupPurpose.nullable() })).output(changed),
}

import type { DataContext } from '#electron/backend/context.ts'
import { describeCoverage } from '#electron/features/activity/service.ts'
import { showEffect, showResult } from '#electron/features/campaign-results/service.ts'
import { showCampaign } from '#electron/features/campaigns/service.ts'
import { listParticipants } from '#electron/features/participants/service.ts'
import { findAllIds, findAllNames } from '#electron/features/reports/queries.ts'
import type { CampaignReportInput } from '#shared/features/campaign-report/contract.ts'
import {
  type CampaignReport,
  campaignReport,
  type ReportParticipant,
} from '#shared/features/campaign-report/model.ts'
import type { CampaignResult } from '#shared/features/campaign-results/model.ts'
import type { Participant } from '#shared/features/participants/model.ts'
import { createMask, markOf, maskName } from '#shared/features/reports/rules.ts'
import { toDisplayName } from '#shared/kernel/text.ts'

/** The recap of a campaign; the numbers are those on screen. Throws CAMPAIGN_NOT_FOUND. */
export function composeReport(
  ctx: DataContext,
  { campaignId, anonymise }: CampaignReportInput,
): CampaignReport {
  const { campaign, tasks, costs } = showCampaign(ctx, campaignId)
  const result = showResult(ctx, campaignId)
  const effect = showEffect(ctx, { campaignId, reach: 14 })
  const { participants } = listParticipants(ctx, campaignId)
  const masked = anonymise ? createMask(findAllNames(ctx.read), findAllIds(ctx.read)) : toDisplayText
  const { worked, failed, next } = result.review
  return campaignReport.parse({
    result: { ...result, review: { worked: '', failed: '', next: '' }, typed: { ...result.typed, note: '' } },
    effect: {
      ...effect,
      neighbours: effect.neighbours.map((one) => ({
        ...one,
        name: anonymise && one.kind === 'seed' ? maskName(one.name) : one.name,
      })),
    },
    groups: campaign.groups.map(({ name }) => name),
    playbookName: campaign.playbookName,
    funnel: funnelOf(result),
    costs: costs.map(({ name, cents }) => ({ name: masked(name), cents })),
    tasks: {
      all: tasks.filter(({ skippedAt }) => skippedAt === null).length,
      done: tasks.filter(({ doneAt }) => doneAt !== null).length,
    },
    participants: participants
      .filter(({ goneAt }) => goneAt === null)
      .map((one, at) => participantOf(one, anonymise ? at : null, masked)),
    review: { worked: masked(worked), failed: masked(failed), next: masked(next) },
    note: masked(result.typed.note),
    dataUntilOn: dataUntilOf(
      ctx,
      campaign.groups.map(({ id }) => id),
    ),
    anonymised: anonymise,
    madeAt: ctx.clock.now(),
  })
}

const toDisplayText = (text: string) => text

function participantOf(
  one: Participant,
  hiddenAt: number | null,
  masked: (text: string) => string,
): ReportParticipant {
  const { note, times, isSigned, hasAttended, hasBought } = one
  return {
    name: hiddenAt === null ? toDisplayName(one.name) : maskName(one.name),
    mark: hiddenAt === null ? null : markOf(hiddenAt + 1),
    note: masked(note),
    times,
    isSigned,
    hasAttended,
    hasBought,
  }
}

/** Steps from everybody who was there to those who bought; what nobody recorded is unknown. */
function funnelOf({
  reach,
  participants,
  attended,
  bought,
  orders,
}: CampaignResult): CampaignReport['funnel'] {
  const recorded = (count: number) => (count === 0 ? null : count)
  return [
    { id: 'reach', value: reach },
    { id: 'participants', value: participants.value },
    { id: 'attended', value: recorded(attended) },
    { id: 'bought', value: recorded(bought) ?? (orders.source === 'typed' ? orders.value : null) },
  ]
}

/** Until when all of the groups are known; null where one has no log. */
function dataUntilOf(ctx: DataContext, groupIds: Parameters<typeof describeCoverage>[1]): string | null {
  const untils = describeCoverage(ctx, groupIds).map(({ dataUntilOn }) => dataUntilOn)
  return untils.includes(null) || untils.length === 0 ? null : (untils.toSorted()[0] ?? null)
}

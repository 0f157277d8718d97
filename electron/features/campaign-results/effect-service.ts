import type { DataContext } from '#electron/backend/context.ts'
import { findGroupNosOf, requireCampaign } from '#electron/features/campaigns/queries.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { effectOf } from '#shared/features/activity/rules/effect.ts'
import {
  type CampaignEffect,
  type CampaignEffectDetail,
  campaignEffectDetail,
  type EffectReach,
  effectMetrics,
  type ListedEffect,
  type MetricEffect,
} from '#shared/features/campaign-results/model.ts'
import { campaignId } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { GroupSeries } from './group-series.ts'
import { findGroupNosByCampaign, findJoinedSeeds, findOtherCampaigns, findOverCampaigns } from './queries.ts'

/** A campaign as far as its effect is concerned. */
export type Timed = { no: number; id: string; startsOn: CalendarDate; endsOn: CalendarDate }

/** Effects of campaigns on their groups; each group is read once. Speed is held by the bench. */
export function measureEffects(
  ctx: DataContext,
  campaigns: readonly Timed[],
  reach: EffectReach,
): Map<number, { metrics: MetricEffect[]; daysToCome: number }> {
  const groups = findGroupNosByCampaign(
    ctx.read,
    campaigns.map(({ no }) => no),
  )
  const series = seriesFor(ctx, campaigns, [...new Set([...groups.values()].flat())], reach)
  return new Map(
    campaigns.map((campaign) => {
      const groupNos = groups.get(campaign.no) ?? []
      const metrics = metricsOf(series, groupNos, campaign, reach)
      return [campaign.no, { metrics, daysToCome: daysToCome(series, groupNos, campaign, reach) }]
    }),
  )
}

function seriesFor(
  ctx: DataContext,
  campaigns: readonly Timed[],
  groupNos: readonly number[],
  reach: EffectReach,
): GroupSeries {
  const first = campaigns.map(({ startsOn }) => startsOn).toSorted()[0] ?? ('1970-01-01' as CalendarDate)
  const last =
    campaigns
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1) ?? first
  return new GroupSeries(ctx, groupNos, { from: addDays(first, -reach), to: addDays(last, reach) })
}

/** Covered days before, while and after a campaign, each metric by the one effect function (domain.md §6). */
function metricsOf(
  series: GroupSeries,
  groupNos: readonly number[],
  campaign: Timed,
  reach: EffectReach,
): MetricEffect[] {
  const { first, last } = dayRunOf(campaign)
  const covered = (from: number, days: number) =>
    Array.from({ length: days }, (_, at) => from + at).filter((day) => series.isCovered(groupNos, day))
  const [before, during, after] = [
    covered(first - reach, reach),
    covered(first, last - first + 1),
    covered(last + 1, reach),
  ]
  return effectMetrics.map((metric) => {
    const counts = (days: readonly number[]) =>
      days.map((day) => ({ day, count: series.count(groupNos, metric, day) }))
    return {
      metric,
      effect: effectOf(counts(before), counts(after)),
      during: {
        days: during.length,
        total: counts(during).reduce((sum, { count }) => sum + count, 0),
      },
    }
  })
}

/** Effects of all campaigns that are over, the latest first. */
export function listEffects(
  ctx: DataContext,
  { groupId, reach }: { groupId?: string | undefined; reach: EffectReach },
): ListedEffect[] {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const over = findOverCampaigns(ctx.read, today, groupNo)
  const effects = measureEffects(ctx, over, reach)
  return over.map(({ no, id }) => ({
    campaignId: campaignId.parse(id),
    reach,
    ...(effects.get(no) ?? { metrics: [], daysToCome: 0 }),
  }))
}

/** Before against after of one campaign with the days of its chart. Throws CAMPAIGN_NOT_FOUND. */
export function showEffect(
  ctx: DataContext,
  { campaignId: id, reach }: { campaignId: string; reach: EffectReach },
): CampaignEffectDetail {
  const campaign = requireCampaign(ctx.read, id)
  const groupNos = findGroupNosOf(ctx.read, campaign.no)
  const series = seriesFor(ctx, [campaign], groupNos, reach)
  const { first, last } = dayRunOf(campaign)
  return campaignEffectDetail.parse({
    campaignId: id,
    reach,
    metrics: metricsOf(series, groupNos, campaign, reach),
    neighbours: neighboursOf(ctx, campaign, groupNos, reach),
    daysToCome: daysToCome(series, groupNos, campaign, reach),
    days: Array.from({ length: last - first + 1 + 2 * reach }, (_, at) => {
      const day = first - reach + at
      return {
        on: dateOfDayNumber(day),
        count: series.isCovered(groupNos, day) ? series.count(groupNos, 'messages', day) : null,
        part: day < first ? 'before' : day > last ? 'after' : 'during',
      }
    }),
  })
}

/** Days of the time after that some log does not reach yet. */
function daysToCome(
  series: GroupSeries,
  groupNos: readonly number[],
  campaign: Timed,
  reach: EffectReach,
): number {
  const { last } = dayRunOf(campaign)
  return Math.max(0, Math.min(reach, last + reach - series.lastCovered(groupNos)))
}

/** Other campaigns and seeds of these groups that began in the days that are compared. */
function neighboursOf(
  ctx: DataContext,
  campaign: Timed,
  groupNos: readonly number[],
  reach: EffectReach,
): CampaignEffect['neighbours'] {
  const days = { from: addDays(campaign.startsOn, -reach), to: addDays(campaign.endsOn, reach) }
  return [
    ...findOtherCampaigns(ctx.read, campaign.no, groupNos, days).map((row) => ({
      ...row,
      kind: 'campaign' as const,
    })),
    ...findJoinedSeeds(ctx.read, groupNos, days).map((row) => ({ ...row, kind: 'seed' as const })),
  ]
}

/** Days of a campaign as day numbers, both included. */
function dayRunOf({ startsOn, endsOn }: Timed): { first: number; last: number } {
  return { first: dayNumberOf(startsOn), last: dayNumberOf(endsOn) }
}

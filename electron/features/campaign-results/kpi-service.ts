import type { DataContext } from '#electron/backend/context.ts'
import { describeCoverage, describeGroup } from '#electron/features/activity/service.ts'
import { findGroupNosOf, requireCampaign } from '#electron/features/campaigns/queries.ts'
import { type GroupKpi, type GroupKpis, groupKpis } from '#shared/features/campaign-results/model.ts'
import { suggestedPurpose } from '#shared/features/campaign-results/rules.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { countEarlySpeakers, countReferrals, countReturning, sumCampaigns } from './kpi-queries.ts'
import { countMoves, findPurposes, type PurposeRow } from './queries.ts'

/** Days that figures of a group look back on. */
const DAYS = 90
/** Fewer people than this tell no rate (domain.md §4.2). */
const LEAST_PEOPLE = 10

type Days = { from: CalendarDate; to: CalendarDate }
type Period = Days & { isKnown: boolean }

/** Figures of the groups of a campaign, by what each group is for. Throws CAMPAIGN_NOT_FOUND. */
export function listKpis(ctx: DataContext, campaignId: string): GroupKpis[] {
  const { no } = requireCampaign(ctx.read, campaignId)
  return findPurposes(ctx.read, findGroupNosOf(ctx.read, no)).map((group) => kpisOf(ctx, group))
}

function kpisOf(ctx: DataContext, group: PurposeRow): GroupKpis {
  const purpose = group.purpose ?? suggestedPurpose(group.kind)
  const period = periodOf(ctx, group.id as GroupId)
  return groupKpis.parse({
    groupId: group.id,
    groupName: group.name,
    purpose,
    isSuggested: group.purpose === null,
    ...period,
    kpis: { lead: leadKpis, conversion: conversionKpis, fan: fanKpis }[purpose](ctx, group, period),
  })
}

/** The days until the logs end, or until today where there is none. */
function periodOf(ctx: DataContext, groupId: GroupId): Period {
  const [coverage] = describeCoverage(ctx, [groupId])
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const to = coverage?.runs.at(-1)?.to ?? today
  return { from: addDays(to, 1 - DAYS), to, isKnown: (coverage?.runs.length ?? 0) > 0 }
}

const known = (id: GroupKpi['id'], value: number, of: number | null = null): GroupKpi => ({
  id,
  value,
  of,
  gap: null,
})
const missing = (id: GroupKpi['id'], gap: GroupKpi['gap']): GroupKpi => ({ id, value: null, of: null, gap })

/** A share of people; too few of them tell nothing. */
function rate(id: GroupKpi['id'], part: number, of: number, isKnown: boolean): GroupKpi {
  if (!isKnown) return missing(id, 'log')
  return of < LEAST_PEOPLE ? missing(id, 'people') : known(id, part / of, of)
}

function leadKpis(ctx: DataContext, { no, id }: PurposeRow, period: Period): GroupKpi[] {
  const { joins } = countMoves(ctx.read, [no], period)
  // Who joined in the last days had no seven days to speak yet.
  const early = countEarlySpeakers(ctx.read, no, { ...period, to: addDays(period.to, -6) })
  const retention = describeGroup(ctx, id as GroupId).retention.find(({ day }) => day === 7)
  return [
    period.isKnown ? known('joins', joins) : missing('joins', 'log'),
    rate('speak7', early.spoke, early.joined, period.isKnown),
    retention?.value == null
      ? missing('retention7', period.isKnown ? 'people' : 'log')
      : known('retention7', retention.value, retention.cohort),
  ]
}

function conversionKpis(ctx: DataContext, { no }: PurposeRow, period: Period): GroupKpi[] {
  const sums = sumCampaigns(ctx.read, no, period)
  return [
    sums.signed === 0
      ? missing('attendance', 'record')
      : known('attendance', sums.attendedOfSigned / sums.signed, sums.signed),
    sums.attended === 0
      ? missing('conversion', 'record')
      : known('conversion', sums.bought / sums.attended, sums.attended),
    sums.revenueCents === null ? missing('revenue', 'record') : known('revenue', sums.revenueCents),
  ]
}

function fanKpis(ctx: DataContext, { no }: PurposeRow, period: Period): GroupKpi[] {
  const week = { from: addDays(period.to, -6), to: period.to }
  const before = { from: addDays(period.to, -13), to: addDays(period.to, -7) }
  const { speakers, returning } = countReturning(ctx.read, no, week, before)
  return [
    // There are no orders of people yet from which a second purchase would show.
    missing('repeat', 'orders'),
    period.isKnown ? known('referrals', countReferrals(ctx.read, no, period)) : missing('referrals', 'log'),
    period.isKnown ? known('returning', returning, speakers) : missing('returning', 'log'),
  ]
}

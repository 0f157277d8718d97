import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findSpans, findThresholds } from '#electron/features/activity/queries.ts'
import { type CampaignRow, findGroupNosOf, requireCampaign } from '#electron/features/campaigns/queries.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { isEnough, isObserved } from '#shared/features/activity/rules/coverage.ts'
import {
  type CampaignResult,
  campaignResult,
  type TypedResult,
} from '#shared/features/campaign-results/model.ts'
import {
  actualOf,
  costPerHead,
  counted,
  countedOr,
  typedOr,
} from '#shared/features/campaign-results/rules.ts'
import { momentsOf, statusOf } from '#shared/features/campaigns/rules/status.ts'
import type { GroupPurpose } from '#shared/features/playbooks/model.ts'
import { addDays, dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import { deleteTyped, replacePurpose, replaceTyped } from './commands.ts'
import {
  countMoves,
  countParticipants,
  countReach,
  countTalk,
  findTyped,
  sumCosts,
  type TypedRow,
} from './queries.ts'

export { showEffect } from './effect-service.ts'
export { listReviewsDue } from './review-service.ts'

const NOTHING_TYPED: TypedRow = { participants: null, orders: null, revenueCents: null, note: '' }

/** What was counted and typed of a campaign, against its goal. Throws CAMPAIGN_NOT_FOUND. */
export function showResult(ctx: DataContext, campaignId: string): CampaignResult {
  const campaign = requireCampaign(ctx.read, campaignId)
  const typed = findTyped(ctx.read, campaign.no) ?? NOTHING_TYPED
  const people = countParticipants(ctx.read, campaign.no)
  const seen = countSeen(ctx, campaign)
  const costCents = sumCosts(ctx.read, campaign.no)
  const figures = {
    ...seen.figures,
    participants: countedOr(people.people === 0 ? null : people.people, typed.participants),
    orders: typedOr(typed.orders, people.bought === 0 ? null : people.bought),
    revenueCents: typedOr(typed.revenueCents, null),
  }
  const { goalMetric: metric, goalTarget: target } = campaign
  return campaignResult.parse({
    ...campaign,
    ...people,
    ...seen,
    ...figures,
    campaignId: campaign.id,
    status: statusOf(campaign, ctx.calendar(), ctx.clock.now()),
    costCents,
    costPerParticipantCents: costPerHead(costCents, figures.participants.value),
    goal: metric === null || target === null ? null : { metric, target, actual: actualOf(metric, figures) },
    typed,
    review: { worked: campaign.reviewWorked, failed: campaign.reviewFailed, next: campaign.reviewNext },
  })
}

/** What logs and ledger tell of the time of a campaign so far; nothing before it begins or where logs are missing. */
function countSeen(ctx: DataContext, campaign: CampaignRow) {
  const groupNos = findGroupNosOf(ctx.read, campaign.no)
  const { startsAt, endsAt } = momentsOf(campaign, ctx.calendar())
  const until = Math.min(endsAt, ctx.clock.now())
  const coverage = coverageOf(ctx, groupNos, { from: startsAt, until })
  const to = until <= startsAt ? campaign.startsOn : ctx.calendar().dateAt(until - 1)
  const days = { from: campaign.startsOn, to }
  const isKnown = coverage.isEnough && groupNos.length > 0
  const talk = isKnown ? countTalk(ctx.read, groupNos, startsAt, until) : null
  const moves = isKnown ? countMoves(ctx.read, groupNos, days) : null
  return {
    coverage,
    reach: countReach(ctx.read, groupNos, days),
    figures: {
      speakers: counted(talk?.speakers ?? null),
      messages: counted(talk?.messages ?? null),
      joins: counted(moves?.joins ?? null),
      leaves: counted(moves?.leaves ?? null),
    },
  }
}

/** On how many days of a time the logs of all groups observed all of it. */
function coverageOf(
  ctx: DataContext,
  groupNos: readonly number[],
  { from, until }: { from: number; until: number },
): CampaignResult['coverage'] {
  if (until <= from) return { days: 0, coveredDays: 0, isEnough: false }
  const calendar = ctx.calendar()
  const spans = findSpans(ctx.read, groupNos)
  const [first, last] = [calendar.dayNumberAt(from), calendar.dayNumberAt(until - 1)]
  let coveredDays = 0
  for (let day = first; day <= last; day += 1) {
    const on = dateOfDayNumber(day)
    const [start, end] = [
      Math.max(from, calendar.startOf(on)),
      Math.min(until, calendar.startOf(addDays(on, 1))),
    ]
    if (groupNos.every((no) => isObserved(spans.get(no) ?? [], start, end))) coveredDays += 1
  }
  const days = last - first + 1
  const { coveredShare } = findThresholds(ctx.read)
  return { days, coveredDays, isEnough: isEnough(coveredDays, days, coveredShare) }
}

/** Keeps what was typed of a result; where nothing is left of it, nothing is kept. */
export function saveTyped(
  ctx: DataContext,
  { campaignId, typed }: { campaignId: string; typed: TypedResult },
): { undoId: string | null } {
  const campaign = requireCampaign(ctx.read, campaignId)
  const before = findTyped(ctx.read, campaign.no) ?? NOTHING_TYPED
  const next = { ...typed, note: typed.note.trim() }
  if (isSame(before, next)) return { undoId: null }
  return changing(ctx, 'save', { name: campaign.name }, (recorder, db) => {
    recorder.touch('campaign_results', campaign.no)
    if (isSame(next, NOTHING_TYPED)) deleteTyped(db, campaign.no)
    else replaceTyped(db, campaign.no, next, ctx.clock.now())
  })
}

function isSame(a: TypedRow, b: TypedRow): boolean {
  return (
    a.participants === b.participants &&
    a.orders === b.orders &&
    a.revenueCents === b.revenueCents &&
    a.note === b.note
  )
}

/** Says what a group is for. Throws GROUP_NOT_FOUND. */
export function setPurpose(
  ctx: DataContext,
  { groupId, purpose }: { groupId: string; purpose: GroupPurpose | null },
): { undoId: string | null } {
  const groupNo = requireGroupNo(ctx.read, groupId)
  return changing(ctx, 'setPurpose', {}, (recorder, db) => {
    recorder.touch('group_purposes', groupNo)
    replacePurpose(db, groupNo, purpose, ctx.clock.now())
  })
}

type Work = Parameters<typeof undoable<void>>[2]

function changing(
  ctx: DataContext,
  code: string,
  facts: Record<string, string>,
  work: (recorder: Parameters<Work>[0], db: Parameters<typeof undoable>[0]) => void,
): { undoId: string } {
  return ctx.write('campaign-results', (db) =>
    undoable(db, { id: newId(), code: `campaignResults.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(recorder, db),
    ),
  )
}

import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { CampaignHint, HintKind } from '../model.ts'
import { findCloseConverts, findHardSells } from './close-campaigns.ts'
import { findIdle } from './gaps.ts'
import { compare, type Plan } from './plan.ts'
import { findQuiet } from './quiet.ts'
import { findEmptyStages } from './stages.ts'

export type HintRange = { from: CalendarDate; to: CalendarDate; groupId?: GroupId | undefined }

/** Ignored cases: the key of each with the print that it had then. */
export type Ignored = ReadonlyMap<string, string>

/** What can still be mended by hand stands before what is only missing. */
const RANKS: Readonly<Record<HintKind, number>> = {
  convert_close: 0,
  hard_sells: 0,
  quiet_hours: 1,
  idle: 2,
  stage_empty: 3,
}

/**
 * All hints whose days touch the range, the ignored ones among them, the most pressing first. The order of groups, campaigns
 * and tasks never matters; a case that was ignored is so only while its facts are the same.
 */
export function findHints(plan: Plan, { from, to, groupId }: HintRange, ignored: Ignored): CampaignHint[] {
  return [
    ...findCloseConverts(plan),
    ...findHardSells(plan),
    ...findQuiet(plan),
    ...findIdle(plan),
    ...findEmptyStages(plan, from, to),
  ]
    .filter((hint) => hint.from <= to && hint.until >= from)
    .filter((hint) => groupId === undefined || hint.groups.some(({ id }) => id === groupId))
    .map((hint) => ({ ...hint, isIgnored: ignored.get(hint.key) === hint.print }))
    .toSorted((a, b) => RANKS[a.kind] - RANKS[b.kind] || compare(a.from, b.from) || compare(a.key, b.key))
}

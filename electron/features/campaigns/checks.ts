import type { ReadDb } from '#electron/database/handles.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import type { CampaignGoal, CampaignTime, TaskOffset } from '#shared/features/campaigns/model.ts'
import { isPossibleOffset } from '#shared/features/campaigns/rules/due.ts'
import { faultOfTime } from '#shared/features/campaigns/rules/time.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { toStoredText } from '#shared/kernel/text.ts'

/** Longest texts of a campaign, in characters. */
const NAME_LENGTH = 100
const TITLE_LENGTH = 200
const OWNER_LENGTH = 50
const TEXT_LENGTH = 4000
/** Ten thousand million: beyond it somebody slipped on the keys. */
const LARGEST = 1_000_000_000_000

function textWithin(text: string, most: number): string {
  const stored = toStoredText(text).trim()
  if (stored.length > most) throw new AppError('CAMPAIGN_TEXT_TOO_LONG', { most, length: stored.length })
  return stored
}

function nameWithin(text: string, most: number): string {
  const name = textWithin(text, most)
  if (name === '') throw new AppError('CAMPAIGN_NAME_MISSING')
  return name
}

/** Texts as they are stored. Refuse CAMPAIGN_NAME_MISSING and CAMPAIGN_TEXT_TOO_LONG. */
export const checked = {
  name: (text: string) => nameWithin(text, NAME_LENGTH),
  title: (text: string) => nameWithin(text, TITLE_LENGTH),
  owner: (text: string) => textWithin(text, OWNER_LENGTH),
  text: (text: string) => textWithin(text, TEXT_LENGTH),
} as const

/** Refuses CAMPAIGN_ENDS_BEFORE_START and CAMPAIGN_TOO_LONG. */
export function checkTime(time: CampaignTime): void {
  const fault = faultOfTime(time)
  if (fault) throw new AppError(fault)
}

/** Refuses CAMPAIGN_TASK_TOO_FAR. */
export function checkOffset(offset: TaskOffset): void {
  if (!isPossibleOffset(offset)) throw new AppError('CAMPAIGN_TASK_TOO_FAR')
}

/** Whole cents, none below zero. Refuses CAMPAIGN_AMOUNT_WRONG. */
export function checkAmount(cents: number | null): void {
  if (cents === null) return
  if (!Number.isInteger(cents) || cents < 0 || cents > LARGEST) throw new AppError('CAMPAIGN_AMOUNT_WRONG')
}

/** Refuses CAMPAIGN_GOAL_WRONG. */
export function checkGoal(goal: CampaignGoal | null): void {
  if (goal === null) return
  if (!Number.isInteger(goal.target) || goal.target < 1 || goal.target > LARGEST)
    throw new AppError('CAMPAIGN_GOAL_WRONG')
}

/** Why a campaign until `endsOn` cannot be in a group; null = it can. What is over may be written down of a group that is over, too. */
export function faultOfGroup(
  group: { archivedAt: number | null; lifecycle: string },
  endsOn: CalendarDate,
  today: CalendarDate,
): 'CAMPAIGN_GROUP_ARCHIVED' | 'CAMPAIGN_GROUP_ENDED' | null {
  if (group.archivedAt !== null) return 'CAMPAIGN_GROUP_ARCHIVED'
  return group.lifecycle === 'ended' && endsOn >= today ? 'CAMPAIGN_GROUP_ENDED' : null
}

/**
 * Keys of the groups of a campaign. Groups in which it is already (`present`) stay as they may. Refuses
 * CAMPAIGN_WITHOUT_GROUP, GROUP_NOT_FOUND, CAMPAIGN_GROUP_ARCHIVED and CAMPAIGN_GROUP_ENDED.
 */
export function requireGroups(
  db: ReadDb,
  groupIds: readonly string[],
  facts: { endsOn: CalendarDate; today: CalendarDate; present?: readonly number[] },
): number[] {
  if (groupIds.length === 0) throw new AppError('CAMPAIGN_WITHOUT_GROUP')
  return [...new Set(groupIds)].map((id) => {
    const groupNo = requireGroupNo(db, id)
    if (facts.present?.includes(groupNo)) return groupNo
    const group = requireGroup(db, id)
    const fault = faultOfGroup(group, facts.endsOn, facts.today)
    if (fault) throw new AppError(fault, { name: group.name })
    return groupNo
  })
}

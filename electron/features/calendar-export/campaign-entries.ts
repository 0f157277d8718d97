import { type FileEntry, wallTime } from '#electron/backend/calendar-file.ts'
import type { CampaignRow, TaskRow } from '#electron/features/campaigns/queries.ts'
import { calendarExportMessages } from '#shared/features/calendar-export/messages.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CampaignGroup, CampaignStage } from '#shared/features/campaigns/model.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'

export type Wording = { zone: string; language: Locale }

/** How long a task is marked in a calendar. */
const TASK_MINUTES = 15
/** Something must stand in the calendar even where a campaign ends when it begins. */
const SHORTEST_MINUTES = 15

const sayIn =
  (language: Locale) =>
  (key: keyof (typeof calendarExportMessages)['en'], values = {}) =>
    formatMessage(calendarExportMessages, language, key, values)

/** In which groups something takes place, and who takes care of it. */
export function lines(
  language: Locale,
  { groups, owner }: { groups: readonly { name: string }[]; owner: string },
): string[] {
  const say = sayIn(language)
  const names = groups.map(({ name }) => name).join(say('line.join'))
  return [
    names === '' ? '' : say('line.groups', { groups: names }),
    owner === '' ? '' : say('line.owner', { owner }),
  ]
}

/** Not confirmed = tentative. A cancelled one is told as such, so that calendars take it away. */
function statusOf({ cancelledAt, confirmedAt }: Pick<CampaignRow, 'cancelledAt' | 'confirmedAt'>) {
  if (cancelledAt !== null) return 'cancelled' as const
  return confirmedAt === null ? ('tentative' as const) : ('confirmed' as const)
}

function whenOf(campaign: CampaignRow, zone: string): FileEntry['when'] {
  const { startsOn, startsMinute, endsOn, endsMinute } = campaign
  if (startsMinute === null || endsMinute === null) return { startsOn, endsOn }
  const start = wallTime(startsOn, startsMinute, zone)
  const minutes = start.until(wallTime(endsOn, endsMinute, zone)).total('minutes')
  return { start, minutes: Math.max(SHORTEST_MINUTES, minutes) }
}

/** A campaign as an entry of a calendar file. */
export function campaignEntry(
  campaign: CampaignRow,
  groups: readonly CampaignGroup[],
  { zone, language }: Wording,
): FileEntry {
  const stage = formatMessage(campaignMessages, language, `stage.${campaign.stage as CampaignStage}`)
  return {
    uid: `campaign-${campaign.id}@qunpu`,
    sequence: campaign.revision,
    title: sayIn(language)('title.campaign', { stage, name: campaign.name }),
    lines: [...lines(language, { groups, owner: campaign.owner }), campaign.note],
    when: whenOf(campaign, zone),
    status: statusOf(campaign),
  }
}

/** A task of a campaign; it changes with the campaign it hangs on, so that it counts with its revisions. */
export function taskEntry(
  task: TaskRow,
  campaign: CampaignRow,
  groups: readonly CampaignGroup[],
  { zone, language }: Wording,
): FileEntry {
  const { dueOn, dueMinute, title } = task
  return {
    uid: `campaign-task-${task.id}@qunpu`,
    sequence: campaign.revision,
    title: sayIn(language)('title.task', { title, campaign: campaign.name }),
    lines: [...lines(language, { groups, owner: task.owner }), task.note, task.words],
    when:
      dueMinute === null
        ? { startsOn: dueOn, endsOn: dueOn }
        : { start: wallTime(dueOn, dueMinute, zone), minutes: TASK_MINUTES },
    status: statusOf(campaign),
  }
}

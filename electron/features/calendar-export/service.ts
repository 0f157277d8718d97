import { calendarFile } from '#electron/backend/calendar-file.ts'
import type { DataContext } from '#electron/backend/context.ts'
import {
  type CampaignRow,
  findCampaignsIn,
  findGroupsOf,
  findTasksOf,
  requireCampaign,
} from '#electron/features/campaigns/queries.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { listRitualEntries } from '#electron/features/rituals/service.ts'
import type { CalendarExportScope } from '#shared/features/calendar-export/contract.ts'
import { calendarExportMessages } from '#shared/features/calendar-export/messages.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { campaignEntry, taskEntry, type Wording } from './campaign-entries.ts'
import { ritualEntries } from './ritual-entries.ts'

/** Campaigns that have been over for longer stay out of the file; calendars keep what they have. */
const BACK_DAYS = 366
const FAR_AHEAD = '9999-12-31' as CalendarDate

/** Campaigns, their open tasks and rituals as a calendar file. */
export function exportCalendarFile(
  ctx: DataContext,
  { scope, language }: { scope: CalendarExportScope; language: Locale },
): { campaigns: number; tasks: number; rituals: number; file: File } {
  const now = ctx.clock.now()
  const { zone } = ctx.calendar()
  const wording = { zone, language }
  const campaigns = campaignsOf(ctx, scope)
  const { entries, tasks } = campaignEntries(ctx, campaigns, wording)
  const rituals =
    scope.kind === 'campaign'
      ? []
      : listRitualEntries(ctx, scope.kind === 'group' ? { groupId: scope.groupId } : {})
  const all = [...entries, ...rituals.flatMap((ritual) => ritualEntries(ritual, wording))]
  const file = calendarFile({ ...namesOf(ctx, scope, language), zone, language, now }, all)
  return { campaigns: campaigns.length, tasks, rituals: rituals.length, file }
}

function campaignsOf(ctx: DataContext, scope: CalendarExportScope): CampaignRow[] {
  if (scope.kind === 'campaign') return [requireCampaign(ctx.read, scope.campaignId)]
  const from = addDays(ctx.calendar().dateAt(ctx.clock.now()), -BACK_DAYS)
  const groupNo = scope.kind === 'group' ? requireGroupNo(ctx.read, scope.groupId) : null
  return findCampaignsIn(ctx.read, { from, to: FAR_AHEAD, groupNo })
}

function campaignEntries(ctx: DataContext, campaigns: readonly CampaignRow[], wording: Wording) {
  const groupsOf = findGroupsOf(
    ctx.read,
    campaigns.map(({ no }) => no),
  )
  let tasks = 0
  const entries = campaigns.flatMap((campaign) => {
    const groups = groupsOf.get(campaign.no) ?? []
    const open = findTasksOf(ctx.read, campaign.no).filter(
      ({ doneAt, skippedAt }) => doneAt === null && skippedAt === null,
    )
    tasks += open.length
    return [
      campaignEntry(campaign, groups, wording),
      ...open.map((task) => taskEntry(task, campaign, groups, wording)),
    ]
  })
  return { entries, tasks }
}

function namesOf(ctx: DataContext, scope: CalendarExportScope, language: Locale) {
  const say = (key: keyof (typeof calendarExportMessages)['en'], values = {}) =>
    formatMessage(calendarExportMessages, language, key, values)
  const day = ctx.calendar().dateAt(ctx.clock.now())
  if (scope.kind === 'all') return { name: say('calendar.name'), fileName: say('file.all', { day }) }
  if (scope.kind === 'group') {
    const group = requireGroup(ctx.read, scope.groupId).name
    const fileName = toSafeFileName(say('file.group', { group, day }))
    return { name: say('calendar.group', { group }), fileName }
  }
  const { name } = requireCampaign(ctx.read, scope.campaignId)
  return { name: say('calendar.name'), fileName: toSafeFileName(say('file.campaign', { name })) }
}

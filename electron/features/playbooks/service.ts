import type { DataContext } from '#electron/backend/context.ts'
import { countTasksOf, findGroupsOf } from '#electron/features/campaigns/queries.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { statusOf } from '#shared/features/campaigns/rules/status.ts'
import type { PlaybookListing } from '#shared/features/playbooks/contract.ts'
import {
  type PlaybookDetail,
  type PlaybookEntry,
  playbookDetail,
  playbookEntry,
} from '#shared/features/playbooks/model.ts'
import { durationBandOf, effortBandOf } from '#shared/features/playbooks/rules/bands.ts'
import {
  countUses,
  findCampaignsOf,
  findPlaybooks,
  type Playbook,
  type PlaybookUse,
  requirePlaybook,
} from './queries.ts'
import { fits, searchWords } from './search-text.ts'

function entryOf(playbook: Playbook, use: PlaybookUse | undefined): PlaybookEntry {
  const { content } = playbook
  return playbookEntry.parse({
    ...content,
    ...playbook,
    steps: content.steps.length,
    uses: use?.uses ?? 0,
    lastUsedOn: use?.lastUsedOn ?? null,
  })
}

/** The library stage by stage, own ones first. */
export function listPlaybooks(ctx: DataContext, listing: PlaybookListing): PlaybookEntry[] {
  const uses = countUses(ctx.read)
  const words = searchWords(listing.text)
  return findPlaybooks(ctx.read)
    .filter((playbook) => isListed(playbook, listing, uses) && fits(playbook.content, words))
    .map((playbook) => entryOf(playbook, uses.get(playbook.id)))
    .sort((a, b) => campaignStages.indexOf(a.stage) - campaignStages.indexOf(b.stage))
}

function isListed(
  playbook: Playbook,
  listing: PlaybookListing,
  uses: ReadonlyMap<string, PlaybookUse>,
): boolean {
  const { content } = playbook
  const { stage, purpose, effort, duration, used, show } = listing
  if (playbook.isHidden !== (show === 'hidden')) return false
  if (show === 'own' && playbook.isShipped && !playbook.isEdited) return false
  if (stage && content.stage !== stage) return false
  if (purpose && content.purposes.length > 0 && !content.purposes.includes(purpose)) return false
  if (effort && effortBandOf(content.effortHours) !== effort) return false
  if (duration && durationBandOf(content.days) !== duration) return false
  return !used || uses.has(playbook.id) === (used === 'used')
}

/** One playbook with the campaigns that were started from it. Refuses PLAYBOOK_NOT_FOUND. */
export function showPlaybook(ctx: DataContext, id: string): PlaybookDetail {
  const playbook = requirePlaybook(ctx.read, id)
  const rows = findCampaignsOf(ctx.read, id, playbook.campaignId)
  const nos = rows.map(({ no }) => no)
  const groups = findGroupsOf(ctx.read, nos)
  const tasks = countTasksOf(ctx.read, nos)
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  return playbookDetail.parse({
    ...entryOf(playbook, countUses(ctx.read).get(id)),
    content: playbook.content,
    hasNewerWording: playbook.hasNewerWording,
    campaigns: rows.map((row) => ({
      ...row,
      status: statusOf(row, calendar, now),
      groups: (groups.get(row.no) ?? []).map(({ name }) => name),
      ...(tasks.get(row.no) ?? { tasks: 0, tasksDone: 0 }),
      isOrigin: row.id === playbook.campaignId,
    })),
  })
}

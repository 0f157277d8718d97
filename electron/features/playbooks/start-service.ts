import type { DataContext } from '#electron/backend/context.ts'
import {
  findMaterialsOf,
  findTasksOf,
  requireCampaign,
  type TaskRow,
} from '#electron/features/campaigns/queries.ts'
import { createCampaigns } from '#electron/features/campaigns/service.ts'
import { findScript, wordingIn } from '#electron/features/scripts/queries.ts'
import type { NewCampaignInput, NewTaskInput } from '#shared/features/campaigns/contract.ts'
import { type CampaignId, campaignId, campaignStage, taskChannel } from '#shared/features/campaigns/model.ts'
import type { PlaybookStart } from '#shared/features/playbooks/contract.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import type { NameFinding, PlaybookContent } from '#shared/features/playbooks/model.ts'
import { contentFromCampaign } from '#shared/features/playbooks/rules/from-campaign.ts'
import { timeOfRun } from '#shared/features/playbooks/rules/timeline.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { findNamesIn } from './find-names.ts'
import { requirePlaybook } from './queries.ts'

const TITLE_LENGTH = 200
const TEXT_LENGTH = 4000

/**
 * Makes the campaigns that were planned, all with one undo. Refuses PLAYBOOK_NOT_FOUND, PLAYBOOK_CHANGED when it reads
 * otherwise than what was looked at, PLAYBOOK_STEP_UNKNOWN, and what a new campaign is refused for.
 */
export function startPlaybook(
  ctx: DataContext,
  start: PlaybookStart,
): { campaigns: { id: CampaignId; startsOn: CalendarDate }[]; tasks: number; undoId: string } {
  const { id, version, content } = requirePlaybook(ctx.read, start.id)
  const name = textIn(content.name, start.language)
  if (version !== start.version) throw new AppError('PLAYBOOK_CHANGED', { name })
  const tasks = tasksOf(content, start)
  const shared = {
    name: start.name,
    stage: content.stage,
    owner: start.owner,
    note: noteOf(content, start.language),
    goal: start.goal,
    isHardSell: content.isHardSell,
    isConfirmed: start.isConfirmed,
    playbookId: id,
    playbookName: name,
    tasks,
    materials: content.materials.map((material) => ({
      name: textIn(material, start.language).slice(0, TITLE_LENGTH),
    })),
  }
  const { ids, undoId } = createCampaigns(
    ctx,
    start.runs.map(
      ({ startsOn, groupIds }): NewCampaignInput => ({
        ...shared,
        groupIds,
        time: timeOfRun(start, startsOn),
      }),
    ),
  )
  const campaigns = start.runs.map(({ startsOn }, at) => ({ id: campaignId.parse(ids[at]), startsOn }))
  return { campaigns, tasks: tasks.length * start.runs.length, undoId }
}

/** Steps as tasks: titles and words in one language, variables as they are until somebody copies them. */
function tasksOf(content: PlaybookContent, { language, steps, owner }: PlaybookStart): NewTaskInput[] {
  return steps.map(({ at, offset }) => {
    const step = content.steps[at]
    if (!step)
      throw new AppError('PLAYBOOK_STEP_UNKNOWN', { name: textIn(content.name, language), step: at + 1 })
    return {
      title: textIn(step.title, language).slice(0, TITLE_LENGTH),
      note: step.how === null ? '' : textIn(step.how, language),
      words: step.script === null ? '' : textIn(step.script, language),
      channel: step.channel,
      offset,
      owner,
    }
  })
}

/** What is to be checked before it begins, as a list to tick off by hand. */
function noteOf({ checklist }: PlaybookContent, language: Locale): string {
  if (checklist.length === 0) return ''
  const lines = checklist.map((item) => `□ ${textIn(item, language)}`)
  return [formatMessage(playbookMessages, language, 'start.checklist'), ...lines]
    .join('\n')
    .slice(0, TEXT_LENGTH)
}

/**
 * A campaign as the content of a new playbook, and where its words may name members or groups. Refuses
 * CAMPAIGN_NOT_FOUND.
 */
export function draftFromCampaign(
  ctx: DataContext,
  { campaignId: id, language }: { campaignId: string; language: Locale },
): { content: PlaybookContent; findings: NameFinding[] } {
  const row = requireCampaign(ctx.read, id)
  const { goalMetric, goalTarget } = row
  const content = contentFromCampaign(
    {
      ...row,
      stage: campaignStage.parse(row.stage),
      isHardSell: row.isHardSell === 1,
      goal: goalMetric === null || goalTarget === null ? null : { metric: goalMetric, target: goalTarget },
      review: { worked: row.reviewWorked, failed: row.reviewFailed },
      tasks: findTasksOf(ctx.read, row.no)
        .filter(({ skippedAt }) => skippedAt === null)
        .map((task) => ({
          ...task,
          channel: taskChannel.parse(task.channel),
          words: wordsOf(ctx, task, language),
          offset: { offsetDays: task.offsetDays, minute: task.minute, fromStart: task.fromStart },
        })),
      materials: findMaterialsOf(ctx.read, row.no).map(({ name }) => name),
    },
    {
      locale: language,
      say: (sentence, values = {}) => formatMessage(playbookMessages, language, `saved.${sentence}`, values),
    },
  )
  return { content, findings: findNamesIn(ctx, [content], language) }
}

/** A task without words of its own says what its script of the library says. */
function wordsOf(ctx: DataContext, { words, scriptId }: TaskRow, language: Locale): string {
  if (words.trim() !== '' || scriptId === null) return words
  const script = findScript(ctx.read, scriptId)
  return script ? wordingIn(script.texts, language).body : ''
}

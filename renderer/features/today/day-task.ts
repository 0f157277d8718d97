import type { CampaignId, CampaignStage, CampaignTaskId } from '#shared/features/campaigns/model.ts'
import type { DueRitual } from '#shared/features/rituals/contract.ts'
import type { RitualId } from '#shared/features/rituals/model.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import type { GroupTask } from '#shared/features/sequences/model.ts'
import type { CampaignTaskDue, TaskRef } from '#shared/features/today/contract.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Words to post in one group. */
export type TaskPost = { groupId: string; groupName: string; text: string }

type Common = {
  /** Names the row; a notice leads to it by its `id`. */
  key: string
  id: string
  title: string
  dueAt: number
  /** False for what may be done at any time of its day. */
  hasTime: boolean
  state: 'open' | 'done' | 'skipped'
  groupNames: readonly string[]
  posts: readonly TaskPost[]
  note: string
}

/** One thing to do today: a post of a sequence, a task of a campaign, or a ritual. */
export type DayTask = Common &
  (
    | { kind: 'group'; task: GroupTask }
    | {
        kind: 'campaign'
        taskId: CampaignTaskId
        campaignId: CampaignId
        campaignName: string
        stage: CampaignStage
        isDraft: boolean
        isLate: boolean
      }
    | { kind: 'ritual'; ritualId: RitualId; ruleDay: CalendarDate; minute: number; ritual: DueRitual }
  )

/** A post of a sequence. */
export function ofGroupTask(task: GroupTask): DayTask {
  const text = textOfSegments(task.segments)
  return {
    kind: 'group',
    key: `group ${task.id}`,
    id: task.id,
    title: task.title,
    dueAt: task.dueAt,
    hasTime: true,
    state: 'open',
    groupNames: [task.groupName],
    posts: text === '' ? [] : [{ groupId: task.groupId, groupName: task.groupName, text }],
    note: '',
    task,
  }
}

/** A task of a campaign. */
export function ofCampaignTask({ task, dueAt, isLate, posts }: CampaignTaskDue): DayTask {
  return {
    kind: 'campaign',
    key: `campaign ${task.id}`,
    id: task.id,
    title: task.title,
    dueAt,
    hasTime: task.dueMinute !== null,
    state: task.doneAt !== null ? 'done' : task.skippedAt !== null ? 'skipped' : 'open',
    groupNames: task.groups.map(({ name }) => name),
    posts: withText(posts),
    note: task.note,
    taskId: task.id,
    campaignId: task.campaignId,
    campaignName: task.campaignName,
    stage: task.stage,
    isDraft: task.campaignStatus === 'draft',
    isLate,
  }
}

/** A ritual on its day. */
export function ofRitual(ritual: DueRitual): DayTask {
  const { ritualId, ruleDay, minute, state } = ritual
  return {
    kind: 'ritual',
    key: `ritual ${ritualId} ${ruleDay}`,
    id: ritualId,
    title: ritual.name,
    dueAt: ritual.dueAt,
    hasTime: true,
    state: state === 'kept' ? 'done' : state === 'skipped' ? 'skipped' : 'open',
    groupNames: ritual.groups.map(({ name }) => name),
    posts: withText(ritual.posts),
    note: '',
    ritualId,
    ruleDay,
    minute,
    ritual,
  }
}

function withText(posts: CampaignTaskDue['posts']): TaskPost[] {
  return posts.map(({ segments, ...group }) => ({ ...group, text: textOfSegments(segments) }))
}

/** How a task is named when it is put off; null for what is done, and for rituals, which move one by one. */
export function refOf(task: DayTask): TaskRef | null {
  if (task.state !== 'open' || task.kind === 'ritual') return null
  return task.kind === 'campaign' ? { kind: 'campaign', id: task.taskId } : { kind: 'group', id: task.id }
}

/** Earliest first, what has no time of its own before the evening of its day is over. */
export function inTime(tasks: readonly DayTask[]): DayTask[] {
  return tasks.toSorted((a, b) => a.dueAt - b.dueAt || a.key.localeCompare(b.key))
}

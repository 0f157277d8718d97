import { useToldChange } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { api } from '#renderer/app/rpc.ts'
import type { TaskChange } from '#shared/features/campaigns/contract.ts'
import type { CampaignTask } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const SETTLED = { done: 'doTask', skipped: 'skipTask', open: 'reopenTask' } as const

/** What can be done with a task. */
export function useTaskActions({ id, title, campaignName }: CampaignTask) {
  const { t } = useCampaignWords()
  return {
    edit: useToldChange(
      (change: TaskChange) => api.campaigns.editTask({ id, change }),
      () => t('undo.campaigns.editTask', { title }),
    ),
    settle: useToldChange(
      (state: keyof typeof SETTLED) => api.campaigns.settleTask({ id, state }),
      (state) => t(`undo.campaigns.${SETTLED[state]}`, { title }),
    ),
    move: useToldChange(
      (due: { dueOn: CalendarDate; dueMinute: number | null }) =>
        api.campaigns.moveTasks({ tasks: [{ id, ...due }] }),
      () => t('undo.campaigns.moveTasks', { title, name: campaignName, count: 1 }),
    ),
    shift: useToldChange(
      (step: -1 | 1) => api.campaigns.shiftTask({ id, step }),
      () => t('undo.campaigns.shiftTask', { title }),
    ),
    remove: useToldChange(
      () => api.campaigns.removeTask({ id }),
      () => t('undo.campaigns.removeTask', { title }),
    ),
  }
}

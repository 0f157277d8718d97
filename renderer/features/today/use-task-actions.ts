import { useRef } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { TaskRef, TaskTarget } from '#shared/features/today/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import type { SnoozeKind } from './action-rows.tsx'
import type { DayTask, TaskPost } from './day-task.ts'

type Done = { text: string; undoId?: string | null }

/** What can be done with the tasks of the day, one thing at a time, each with a way back. */
export function useTaskActions() {
  const words = useTaskWords()
  const format = useFormat()
  const language = useLocale()
  const host = useHost()
  const run = useOneAtATime()
  const settle = (task: DayTask, state: 'done' | 'skipped' | 'open') =>
    run(async () => {
      const { undoId } = await settled(task, state, language)
      return { text: words.settled(task, state), undoId }
    })
  return {
    settle,
    snooze: (task: DayTask, kind: SnoozeKind) =>
      run(async () => {
        const { undoId } = await api.sequences.snoozeTask({ id: task.id, language, until: { kind } })
        return { text: words.snoozed(task), undoId }
      }),
    /** Puts tasks off together; true when they are. */
    move: (tasks: readonly TaskRef[], to: TaskTarget) =>
      run(async () => {
        const { on, undoId } = await api.today.moveTasks({ tasks: [...tasks], to })
        return { text: words.moved(tasks.length, format.dateWithWeekday(on)), undoId }
      }),
    toTomorrow: (task: DayTask & { kind: 'ritual' }) =>
      run(async () => {
        const { ritualId, ruleDay, minute } = task
        const to = { day: addDays(format.today(), 1), minute }
        const { undoId } = await api.rituals.moveOne({ ritualId, day: ruleDay, to })
        return { text: words.ritual('undo.rituals.moveOne', { name: task.title }), undoId }
      }),
    copy: (task: DayTask, post: TaskPost) =>
      run(async () => {
        await host.copyText(post.text)
        if (task.kind === 'group') await api.sequences.markTaskCopied({ id: task.id, language })
        return { text: words.copied }
      }),
  }
}

function useOneAtATime() {
  const toasts = useToasts()
  const isBusy = useRef(false)
  return async (work: () => Promise<Done>): Promise<boolean> => {
    if (isBusy.current) return false
    isBusy.current = true
    try {
      toasts.show(await work())
      return true
    } catch (error) {
      toasts.showFailure(error)
      return false
    } finally {
      isBusy.current = false
    }
  }
}

async function settled(
  task: DayTask,
  state: 'done' | 'skipped' | 'open',
  language: 'zh-CN' | 'en',
): Promise<{ undoId: string | null }> {
  if (task.kind === 'campaign') return api.campaigns.settleTask({ id: task.taskId, state })
  if (task.kind === 'group')
    return state === 'done'
      ? api.sequences.completeTask({ id: task.id, language })
      : api.sequences.skipTask({ id: task.id, language })
  const { ritualId, ruleDay: day } = task
  return api.rituals.mark({ ritualId, day, state: state === 'done' ? 'kept' : state })
}

function useTaskWords() {
  const t = useWords(todayMessages)
  const campaign = useWords(campaignMessages)
  const sequence = useWords(sequenceMessages)
  const ritual = useWords(ritualMessages)
  const followUp = useWords(followUpMessages)
  const factsOf = ({ title, groupNames }: DayTask) => ({ title, name: groupNames[0] ?? '' })
  return {
    ritual,
    copied: followUp('toast.copied'),
    moved: (count: number, on: string) => t('undo.today.moveTasks', { count, on }),
    snoozed: (task: DayTask) => sequence('undo.sequences.snoozeTask', factsOf(task)),
    settled(task: DayTask, state: 'done' | 'skipped' | 'open'): string {
      const { kind, title } = task
      if (kind === 'campaign') {
        const code = { done: 'doTask', skipped: 'skipTask', open: 'reopenTask' } as const
        return campaign(`undo.campaigns.${code[state]}`, { title, name: task.campaignName })
      }
      if (kind === 'ritual')
        return ritual(`undo.rituals.${state === 'done' ? 'kept' : state}`, { name: title })
      const code = state === 'done' ? 'completeTask' : 'skipTask'
      return sequence(`undo.sequences.${code}`, factsOf(task))
    },
  }
}

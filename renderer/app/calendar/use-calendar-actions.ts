import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import type { CalendarCampaign, CampaignTask, CampaignTime } from '#shared/features/campaigns/model.ts'
import { faultOfTime, startingOn } from '#shared/features/campaigns/rules/time.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualMark } from '#shared/features/rituals/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { api, orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import { useToasts } from '../toasts.tsx'
import type { CalendarEntry } from './entry.ts'
import { isSameTime, timeOf } from './span.ts'
import { useWhen } from './use-when.ts'

type ListedRange = { campaigns: CalendarCampaign[] }
type TaskState = 'done' | 'skipped' | 'open'

/** Shows a change at once in whatever is cached, and gives back how to put it as it was. */
function useAtOnce() {
  const client = useQueryClient()
  return useMemo(() => {
    const ranges = { queryKey: orpc.campaigns.listRange.key() }
    const tasks = { queryKey: orpc.campaigns.listTasks.key() }
    const remember = (filter: typeof ranges) => {
      const before = client.getQueriesData(filter)
      return () => {
        for (const [key, data] of before) client.setQueryData(key, data)
      }
    }
    return {
      campaign(id: string, change: (one: CalendarCampaign) => CalendarCampaign) {
        const putBack = remember(ranges)
        client.setQueriesData<ListedRange>(
          ranges,
          (data) => data && { campaigns: data.campaigns.map((one) => (one.id === id ? change(one) : one)) },
        )
        return putBack
      },
      task(id: string, change: (one: CampaignTask) => CampaignTask) {
        const putBack = remember(tasks)
        client.setQueriesData<CampaignTask[]>(tasks, (data) =>
          data?.map((one) => (one.id === id ? change(one) : one)),
        )
        return putBack
      },
    }
  }, [client])
}

/** Runs a change; where it is refused everything goes back to where it was, and the reason is said. */
function useAttempt() {
  const { showFailure } = useToasts()
  return useMemo(
    () =>
      async <Result>(run: () => Promise<Result>, putBack: () => void = () => {}): Promise<Result | null> => {
        try {
          return await run()
        } catch (error) {
          putBack()
          showFailure(error)
          return null
        }
      },
    [showFailure],
  )
}

/** What has to be said of a place in time without asking: it is past, or a group of the campaign is over. */
function useRemarks() {
  const t = useWords(calendarMessages)
  const format = useFormat()
  const { groups } = useScope()
  return useMemo(
    () => (campaign: CalendarCampaign, time: CampaignTime) => {
      const ended = campaign.groups.filter(
        ({ id }) => groups.find((group) => group.id === id)?.lifecycle === 'ended',
      )
      const past = time.endsOn < format.today() ? t('did.past') : ''
      if (ended.length === 0) return past
      return past + t('did.ended', { groups: format.list(ended.map(({ name }) => `“${name}”`)) })
    },
    [t, format, groups],
  )
}

/** Everything that the calendar does to campaigns and tasks: at once on screen, undone from the toast or by Ctrl Z. */
export function useCalendarActions() {
  const campaigns = useCampaignMoves()
  const others = useOtherActions()
  return useMemo(() => ({ ...campaigns, ...others }), [campaigns, others])
}

export type CalendarActions = ReturnType<typeof useCalendarActions>

function useCampaignMoves() {
  const t = useWords(calendarMessages)
  const when = useWhen()
  const remarks = useRemarks()
  const atOnce = useAtOnce()
  const attempt = useAttempt()
  const { show } = useToasts()
  return useMemo(() => {
    const place = async (campaign: CalendarCampaign, time: CampaignTime, say: (when: string) => string) => {
      if (isSameTime(timeOf(campaign), time) || faultOfTime(time) === 'CAMPAIGN_ENDS_BEFORE_START') return
      const putBack = atOnce.campaign(campaign.id, (one) => ({ ...one, ...time }))
      const result = await attempt(() => api.campaigns.move({ id: campaign.id, time }), putBack)
      if (result) show({ text: say(when(time)) + remarks(campaign, time), undoId: result.undoId })
    }
    return {
      move: (campaign: CalendarCampaign, time: CampaignTime) =>
        place(campaign, time, (words) =>
          t('did.move', { name: campaign.name, when: words, tasks: campaign.tasks }),
        ),
      resize: (campaign: CalendarCampaign, time: CampaignTime) =>
        place(campaign, time, (words) => t('did.resize', { name: campaign.name, when: words })),
      /** Copies to another day; gives the key of the copy. */
      async copy(campaign: CalendarCampaign, startsOn: CampaignTime['startsOn']): Promise<string | null> {
        const made = await attempt(() => api.campaigns.copy({ id: campaign.id, startsOn }))
        if (!made) return null
        const words = when(startingOn(timeOf(campaign), startsOn))
        show({ text: t('did.copy', { name: campaign.name, when: words }), undoId: made.undoId })
        return `campaign:${made.id}`
      },
    }
  }, [t, when, remarks, atOnce, attempt, show])
}

function useOtherActions() {
  const t = useWords(calendarMessages)
  const rituals = useWords(ritualMessages)
  const when = useWhen()
  const atOnce = useAtOnce()
  const attempt = useAttempt()
  const { show } = useToasts()
  return useMemo(
    () => ({
      async remove(campaign: CalendarCampaign) {
        const result = await attempt(() => api.campaigns.remove({ id: campaign.id }))
        if (result) show({ text: t('did.remove', { name: campaign.name }), undoId: result.undoId })
      },
      async confirm(campaign: CalendarCampaign) {
        const result = await attempt(() => api.campaigns.confirm({ id: campaign.id }))
        if (result) show({ text: t('card.confirmed', { name: campaign.name }), undoId: result.undoId })
      },
      async settleTask(task: CampaignTask, state: TaskState) {
        const result = await attempt(() => api.campaigns.settleTask({ id: task.id, state }))
        if (result) show({ text: t('card.taskSettled', { state, title: task.title }), undoId: result.undoId })
      },
      async markRitual(mark: RitualMark, state: 'kept' | 'skipped' | 'open') {
        const { ritualId, ruleDay: day, name } = mark
        const result = await attempt(() => api.rituals.mark({ ritualId, day, state }))
        if (result) show({ text: rituals(`undo.rituals.${state}`, { name }), undoId: result.undoId })
      },
      async moveTask(task: CampaignTask, { startsOn: dueOn, startsMinute: dueMinute }: CampaignTime) {
        if (task.dueOn === dueOn && task.dueMinute === dueMinute) return
        const putBack = atOnce.task(task.id, (one) => ({ ...one, dueOn, dueMinute }))
        const result = await attempt(
          () => api.campaigns.moveTasks({ tasks: [{ id: task.id, dueOn, dueMinute }] }),
          putBack,
        )
        const day = when({ startsOn: dueOn, endsOn: dueOn, startsMinute: null, endsMinute: null })
        if (result) show({ text: t('did.moveTask', { title: task.title, when: day }), undoId: result.undoId })
      },
    }),
    [t, rituals, when, atOnce, attempt, show],
  )
}

/** Puts an entry at another time, whichever it is. */
export function placeEntry(
  actions: CalendarActions,
  entry: CalendarEntry,
  kind: 'move' | 'resize',
  time: CampaignTime,
): void {
  if (entry.kind === 'task') void actions.moveTask(entry.task, time)
  else void actions[kind](entry.campaign, time)
}

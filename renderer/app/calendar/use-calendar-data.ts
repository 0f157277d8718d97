import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CalendarCampaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import type { CalendarFilter } from './calendar-place.ts'
import type { DayRange } from './calendar-range.ts'

/** The question for the campaigns of some days, as the scope narrows it; the key of what is cached, too. */
export function useRangeInput(range: DayRange) {
  const { groupId } = useScope()
  return useMemo(
    () => ({ from: range.from, to: range.to, ...(groupId === null ? {} : { groupId }) }),
    [range.from, range.to, groupId],
  )
}

type Fits = (one: Pick<CalendarCampaign | CampaignTask, 'stage' | 'groups'>) => boolean

function fitting({ stages, groups }: CalendarFilter): Fits {
  return (one) =>
    (stages.length === 0 || stages.includes(one.stage)) &&
    (groups.length === 0 || one.groups.some(({ id }) => groups.includes(id)))
}

/** What the calendar shows of some days: campaigns and tasks that fit the filter, and how many there are without it. */
export function useCalendarData(range: DayRange, filter: CalendarFilter) {
  const input = useRangeInput(range)
  const wantsTasks = filter.kinds.includes('task')
  const campaigns = useQuery({
    ...orpc.campaigns.listRange.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const tasks = useQuery({
    ...orpc.campaigns.listTasks.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: wantsTasks,
  })
  const shown = useMemo(() => {
    const fits = fitting(filter)
    const wantsCampaigns = filter.kinds.includes('campaign')
    return {
      campaigns: wantsCampaigns ? (campaigns.data?.campaigns ?? []).filter(fits) : [],
      tasks: wantsTasks ? (tasks.data ?? []).filter(fits) : [],
    }
  }, [campaigns.data, tasks.data, filter, wantsTasks])
  return {
    ...shown,
    /** Of the days, whatever the filter hides. */
    total: campaigns.data?.campaigns.length ?? 0,
    isPending: campaigns.isPending || (wantsTasks && tasks.isPending),
    error: campaigns.error ?? (wantsTasks ? tasks.error : null),
    refetch: () => {
      void campaigns.refetch()
      if (wantsTasks) void tasks.refetch()
    },
  }
}

export type CalendarData = ReturnType<typeof useCalendarData>

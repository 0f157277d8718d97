import { useCallback, useMemo } from 'react'
import type { CampaignStage } from '#shared/features/campaigns/model.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useFormat } from '../i18n.tsx'
import { navigate, parseHash, usePlace } from '../navigation.tsx'
import { type CalendarView, calendarViews } from './calendar-range.ts'

export const entryKinds = ['campaign', 'ritual', 'task'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Tasks would crowd a month out; they are shown on demand. */
const KINDS_AT_FIRST: readonly EntryKind[] = ['campaign', 'ritual']

/** What the calendar shows; all of it stands in the address. No stage or group means every one. */
export type CalendarFilter = {
  stages: readonly CampaignStage[]
  groups: readonly GroupId[]
  kinds: readonly EntryKind[]
}
export type CalendarState = CalendarFilter & { view: CalendarView; on: CalendarDate }

/** The members of a comma list that are known; others fell out of use. */
function known<Value extends string>(text: string | null, values: readonly Value[]): Value[] {
  const named = new Set((text ?? '').split(','))
  return values.filter((value) => named.has(value))
}

/** Reads `view=week&on=2026-09-22&stage=convert,spread&group=…&kind=campaign,task`. */
export function readCalendarQuery(query: URLSearchParams, today: CalendarDate): CalendarState {
  const on = query.get('on') ?? ''
  return {
    view: calendarViews.find((view) => view === query.get('view')) ?? 'month',
    on: /^\d{4}-\d{2}-\d{2}$/.test(on) && isRealDate(on) ? (on as CalendarDate) : today,
    stages: known(query.get('stage'), campaignStages),
    groups: (query.get('group') ?? '').split(',').filter((id): id is GroupId => id !== ''),
    kinds: query.has('kind') ? known(query.get('kind'), entryKinds) : KINDS_AT_FIRST,
  }
}

/** The address of a state, as short as it can be: what is usual is not written. */
export function writeCalendarQuery(state: CalendarState, today: CalendarDate): URLSearchParams {
  const query = new URLSearchParams()
  if (state.view !== 'month') query.set('view', state.view)
  if (state.on !== today) query.set('on', state.on)
  if (state.stages.length > 0) query.set('stage', state.stages.join(','))
  if (state.groups.length > 0) query.set('group', state.groups.join(','))
  const kinds = entryKinds.filter((kind) => state.kinds.includes(kind))
  if (kinds.join() !== KINDS_AT_FIRST.join()) query.set('kind', kinds.join(','))
  return query
}

/** Where the calendar stands, and how to go elsewhere: another period is a step of the history, a filter is not. */
export function useCalendarPlace() {
  const { path, query } = usePlace()
  const format = useFormat()
  const state = useMemo(() => readCalendarQuery(query, format.today()), [query, format])
  const change = useCallback(
    (part: Partial<CalendarState>) => {
      const today = format.today()
      const before = readCalendarQuery(parseHash(window.location.hash).query, today)
      const text = writeCalendarQuery({ ...before, ...part }, today).toString()
      const isStep = part.view !== undefined || part.on !== undefined
      navigate(text ? `${path}?${text}` : path, { replace: !isStep })
    },
    [path, format],
  )
  return { state, change }
}

export type CalendarPlace = ReturnType<typeof useCalendarPlace>

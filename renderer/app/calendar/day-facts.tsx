import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { RitualMark } from '#shared/features/rituals/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { orpc } from '../rpc.ts'
import type { DayRange } from './calendar-range.ts'
import { useRangeInput } from './use-calendar-data.ts'

/** What stands in the cells of days besides campaigns. */
export type DayFacts = {
  ritualsOf(day: CalendarDate): readonly RitualMark[]
  /** Shows the rituals of a day beside the place that was pressed. */
  openRituals(day: CalendarDate, place: Element): void
}

const DayFactsContext = createContext<DayFacts>({ ritualsOf: () => [], openRituals: () => {} })

export const DayFactsProvider = ({ facts, children }: { facts: DayFacts; children: ReactNode }) => (
  <DayFactsContext.Provider value={facts}>{children}</DayFactsContext.Provider>
)

/** Facts of the days on screen; the parts that FullCalendar draws read them here. */
export function useDayFacts(): DayFacts {
  return useContext(DayFactsContext)
}

const NONE: readonly RitualMark[] = []

/** Rituals of some days by day, in the order of time, as the filter of groups narrows them. */
export function useRituals(range: DayRange, options: { isOn: boolean; groups: readonly GroupId[] }) {
  const { isOn, groups } = options
  const input = useRangeInput(range)
  const { data } = useQuery({
    ...orpc.rituals.listMarks.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: isOn,
  })
  return useMemo(() => {
    const byDay = new Map<CalendarDate, RitualMark[]>()
    for (const mark of isOn ? (data ?? []) : []) {
      if (groups.length > 0 && !mark.groups.some(({ id }) => groups.includes(id))) continue
      byDay.set(mark.day, [...(byDay.get(mark.day) ?? []), mark])
    }
    return { all: [...byDay.values()].flat(), of: (day: CalendarDate) => byDay.get(day) ?? NONE }
  }, [data, isOn, groups])
}

export type Rituals = ReturnType<typeof useRituals>

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import type { HolidayYear } from '#shared/features/calendar-days/model.ts'
import { type DayNotes, dayNotes } from '#shared/features/calendar-days/rules/day-notes.ts'
import { holidaysOf } from '#shared/features/calendar-days/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const NO_YEARS: readonly HolidayYear[] = []

/**
 * What is known of the days from `from` to `to`: `notesOf` looks a day up, of the range or near it; `years` tells where
 * the holidays are from. Holidays and own days are absent until they are loaded; the rest is computed here.
 */
export function useDayNotes(from: CalendarDate, to: CalendarDate) {
  // By whole years, so that turning the page asks nothing anew.
  const input = { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` } as {
    from: CalendarDate
    to: CalendarDate
  }
  const { data } = useQuery({
    ...orpc.calendarDays.show.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const facts = { holidays: holidaysOf(data?.years ?? NO_YEARS), ownDays: data?.ownDays ?? [] }
    const known = new Map<CalendarDate, DayNotes>()
    const notesOf = (day: CalendarDate) => {
      const notes = known.get(day) ?? dayNotes(day, facts)
      known.set(day, notes)
      return notes
    }
    return { notesOf, years: data?.years ?? NO_YEARS }
  }, [data])
}

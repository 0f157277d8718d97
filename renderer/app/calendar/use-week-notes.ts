import { useMemo } from 'react'
import { useDayNotes } from '#renderer/features/calendar-days/use-day-notes.ts'
import { useDayWords } from '#renderer/features/calendar-days/use-day-words.ts'
import { useLayers } from '#renderer/features/calendar-days/use-layers.ts'
import { cellLabel, type DayLabel } from '#shared/features/calendar-days/rules/day-notes.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { DayRange } from './calendar-range.ts'

/** A week has room for one word: what is rarer goes before. */
const RANKS: Readonly<Record<DayLabel['kind'], number>> = {
  own: 0,
  festival: 1,
  peak: 2,
  term: 3,
  start: 4,
  lunar: 5,
}
const WEEK = [0, 1, 2, 3, 4, 5, 6]

/** What stands under the date of a week, of the layers that are on: an own day, a festival, a sale, a solar term; '' = nothing. */
export function useWeekNotes({ from, to }: DayRange): (monday: CalendarDate) => string {
  const { notesOf } = useDayNotes(from, to)
  const [layers] = useLayers()
  const words = useDayWords()
  return useMemo(() => {
    const named = layers.filter((layer) => layer !== 'lunar')
    return (monday: CalendarDate) => {
      const labels = WEEK.flatMap((day) => cellLabel(notesOf(addDays(monday, day)), named) ?? [])
      const [best] = labels.toSorted((a, b) => RANKS[a.kind] - RANKS[b.kind])
      return best ? words.label(best) : ''
    }
  }, [notesOf, layers, words])
}

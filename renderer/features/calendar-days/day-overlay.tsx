import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { AnchoredCard } from '#renderer/app/calendar/anchored-card.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import type { DayLayer, HolidayYear } from '#shared/features/calendar-days/model.ts'
import type { DayNotes } from '#shared/features/calendar-days/rules/day-notes.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { DayCard } from './day-card.tsx'
import { useDayNotes } from './use-day-notes.ts'
import { useLayers } from './use-layers.ts'

type Overlay = {
  notesOf(day: CalendarDate): DayNotes
  layers: readonly DayLayer[]
  years: readonly HolidayYear[]
  /** Shows everything about a day beside the place that was pressed. */
  open(day: CalendarDate, place: Element): void
}

const OverlayContext = createContext<Overlay | null>(null)

/** What is laid over the days of the calendar around; null outside of one. */
export function useDayOverlay(): Overlay | null {
  return useContext(OverlayContext)
}

/** Lays holidays, lunar days, festivals and the rest over the days from `from` to `to` of a calendar inside. */
export function DayOverlay(props: { from: CalendarDate; to: CalendarDate; children: ReactNode }) {
  const { notesOf, years } = useDayNotes(props.from, props.to)
  const [layers] = useLayers()
  const format = useFormat()
  const [opened, setOpened] = useState<{ day: CalendarDate; place: Element } | null>(null)
  const open = useCallback((day: CalendarDate, place: Element) => setOpened({ day, place }), [])
  const overlay = useMemo(() => ({ notesOf, layers, years, open }), [notesOf, layers, years, open])
  return (
    <OverlayContext value={overlay}>
      {props.children}
      {opened ? (
        <AnchoredCard
          key={opened.day}
          place={opened.place}
          label={format.dateWithWeekday(opened.day)}
          close={() => setOpened(null)}
        >
          <DayCard notes={notesOf(opened.day)} />
        </AnchoredCard>
      ) : null}
    </OverlayContext>
  )
}

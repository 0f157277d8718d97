import { Popover } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
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
  const [opened, setOpened] = useState<{ day: CalendarDate; place: Element } | null>(null)
  const open = useCallback((day: CalendarDate, place: Element) => setOpened({ day, place }), [])
  const overlay = useMemo(() => ({ notesOf, layers, years, open }), [notesOf, layers, years, open])
  return (
    <OverlayContext value={overlay}>
      {props.children}
      {opened ? (
        <DayPopover
          key={opened.day}
          place={opened.place}
          notes={notesOf(opened.day)}
          close={() => setOpened(null)}
        />
      ) : null}
    </OverlayContext>
  )
}

/** One popover for all days: a month holds 42 of them. The focus goes into it, and back when it closes. */
function DayPopover({ place, notes, close }: { place: Element; notes: DayNotes; close: () => void }) {
  const [box] = useState(() => place.getBoundingClientRect())
  const card = useRef<HTMLDivElement>(null)
  const leave = () => {
    close()
    if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true })
  }
  return (
    <Popover
      open
      trigger="click"
      arrow={false}
      placement="bottomLeft"
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      afterOpenChange={(isOpen) => (isOpen ? card.current?.focus() : undefined)}
      content={<DayCard ref={card} notes={notes} close={leave} />}
    >
      <span
        className="day-anchor"
        style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
      />
    </Popover>
  )
}

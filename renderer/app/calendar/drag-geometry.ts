import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { isTimed, type Spot, STEP_MINUTES } from './span.ts'

export type Box = { left: number; top: number; width: number; height: number }
type DayBox = Box & { date: CalendarDate }

/** Where the days and hours lie on screen; measured once when a drag begins, so that moving reads no layout. */
export type Geometry = {
  days: readonly DayBox[]
  lanes: readonly DayBox[]
  scroller: { element: HTMLElement; box: Box; topAtStart: number } | null
  /** All days stand in one row: a point belongs to its day however high it is. */
  isOneRow?: boolean
}

/** Reads the layout in which a press begins. */
export type Measure = (root: HTMLElement, press: MouseEvent) => Geometry

const DAY = 1440
const EDGE = 28
const SCROLL_STEP = 12

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}

function dayBoxes(root: HTMLElement, selector: string): DayBox[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({
    ...boxOf(element),
    date: element.dataset.date as CalendarDate,
  }))
}

/** The ancestor that scrolls the hours. */
function scrollerOf(lane: Element | null): Geometry['scroller'] {
  let element = lane?.parentElement ?? null
  while (element && element.scrollHeight <= element.clientHeight + 1) element = element.parentElement
  return element ? { element, box: boxOf(element), topAtStart: element.scrollTop } : null
}

/** Reads the layout of the month or week that FullCalendar drew. */
export function measureGrid(root: HTMLElement): Geometry {
  return {
    days: dayBoxes(root, '.cal-day[data-date]'),
    lanes: dayBoxes(root, '.cal-lane[data-date]'),
    scroller: scrollerOf(root.querySelector('.cal-lane[data-date]')),
  }
}

const holds = (box: Box, x: number, y: number) =>
  x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height

const scrolledBy = ({ scroller }: Geometry) =>
  scroller ? scroller.element.scrollTop - scroller.topAtStart : 0

/** The day, and in a week the quarter of an hour, at a point of the window; null beside the grid. */
export function spotAt(geometry: Geometry, x: number, y: number): Spot | null {
  const { days, lanes, scroller } = geometry
  if (scroller && holds(scroller.box, x, y)) {
    const lane = lanes.find(({ left, width }) => x >= left && x < left + width)
    if (!lane) return null
    const minute = ((y - lane.top + scrolledBy(geometry)) / lane.height) * DAY
    const snapped = Math.floor(minute / STEP_MINUTES) * STEP_MINUTES
    return { date: lane.date, minute: Math.min(DAY - STEP_MINUTES, Math.max(0, snapped)) }
  }
  const day = days.find((box) => holds(box, x, geometry.isOneRow ? box.top : y))
  return day ? { date: day.date, minute: null } : null
}

/** Scrolls the hours while the pointer waits at their upper or lower edge. */
export function scrollAtEdge({ scroller }: Geometry, y: number): void {
  if (!scroller) return
  const { top, height } = scroller.box
  if (y < top || y > top + height) return
  if (y < top + EDGE) scroller.element.scrollTop -= SCROLL_STEP
  else if (y > top + height - EDGE) scroller.element.scrollTop += SCROLL_STEP
}

/** What a span covers on screen: one box per week of a month, one per day among the hours. */
export function boxesOf(geometry: Geometry, time: CampaignTime, isAmongHours: boolean): Box[] {
  if (isAmongHours && isTimed(time)) return hourBoxes(geometry, time)
  const rows = new Map<number, Box>()
  for (const day of geometry.days) {
    if (day.date < time.startsOn || day.date > time.endsOn) continue
    const row = rows.get(day.top)
    if (row) row.width = day.left + day.width - row.left
    else rows.set(day.top, { left: day.left, top: day.top, width: day.width, height: day.height })
  }
  return [...rows.values()]
}

function hourBoxes(
  geometry: Geometry,
  time: CampaignTime & { startsMinute: number; endsMinute: number },
): Box[] {
  const scrolled = scrolledBy(geometry)
  return geometry.lanes.flatMap((lane) => {
    if (lane.date < time.startsOn || lane.date > time.endsOn) return []
    const from = lane.date === time.startsOn ? time.startsMinute : 0
    const to = lane.date === time.endsOn ? time.endsMinute : DAY
    const top = lane.top - scrolled + (from / DAY) * lane.height
    return [{ left: lane.left, top, width: lane.width, height: ((to - from) / DAY) * lane.height }]
  })
}

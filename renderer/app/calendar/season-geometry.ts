import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Geometry } from './drag-geometry.ts'

const BAR_HEIGHT = 36

/**
 * The days of the row that was pressed, as wide as a seventh of a week: a season is dragged by days although its columns are
 * weeks. A bar keeps its height; a new one is as high as a bar in the middle of its row.
 */
export function measureSeason(root: HTMLElement, press: MouseEvent): Geometry {
  const target = press.target instanceof Element ? press.target : root
  const track = target.closest<HTMLElement>('.season-track')
  const season = target.closest<HTMLElement>('.season')
  const from = season?.dataset.from as CalendarDate | undefined
  const to = season?.dataset.to as CalendarDate | undefined
  if (!track || !from || !to) return { days: [], lanes: [], scroller: null, isOneRow: true }
  const { left, top, width, height } = track.getBoundingClientRect()
  const bar = target.closest('[data-entry]')?.getBoundingClientRect()
  const days = daysBetween(from, to) + 1
  const dayWidth = width / days
  const barTop = bar?.top ?? top + (height - BAR_HEIGHT) / 2
  return {
    days: Array.from({ length: days }, (_, day) => ({
      date: addDays(from, day),
      left: left + day * dayWidth,
      top: barTop,
      width: dayWidth,
      height: bar?.height ?? BAR_HEIGHT,
    })),
    lanes: [],
    scroller: null,
    isOneRow: true,
  }
}

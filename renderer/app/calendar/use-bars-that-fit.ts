import { type RefObject, useLayoutEffect, useState } from 'react'

const MOST_BARS = 3
const FEWEST_BARS = 2
/** The names of the weekdays; the line of the date and “还有 N 项”; a bar with its gap. */
const HEADS = 30
const LINES = 48
const BAR = 24

/** Bars per day before “还有 N 项”, so that the weeks of a month fit the window: three, or two where it is low. */
export function useBarsThatFit(root: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = root.current
    if (!element) return
    const measure = () => setHeight(element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  const fitting = Math.floor(((height - HEADS) / weeks - LINES) / BAR)
  return height === 0 ? MOST_BARS : Math.min(MOST_BARS, Math.max(FEWEST_BARS, fitting))
}

import type { SaleWindow } from '../model.ts'
import { salePoints } from './phase.ts'

/** The window for which the steps of the playbook are written. */
export const standardSale: SaleWindow = {
  opensDay: 2,
  opensMinute: 20 * 60 + 40,
  closesDay: 3,
  closesMinute: 20 * 60,
}

const DAY = 1440
/** Nobody is written to before nine or after half past nine at night. */
const FIRST = 9 * 60
const LAST = 21 * 60 + 30
const FIVE_MINUTES = 5

/** What is wrong with a window, as the code of a refusal; null = nothing. */
export function faultOfSale(
  sale: SaleWindow,
  days: number,
): 'FLASH_SALE_ENDS_BEFORE_START' | 'FLASH_SALE_TOO_LATE' | null {
  const { opens, closes } = salePoints(sale)
  if (closes <= opens) return 'FLASH_SALE_ENDS_BEFORE_START'
  return sale.opensDay >= days ? 'FLASH_SALE_TOO_LATE' : null
}

/**
 * Where a step goes when the sale moves from one window to another: its opening and closing go along, what lies between
 * keeps its share of the way at an hour at which people are written to, and what comes after keeps its distance from the
 * closing. What comes before stays.
 */
export function fitToSale(point: number, window: SaleWindow, before: SaleWindow = standardSale): number {
  const from = salePoints(before)
  const to = salePoints(window)
  if (point < from.opens) return point
  if (point === from.opens) return to.opens
  if (point === from.closes) return to.closes
  if (point > from.closes) return fitAfter(point, window, before)
  const share = (point - from.opens) / (from.closes - from.opens)
  const fitted = atDecentHour(to.opens + share * (to.closes - to.opens))
  return Math.min(Math.max(fitted, to.opens), to.closes)
}

/** On the day of the closing minutes are kept, on later days the hour. */
function fitAfter(point: number, window: SaleWindow, before: SaleWindow): number {
  const isSameDay = Math.floor(point / DAY) === before.closesDay
  if (isSameDay) return salePoints(window).closes + (point - salePoints(before).closes)
  return point + (window.closesDay - before.closesDay) * DAY
}

function atDecentHour(point: number): number {
  const day = Math.floor(point / DAY)
  const minute = Math.round((point - day * DAY) / FIVE_MINUTES) * FIVE_MINUTES
  return day * DAY + Math.min(Math.max(minute, FIRST), LAST)
}

import type { FlashPhase, SaleWindow } from '../model.ts'

const DAY = 1440

/** Minutes from the beginning of the first day; a task for any time of a day stands at its beginning. */
export function pointOf(day: number, minute: number | null): number {
  return day * DAY + (minute ?? 0)
}

/** Minutes from the beginning of the first day to the opening and the closing of the sale. */
export function salePoints(sale: SaleWindow): { opens: number; closes: number } {
  return {
    opens: pointOf(sale.opensDay, sale.opensMinute),
    closes: pointOf(sale.closesDay, sale.closesMinute),
  }
}

/** The part to which a minute belongs: both ends of the sale are its own; a day after the last is `after`. */
export function phaseAt(point: number, days: number, sale: SaleWindow): FlashPhase {
  const { opens, closes } = salePoints(sale)
  if (point < 0) return { part: 'recruit', day: 0 }
  if (point >= opens && point <= closes) return { part: 'sale', day: 0 }
  const day = Math.floor(point / DAY) + 1
  return point > closes || day > days ? { part: 'after', day: 0 } : { part: 'days', day }
}

/** All parts in their order. */
export function phasesOf(days: number): FlashPhase[] {
  return [
    { part: 'recruit', day: 0 },
    ...Array.from({ length: days }, (_, at): FlashPhase => ({ part: 'days', day: at + 1 })),
    { part: 'sale', day: 0 },
    { part: 'after', day: 0 },
  ]
}

/** A name of a part that is its own. */
export function phaseKey({ part, day }: FlashPhase): string {
  return part === 'days' ? `day-${day}` : part
}

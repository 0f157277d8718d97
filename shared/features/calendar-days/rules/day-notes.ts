import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { DayLayer, Holiday, Holidays, OwnDay, OwnDayNote } from '../model.ts'
import { type FestivalId, festivalsOn } from './festivals.ts'
import { type LunarDate, lunarOf, type SolarTermId, termOn } from './lunar.ts'
import { ownDaysOn } from './own-days.ts'
import { type ShoppingSeason, seasonsOn } from './shopping.ts'

/** All that is known of a day, whatever is switched on. */
export type DayNotes = {
  on: CalendarDate
  holiday: Holiday | null
  lunar: LunarDate
  term: SolarTermId | null
  festivals: readonly FestivalId[]
  seasons: readonly ShoppingSeason[]
  own: readonly OwnDayNote[]
}

type Sky = Pick<DayNotes, 'lunar' | 'term'>

const MOST_KNOWN = 4000
const skies = new Map<CalendarDate, Sky>()

/** Moon and sun cost a third of a millisecond a day, and never change. */
function skyOf(on: CalendarDate): Sky {
  const known = skies.get(on)
  if (known) return known
  if (skies.size >= MOST_KNOWN) skies.clear()
  const sky = { lunar: lunarOf(on), term: termOn(on) }
  skies.set(on, sky)
  return sky
}

/** Looks a day up in everything that can be laid over the calendar. */
export function dayNotes(
  on: CalendarDate,
  { holidays, ownDays }: { holidays: Holidays; ownDays: readonly OwnDay[] },
): DayNotes {
  return {
    on,
    holiday: holidays.get(on) ?? null,
    ...skyOf(on),
    festivals: festivalsOn(on),
    seasons: seasonsOn(on),
    own: ownDaysOn(on, ownDays),
  }
}

/** The one thing that stands beside the date in a cell of a month. */
export type DayLabel =
  | { kind: 'own'; note: OwnDayNote }
  | { kind: 'festival'; id: FestivalId }
  | { kind: 'peak' | 'start'; season: ShoppingSeason }
  | { kind: 'term'; id: SolarTermId }
  | { kind: 'lunar'; lunar: LunarDate }

/**
 * What stands in the cell, of the layers that are on: an own day, a festival, the peak of a season, a solar term, the
 * first day of a season, or else the lunar day; null where nothing of these is on.
 */
export function cellLabel(notes: DayNotes, layers: readonly DayLayer[]): DayLabel | null {
  const has = (layer: DayLayer) => layers.includes(layer)
  const [own] = has('own') ? notes.own : []
  if (own) return { kind: 'own', note: own }
  const [festival] = has('festivals') ? notes.festivals : []
  if (festival) return { kind: 'festival', id: festival }
  const seasons = has('shopping') ? notes.seasons : []
  const peak = seasons.find(({ peaks }) => peaks.includes(notes.on))
  if (peak) return { kind: 'peak', season: peak }
  if (has('terms') && notes.term) return { kind: 'term', id: notes.term }
  const start = seasons.find(({ from }) => from === notes.on)
  if (start) return { kind: 'start', season: start }
  return has('lunar') ? { kind: 'lunar', lunar: notes.lunar } : null
}

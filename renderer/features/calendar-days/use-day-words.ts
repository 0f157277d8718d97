import { useMemo } from 'react'
import { type Format, useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import type { DayLayer, Holiday, OwnDayNote } from '#shared/features/calendar-days/model.ts'
import type { DayLabel, DayNotes } from '#shared/features/calendar-days/rules/day-notes.ts'
import { festivalIds } from '#shared/features/calendar-days/rules/festivals.ts'
import type { DayHint, Occasion } from '#shared/features/calendar-days/rules/hints.ts'
import type { LunarDate } from '#shared/features/calendar-days/rules/lunar.ts'
import type { ShoppingSeason } from '#shared/features/calendar-days/rules/shopping.ts'

type Key = keyof (typeof calendarDaysMessages)['en']

/** Days in words of the language on screen. */
export function useDayWords() {
  const t = useWords(calendarDaysMessages)
  const format = useFormat()
  return useMemo(() => dayWords(t, format), [t, format])
}

function dayWords(t: Words<Key>, format: Format) {
  const lunar = ({ month, day, isLeap }: LunarDate, key: 'lunar.cell' | 'lunar.full') =>
    t(key, { month, day, isLeap: String(isLeap), isFirst: String(day === 1) })
  const own = ({ own: { name }, years }: OwnDayNote) =>
    years === null ? name : t('own.years', { name, years })
  const nameOf = ({ name, nameEn }: Holiday) => (format.locale === 'en' ? nameEn : name)
  const holiday = (day: Holiday) => {
    const said = nameOf(day)
    const { kind } = day
    return said === '' ? t(`markPlain.${kind}`) : t(`markFull.${kind}`, { name: said })
  }
  const season = ({ id, from, to }: ShoppingSeason) =>
    t('shopping.range', { name: t(`shopping.${id}`), from: format.date(from), to: format.date(to) })
  const label = (of: DayLabel) => {
    if (of.kind === 'own') return of.note.own.name
    if (of.kind === 'festival') return t(`festival.${of.id}`)
    if (of.kind === 'term') return t(`term.${of.id}`)
    if (of.kind === 'lunar') return lunar(of.lunar, 'lunar.cell')
    const name = t(`shopping.${of.season.id}`)
    return of.kind === 'peak' ? name : t('shopping.starts', { name })
  }
  const occasion = (id: Occasion) =>
    (festivalIds as readonly string[]).includes(id) ? t(`festival.${id}` as Key) : t(`shopping.${id}` as Key)
  return {
    t,
    label,
    /** Everything that the layers show of a day, a line each. */
    lines(notes: DayNotes, layers: readonly DayLayer[]): string[] {
      const of: Readonly<Record<DayLayer, readonly string[]>> = {
        holidays: notes.holiday ? [holiday(notes.holiday)] : [],
        own: notes.own.map(own),
        // A holiday that is called like the festival says it already.
        festivals: notes.festivals
          .map((id) => t(`festival.${id}`))
          .filter(
            (name) => !(layers.includes('holidays') && notes.holiday && nameOf(notes.holiday) === name),
          ),
        terms: notes.term ? [t(`term.${notes.term}`)] : [],
        shopping: notes.seasons.map(season),
        lunar: [lunar(notes.lunar, 'lunar.full')],
      }
      return LINE_ORDER.flatMap((layer) => (layers.includes(layer) ? of[layer] : []))
    },
    /** How far the occasion of a hint is. */
    distance: ({ occasion: id, days }: DayHint) =>
      days > 0
        ? t('day.past', { name: occasion(id), days })
        : t('day.ahead', { name: occasion(id), days: -days }),
  }
}

const LINE_ORDER: readonly DayLayer[] = ['holidays', 'own', 'festivals', 'terms', 'shopping', 'lunar']

import { DayLabel } from '#renderer/features/calendar-days/day-label.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import type { RitualMark } from '#shared/features/rituals/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { clockOf } from './clock.ts'
import { useDayFacts } from './day-facts.tsx'

/** The first line of a month's cell: the date, what kind of day it is, the rituals at the right. */
export function DayHead({ day, isToday }: { day: CalendarDate; isToday: boolean }) {
  const format = useFormat()
  const isFirst = day.endsWith('-01')
  return (
    <span className="cal-day-head">
      <span className={isToday ? 'cal-date today' : 'cal-date'} aria-hidden="true">
        {isFirst ? format.date(day) : Number(day.slice(8))}
      </span>
      <DayLabel day={day} />
      <RitualMarks day={day} />
    </span>
  )
}

/** A diamond per day: filled = kept, hollow = only known from the rule, struck = missed; with the name where it fits. */
export function RitualMarks({ day }: { day: CalendarDate }) {
  const t = useWords(calendarMessages)
  const { ritualsOf, openRituals } = useDayFacts()
  const marks = ritualsOf(day)
  const [first] = marks
  if (!first) return null
  const label = marks.length === 1 ? first.name : t('ritual.more', { name: first.name, count: marks.length })
  return (
    <button
      type="button"
      className="plain cal-ritual"
      title={marks.map((mark) => wordMark(t, mark)).join('\n')}
      onClick={(event) => openRituals(day, event.currentTarget)}
    >
      <RitualGlyph state={stateOfDay(marks)} />
      <span className="cal-ritual-name">{label}</span>
      <span className="visually-hidden">{marks.map((mark) => wordMark(t, mark)).join('; ')}</span>
    </button>
  )
}

type Words = ReturnType<typeof useWords<keyof (typeof calendarMessages)['en']>>

/** 20:00 周三领读，已完成 */
export function wordMark(t: Words, mark: RitualMark): string {
  return t(`ritual.${mark.state}`, { time: clockOf(mark.minute), name: mark.name })
}

/** One diamond for all of a day: a missed one shows before those ahead, those before kept ones. */
function stateOfDay(marks: readonly RitualMark[]): RitualMark['state'] {
  const order = ['missed', 'ahead', 'kept', 'skipped', 'moved'] as const
  return order.find((state) => marks.some((mark) => mark.state === state)) ?? 'ahead'
}

export function RitualGlyph({ state }: { state: RitualMark['state'] }) {
  return <span className={`cal-diamond ${state}`} aria-hidden="true" />
}

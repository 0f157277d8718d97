import { cellLabel } from '#shared/features/calendar-days/rules/day-notes.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import './calendar-days.css'
import { useDayOverlay } from './day-overlay.tsx'
import { useDayWords } from './use-day-words.ts'

/** What stands beside a date: 休 or 班, then a festival, a term or the lunar day; opens everything about the day. */
export function DayLabel({ day }: { day: CalendarDate }) {
  const words = useDayWords()
  const overlay = useDayOverlay()
  if (!overlay || overlay.layers.length === 0) return null
  const { notesOf, layers, open } = overlay
  const notes = notesOf(day)
  const label = cellLabel(notes, layers)
  const mark = layers.includes('holidays') ? notes.holiday?.kind : undefined
  const lines = words.lines(notes, layers)
  return (
    <button
      type="button"
      className="plain day-label"
      title={lines.join('\n')}
      onClick={(event) => open(day, event.currentTarget)}
    >
      {mark ? (
        <span className={`day-mark ${mark}`} aria-hidden="true">
          {words.t(`mark.${mark}`)}
        </span>
      ) : null}
      {label ? (
        <span className={label.kind === 'lunar' ? 'day-note quiet' : 'day-note'} aria-hidden="true">
          {words.label(label)}
        </span>
      ) : null}
      <span className="visually-hidden">
        {lines.length > 0 ? lines.join(words.t('day.join')) : words.t('day.nothing')}
      </span>
    </button>
  )
}

import { Lightbulb } from 'lucide-react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { cellLabel } from '#shared/features/calendar-days/rules/day-notes.ts'
import { hintsOn } from '#shared/features/calendar-days/rules/hints.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import './calendar-days.css'
import { useDayOverlay } from './day-overlay.tsx'
import { useDayWords } from './use-day-words.ts'

/** What stands beside a date: 休 or 班, then a festival, a term or the lunar day; opens everything about the day. */
export function DayLabel({ day }: { day: CalendarDate }) {
  const words = useDayWords()
  const format = useFormat()
  const overlay = useDayOverlay()
  if (!overlay || overlay.layers.length === 0) return null
  const { notesOf, layers, open } = overlay
  const notes = notesOf(day)
  const label = cellLabel(notes, layers)
  const mark = layers.includes('holidays') ? notes.holiday?.kind : undefined
  // A day that nothing is laid over can still lead up to something.
  const hasIdea = !mark && !label && hintsOn(day).length > 0
  if (!mark && !label && !hasIdea) return null
  const lines = words.lines(notes, layers)
  return (
    <button
      type="button"
      className="plain day-label"
      title={hasIdea ? words.t('day.open', { date: format.date(day) }) : lines.join('\n')}
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
      {hasIdea ? <Lightbulb size={12} strokeWidth={1.6} className="day-idea" aria-hidden="true" /> : null}
      <span className="visually-hidden">
        {hasIdea ? words.t('day.open', { date: format.date(day) }) : lines.join(words.t('day.join'))}
      </span>
    </button>
  )
}

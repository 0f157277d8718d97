import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { StageMark } from '#renderer/ui/stage-mark.tsx'
import { dayHintMessages } from '#shared/features/calendar-days/messages/hints.ts'
import { dayLayers } from '#shared/features/calendar-days/model.ts'
import type { DayNotes } from '#shared/features/calendar-days/rules/day-notes.ts'
import { hintsOn } from '#shared/features/calendar-days/rules/hints.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { useDayWords } from './use-day-words.ts'

/** Everything about a day, whatever is laid over the calendar, and what the day is good for, stage by stage. */
export function DayCard({ notes }: { notes: DayNotes }) {
  const words = useDayWords()
  const hint = useWords(dayHintMessages)
  const stage = useWords(campaignMessages)
  const format = useFormat()
  const hints = hintsOn(notes.on)
  return (
    <div className="day-card">
      <h2>{format.dateWithWeekday(notes.on)}</h2>
      <ul className="day-card-lines">
        {words.lines(notes, dayLayers).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {notes.own
        .filter(({ own }) => own.note !== '')
        .map(({ own }) => (
          <p key={own.id} className="text2 day-card-note">
            {own.note}
          </p>
        ))}
      {hints.length > 0 ? (
        <>
          <p className="day-card-head">{words.t('day.good')}</p>
          <ul className="day-card-hints">
            {hints.map((one) => (
              <li key={one.id}>
                <StageMark stage={one.stage} glyph={stage(`glyph.${one.stage}`)}>
                  <span className="visually-hidden">{stage(`stage.${one.stage}`)}</span>
                </StageMark>
                <span>
                  {hint(`hint.${one.id}`)}
                  <span className="t12 text3 day-card-distance">{words.distance(one)}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="t12 text3">{words.t('day.rule')}</p>
        </>
      ) : null}
    </div>
  )
}

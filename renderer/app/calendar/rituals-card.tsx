import { Button } from 'antd'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualMark } from '#shared/features/rituals/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { clockOf } from './clock.ts'
import { RitualGlyph } from './day-head.tsx'
import type { CalendarActions } from './use-calendar-actions.ts'

/** The rituals of a day: what became of each, and a way to say so. */
export function RitualsCard(props: {
  day: CalendarDate
  marks: readonly RitualMark[]
  actions: CalendarActions
}) {
  const format = useFormat()
  return (
    <>
      <h2>{format.dateWithWeekday(props.day)}</h2>
      <ul className="cal-ritual-list">
        {props.marks.map((mark) => (
          <RitualRow key={`${mark.ritualId} ${mark.ruleDay}`} mark={mark} actions={props.actions} />
        ))}
      </ul>
    </>
  )
}

function RitualRow({ mark, actions }: { mark: RitualMark; actions: CalendarActions }) {
  const t = useWords(calendarMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const isSettled = mark.state === 'kept' || mark.state === 'skipped'
  const isAhead = mark.day > format.today()
  return (
    <li>
      <RitualGlyph state={mark.state} />
      <div className="cal-ritual-words">
        <div>
          {clockOf(mark.minute)}{' '}
          <RouteLink to={paths.rituals({ ritual: mark.ritualId })}>{mark.name}</RouteLink>
        </div>
        <div className="t12 text2">
          {words(`state.${mark.state}`)}, {format.list(mark.groups.map(({ name }) => name))}
        </div>
      </div>
      {isSettled ? (
        <Button size="small" type="text" onClick={() => void actions.markRitual(mark, 'open')}>
          {t('card.reopen')}
        </Button>
      ) : (
        <>
          {isAhead || mark.state === 'moved' ? null : (
            <Button size="small" onClick={() => void actions.markRitual(mark, 'kept')}>
              {t('card.done')}
            </Button>
          )}
          {mark.state === 'moved' ? null : (
            <Button size="small" type="text" onClick={() => void actions.markRitual(mark, 'skipped')}>
              {t('card.skip')}
            </Button>
          )}
        </>
      )}
    </li>
  )
}

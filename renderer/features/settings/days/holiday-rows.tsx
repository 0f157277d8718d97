import { Button } from 'antd'
import { Pencil, Trash2 } from 'lucide-react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import type { Holiday } from '#shared/features/calendar-days/model.ts'

/** The days of a year, a row each. */
export function HolidayRows(props: {
  label: string
  days: readonly Holiday[]
  edit: (day: Holiday) => void
  remove: (day: Holiday) => void
}) {
  const t = useWords(calendarDaysSettingsMessages)
  const words = useWords(calendarDaysMessages)
  const format = useFormat()
  return (
    <ul className="holiday-rows" aria-label={props.label}>
      {props.days.map((day) => {
        const date = format.date(day.on)
        return (
          <li key={day.on} className="holiday-row">
            <span>{format.dateWithWeekday(day.on)}</span>
            <span className={day.kind === 'off' ? 'holiday-mark off' : 'holiday-mark'}>
              {words(`mark.${day.kind}`)}
            </span>
            <span className="holiday-name">
              {day.name}
              {day.nameEn === '' ? null : <span className="t12 text3">{day.nameEn}</span>}
            </span>
            <Button
              type="text"
              size="small"
              aria-label={t('year.editDay', { date })}
              icon={<Pencil aria-hidden="true" />}
              onClick={() => props.edit(day)}
            />
            <Button
              type="text"
              size="small"
              aria-label={t('year.removeDay', { date })}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => props.remove(day)}
            />
          </li>
        )
      })}
    </ul>
  )
}

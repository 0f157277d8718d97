import { Input } from 'antd'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { addDays, type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'

type Choice = '0' | '1' | '3' | '7' | 'pick'

/** A day ahead by presets, or one picked; the day it comes to stands at the right. */
export function DayField(props: {
  label: string
  choices: readonly Choice[]
  value: CalendarDate
  onChange: (day: CalendarDate) => void
}) {
  const { d } = useSeedWords()
  const format = useFormat()
  const today = format.today()
  const preset = props.choices.find(
    (choice) => choice !== 'pick' && addDays(today, Number(choice)) === props.value,
  )
  const word = (choice: Choice) => {
    if (choice === '0') return d('invite.today')
    if (choice === '1') return d('task.tomorrow')
    return choice === 'pick' ? d('task.pick') : d('task.days', { days: choice })
  }
  return (
    <div className="field">
      <span className="field-label">{props.label}</span>
      <div className="day-field">
        <PresetGroup
          label={props.label}
          presets={props.choices.map((choice) => ({ value: choice, label: word(choice) }))}
          value={preset ?? 'pick'}
          onChange={(choice) => props.onChange(addDays(today, choice === 'pick' ? 14 : Number(choice)))}
        />
        <Input
          type="date"
          size="small"
          className="day-input"
          aria-label={props.label}
          min={today}
          value={props.value}
          onChange={(event) => {
            if (isRealDate(event.target.value)) props.onChange(event.target.value as CalendarDate)
          }}
        />
      </div>
    </div>
  )
}

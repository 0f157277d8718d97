import { InputNumber, Select } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { weekdayWord } from '#renderer/app/rituals/schedule-words.ts'
import { Field } from '#renderer/ui/field.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { ToggleGroup } from '#renderer/ui/toggle-group.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { RitualPattern } from '#shared/features/rituals/model.ts'
import { type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'

type Every = RitualPattern['every']
type Of<Name extends Every> = Extract<RitualPattern, { every: Name }>
type Part<Name extends Every> = { pattern: Of<Name>; change: (pattern: RitualPattern) => void }

const everys: readonly Every[] = ['day', 'workday', 'week', 'month', 'month_weekday', 'year']
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const ORDINALS = [1, 2, 3, 4, -1] as const
const days = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** How a ritual repeats, without a word of RRULE. Another way begins with what the first day is. */
export function PatternFields(props: {
  pattern: RitualPattern
  startsOn: CalendarDate
  change: (pattern: RitualPattern) => void
}) {
  const t = useWords(ritualPageMessages)
  const { pattern, startsOn, change } = props
  return (
    <>
      <div className="field">
        <span className="field-label">{t('form.repeat')}</span>
        <PresetGroup
          label={t('form.repeat')}
          presets={everys.map((value) => ({ value, label: t(`form.every.${value}`) }))}
          value={pattern.every}
          onChange={(every) => change(patternFor(every, startsOn))}
        />
      </div>
      {pattern.every === 'day' ? <Interval unit="day" pattern={pattern} change={change} /> : null}
      {pattern.every === 'workday' ? <p className="field-hint">{t('form.workdayHint')}</p> : null}
      {pattern.every === 'week' ? <WeekFields pattern={pattern} change={change} /> : null}
      {pattern.every === 'month' ? <MonthFields pattern={pattern} change={change} /> : null}
      {pattern.every === 'month_weekday' ? <MonthWeekdayFields pattern={pattern} change={change} /> : null}
      {pattern.every === 'year' ? <YearFields pattern={pattern} change={change} /> : null}
    </>
  )
}

function patternFor(every: Every, startsOn: CalendarDate): RitualPattern {
  const [, month = 1, day = 1] = startsOn.split('-').map(Number)
  const weekday = weekdayOf(startsOn)
  const ordinal = day > 28 ? -1 : (Math.ceil(day / 7) as 1 | 2 | 3 | 4)
  switch (every) {
    case 'day':
      return { every, interval: 1 }
    case 'workday':
      return { every }
    case 'week':
      return { every, interval: 1, weekdays: [weekday] }
    case 'month':
      return { every, interval: 1, days: [day] }
    case 'month_weekday':
      return { every, interval: 1, ordinal, weekday }
    case 'year':
      return { every, month, day }
  }
}

function Interval(props: {
  unit: 'day' | 'week' | 'month'
  pattern: Of<'day' | 'week' | 'month' | 'month_weekday'>
  change: (pattern: RitualPattern) => void
}) {
  const t = useWords(ritualPageMessages)
  const { unit, pattern, change } = props
  return (
    <Field label={t(`form.interval.${unit}`)} hint={t(`form.unit.${unit}`, { count: pattern.interval })}>
      {(ties) => (
        <InputNumber
          {...ties}
          min={1}
          max={52}
          precision={0}
          value={pattern.interval}
          onChange={(interval) => change({ ...pattern, interval: interval ?? 1 })}
        />
      )}
    </Field>
  )
}

function WeekFields({ pattern, change }: Part<'week'>) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  return (
    <>
      <div className="field">
        <span className="field-label">{t('form.weekdays')}</span>
        <ToggleGroup
          label={t('form.weekdays')}
          toggles={WEEKDAYS.map((weekday) => ({
            value: String(weekday),
            label: weekdayWord(weekday, words),
          }))}
          chosen={pattern.weekdays.map(String)}
          onChange={(chosen) => {
            // At least one day stays: a week without any would never come.
            if (chosen.length > 0) change({ ...pattern, weekdays: chosen.map(Number) })
          }}
        />
      </div>
      <Interval unit="week" pattern={pattern} change={change} />
    </>
  )
}

function MonthFields({ pattern, change }: Part<'month'>) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  return (
    <>
      <Field label={t('form.days')} hint={t('form.daysHint')}>
        {(ties) => (
          <Select
            {...ties}
            mode="multiple"
            maxCount={12}
            value={pattern.days}
            options={[
              ...days(31).map((day) => ({ value: day, label: words('rule.monthDay', { day }) })),
              { value: -1, label: words('rule.lastDay') },
            ]}
            onChange={(chosen: number[]) => {
              if (chosen.length > 0) change({ ...pattern, days: chosen })
            }}
          />
        )}
      </Field>
      <Interval unit="month" pattern={pattern} change={change} />
    </>
  )
}

function MonthWeekdayFields({ pattern, change }: Part<'month_weekday'>) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  return (
    <>
      <div className="ritual-line">
        <Field label={t('form.ordinal')}>
          {(ties) => (
            <Select
              {...ties}
              value={pattern.ordinal}
              options={ORDINALS.map((value) => ({ value, label: words(`rule.ordinal.${value}`) }))}
              onChange={(ordinal) => change({ ...pattern, ordinal })}
            />
          )}
        </Field>
        <Field label={t('form.weekday')}>
          {(ties) => (
            <Select
              {...ties}
              value={pattern.weekday}
              options={WEEKDAYS.map((value) => ({ value, label: weekdayWord(value, words) }))}
              onChange={(weekday) => change({ ...pattern, weekday })}
            />
          )}
        </Field>
      </div>
      <Interval unit="month" pattern={pattern} change={change} />
    </>
  )
}

function YearFields({ pattern, change }: Part<'year'>) {
  const t = useWords(ritualPageMessages)
  const format = useFormat()
  const length = pattern.month === 2 ? 29 : [4, 6, 9, 11].includes(pattern.month) ? 30 : 31
  return (
    <div className="ritual-line">
      <Field label={t('form.month')}>
        {(ties) => (
          <Select
            {...ties}
            value={pattern.month}
            options={days(12).map((month) => ({ value: month, label: t('form.monthName', { month }) }))}
            onChange={(month) => change({ ...pattern, month, day: Math.min(pattern.day, 28) })}
          />
        )}
      </Field>
      <Field label={t('form.day')}>
        {(ties) => (
          <Select
            {...ties}
            value={pattern.day}
            options={days(length).map((day) => ({ value: day, label: format.number(day) }))}
            onChange={(day) => change({ ...pattern, day })}
          />
        )}
      </Field>
    </div>
  )
}

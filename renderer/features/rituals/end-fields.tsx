import { Input, InputNumber } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { addDays, calendarDate } from '#shared/kernel/calendar-date.ts'
import type { RitualFormState } from './use-ritual-form.ts'

const ends = ['never', 'day', 'count'] as const
const FIRST_COUNT = 10
const FIRST_DAYS = 90

/** From when, and until when: never, a day, or so many times. */
export function EndFields({ form }: { form: RitualFormState }) {
  const t = useWords(ritualPageMessages)
  const { pattern, startsOn, endsOn, count } = form.draft.schedule
  const end = endsOn !== null ? 'day' : count !== null ? 'count' : 'never'
  const choose = (next: (typeof ends)[number]) =>
    form.setSchedule({
      endsOn: next === 'day' ? addDays(startsOn, FIRST_DAYS) : null,
      count: next === 'count' ? FIRST_COUNT : null,
    })
  return (
    <>
      <Field label={t('form.starts')}>
        {(ties) => (
          <Input
            {...ties}
            type="date"
            value={startsOn}
            onChange={({ target }) => {
              const day = calendarDate.safeParse(target.value).data
              if (day) form.setSchedule({ startsOn: day })
            }}
          />
        )}
      </Field>
      <div className="field">
        <span className="field-label">{t('form.ends')}</span>
        <PresetGroup
          label={t('form.ends')}
          presets={ends
            .filter((value) => value !== 'count' || pattern.every !== 'workday')
            .map((value) => ({ value, label: t(`form.end.${value}`) }))}
          value={end}
          onChange={choose}
        />
      </div>
      {endsOn === null ? null : (
        <Field label={t('form.endsOn')} error={form.isEndWrong ? t('form.endsTooEarly') : undefined}>
          {(ties) => (
            <Input
              {...ties}
              type="date"
              min={startsOn}
              value={endsOn}
              onChange={({ target }) => {
                const day = calendarDate.safeParse(target.value).data
                if (day) form.setSchedule({ endsOn: day })
              }}
            />
          )}
        </Field>
      )}
      {count === null ? null : (
        <Field label={t('form.count')} hint={t('form.countHint')}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              max={1000}
              precision={0}
              value={count}
              onChange={(next) => form.setSchedule({ count: next ?? 1 })}
            />
          )}
        </Field>
      )}
    </>
  )
}

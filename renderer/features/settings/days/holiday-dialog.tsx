import { Input } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import { HOLIDAY_NAME_LENGTH, type Holiday, type HolidayKind } from '#shared/features/calendar-days/model.ts'
import { calendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import type { HolidayYearState } from './use-holiday-year.ts'

/** Adds a day to a year or changes one: off, or a weekend day that is worked. */
export function HolidayDialog(props: {
  year: number
  holiday: Holiday | null
  set: HolidayYearState['set']
  close: () => void
}) {
  const t = useWords(calendarDaysSettingsMessages)
  const format = useFormat()
  const { year, holiday, set, close } = props
  const [on, setOn] = useState<string>(holiday?.on ?? '')
  const [kind, setKind] = useState<HolidayKind>(holiday?.kind ?? 'off')
  const [name, setName] = useState(holiday?.name ?? '')
  const [nameEn, setNameEn] = useState(holiday?.nameEn ?? '')
  const [isTried, setTried] = useState(false)
  const day = calendarDate.safeParse(on)
  const isInYear = day.success && Number(on.slice(0, 4)) === year
  const isWeekdayWork = day.success && kind === 'work' && weekdayOf(day.data) <= 5
  const submit = () => {
    setTried(true)
    if (!day.success || !isInYear || isWeekdayWork || name.trim() === '' || set.isPending) return
    const wanted = { kind, name: name.trim(), nameEn: nameEn.trim() }
    set.mutate({ on: day.data, day: wanted }, { onSuccess: close })
  }
  const title = holiday ? t('day.editTitle', { date: format.date(holiday.on) }) : t('day.addTitle')
  return (
    <FormDialog
      title={title}
      save={t('day.save')}
      cancel={t('day.cancel')}
      isSaving={set.isPending}
      submit={submit}
      close={close}
    >
      {holiday ? null : (
        <Field label={t('day.date')} error={isTried && !isInYear ? t('day.needDate') : undefined}>
          {(ties) => (
            <Input
              {...ties}
              autoFocus
              type="date"
              min={`${year}-01-01`}
              max={`${year}-12-31`}
              value={on}
              onChange={({ target }) => setOn(target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t('day.kind')} error={isTried && isWeekdayWork ? t('day.weekdayWork') : undefined}>
        {() => (
          <PresetGroup<HolidayKind>
            label={t('day.kind')}
            presets={[
              { value: 'off', label: t('day.off') },
              { value: 'work', label: t('day.work') },
            ]}
            value={kind}
            onChange={setKind}
          />
        )}
      </Field>
      <Field
        label={t('day.name')}
        hint={t('day.nameHint')}
        error={isTried && name.trim() === '' ? t('day.needName') : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus={holiday !== null}
            maxLength={HOLIDAY_NAME_LENGTH}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={t('day.nameEn')} hint={t('day.nameEnHint')}>
        {(ties) => (
          <Input {...ties} maxLength={60} value={nameEn} onChange={({ target }) => setNameEn(target.value)} />
        )}
      </Field>
    </FormDialog>
  )
}

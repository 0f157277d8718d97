import { useMutation } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import { calendarDaysMessages } from '#shared/features/calendar-days/messages.ts'
import {
  longestMonth,
  OWN_NAME_LENGTH,
  type OwnDay,
  type OwnDayContent,
} from '#shared/features/calendar-days/model.ts'

const EMPTY: OwnDayContent = { name: '', note: '', calendar: 'solar', month: 1, day: 1, sinceYear: null }
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** Adds or changes a day that comes again every year. */
export function OwnDayDialog({ day, close }: { day: OwnDay | null; close: () => void }) {
  const t = useWords(calendarDaysSettingsMessages)
  const toasts = useToasts()
  const [content, setContent] = useState<OwnDayContent>(() => ({ ...EMPTY, ...day }))
  const [isTried, setTried] = useState(false)
  const change = (some: Partial<OwnDayContent>) => setContent((before) => fitting({ ...before, ...some }))
  const save = useMutation({
    mutationFn: (wanted: OwnDayContent) =>
      day ? api.calendarDays.updateOwn({ id: day.id, content: wanted }) : api.calendarDays.createOwn(wanted),
    onSuccess({ undoId }, { name }) {
      const key = day ? 'undo.calendar-days.updateOwn' : 'undo.calendar-days.createOwn'
      toasts.show({ text: t(key, { name: name.trim() }), undoId })
      close()
    },
  })
  const submit = () => {
    setTried(true)
    if (content.name.trim() !== '' && !save.isPending) save.mutate(content)
  }
  return (
    <FormDialog
      title={day ? t('own.editTitle') : t('own.addTitle')}
      save={t('day.save')}
      cancel={t('day.cancel')}
      isSaving={save.isPending}
      submit={submit}
      close={close}
    >
      <Field
        label={t('own.name')}
        error={isTried && content.name.trim() === '' ? t('own.needName') : undefined}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={OWN_NAME_LENGTH}
            value={content.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field label={t('own.calendar')}>
        {() => (
          <PresetGroup<OwnDayContent['calendar']>
            label={t('own.calendar')}
            presets={[
              { value: 'solar', label: t('own.solar') },
              { value: 'lunar', label: t('own.lunar') },
            ]}
            value={content.calendar}
            onChange={(calendar) => change({ calendar })}
          />
        )}
      </Field>
      <DateFields content={content} change={change} />
      <Field label={t('own.since')} hint={t('own.sinceHint')}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={1900}
            max={2100}
            precision={0}
            value={content.sinceYear}
            onChange={(sinceYear) => change({ sinceYear })}
          />
        )}
      </Field>
      <Field label={t('own.note')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            rows={2}
            maxLength={500}
            value={content.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
    </FormDialog>
  )
}

/** A day that the month does not have becomes its last one. */
function fitting(content: OwnDayContent): OwnDayContent {
  return { ...content, day: Math.min(content.day, longestMonth(content.calendar, content.month)) }
}

function DateFields(props: { content: OwnDayContent; change: (some: Partial<OwnDayContent>) => void }) {
  const t = useWords(calendarDaysSettingsMessages)
  const words = useWords(calendarDaysMessages)
  const { content, change } = props
  const isLunar = content.calendar === 'lunar'
  const monthName = (month: number) =>
    isLunar ? words('lunar.month', { month, isLeap: 'false' }) : t('own.monthSolar', { month })
  const dayName = (day: number) => (isLunar ? words('lunar.day', { day }) : t('own.daySolar', { day }))
  return (
    <div className="own-date">
      <Field label={t('own.month')}>
        {(ties) => (
          <Select
            {...ties}
            value={content.month}
            options={upTo(12).map((value) => ({ value, label: monthName(value) }))}
            onChange={(month) => change({ month })}
          />
        )}
      </Field>
      <Field label={t('own.day')}>
        {(ties) => (
          <Select
            {...ties}
            value={content.day}
            options={upTo(longestMonth(content.calendar, content.month)).map((value) => ({
              value,
              label: dayName(value),
            }))}
            onChange={(day) => change({ day })}
          />
        )}
      </Field>
    </div>
  )
}

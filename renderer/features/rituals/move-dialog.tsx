import { Input } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { ClockInput } from '#renderer/ui/clock-input.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import type { Ritual, RitualDay } from '#shared/features/rituals/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { useRitualActions } from './use-rituals.ts'

/** Holds one day of a ritual at another time; the others stay. */
export function MoveDialog(props: { ritual: Ritual; day: RitualDay; close: () => void }) {
  const { ritual, day, close } = props
  const t = useWords(ritualPageMessages)
  const format = useFormat()
  const { move } = useRitualActions()
  const today = format.today()
  const [on, setOn] = useState<string>(day.day < today ? today : day.day)
  const [minute, setMinute] = useState(day.minute)
  const submit = () => {
    const chosen = calendarDate.safeParse(on).data
    if (chosen === undefined) return
    move.mutate({ ritual, day: day.ruleDay, to: { day: chosen, minute } }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={t('move.title', { name: ritual.name, day: format.date(day.ruleDay) })}
      save={t('move.save')}
      cancel={t('move.cancel')}
      isSaving={move.isPending}
      submit={submit}
      close={close}
    >
      <div className="ritual-line">
        <Field label={t('move.day')}>
          {(ties) => (
            <Input
              {...ties}
              type="date"
              min={today}
              value={on}
              onChange={({ target }) => setOn(target.value)}
            />
          )}
        </Field>
        <Field label={t('move.time')}>
          {({ id }) => (
            <ClockInput id={id} minute={minute} change={(next) => setMinute(next ?? day.minute)} />
          )}
        </Field>
      </div>
    </FormDialog>
  )
}

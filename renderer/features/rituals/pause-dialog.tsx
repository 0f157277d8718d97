import { Input } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { Ritual } from '#shared/features/rituals/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { useRitualActions } from './use-rituals.ts'

/** From when to when a ritual rests; without an end until it is resumed. */
export function PauseDialog({ ritual, close }: { ritual: Ritual; close: () => void }) {
  const t = useWords(ritualPageMessages)
  const words = useWords(ritualMessages)
  const format = useFormat()
  const { pause } = useRitualActions()
  const [from, setFrom] = useState<string>(format.today())
  const [until, setUntil] = useState('')
  const first = calendarDate.safeParse(from).data
  const last = until === '' ? null : calendarDate.safeParse(until).data
  const isBackwards = first !== undefined && last !== undefined && last !== null && last < first
  const submit = () => {
    if (first === undefined || last === undefined || isBackwards) return
    pause.mutate({ ritual, from: first, until: last }, { onSuccess: close })
  }
  return (
    <FormDialog
      title={t('pause.title', { name: ritual.name })}
      save={t('pause.save')}
      cancel={t('move.cancel')}
      isSaving={pause.isPending}
      submit={submit}
      close={close}
    >
      <p className="text2">{t('pause.hint')}</p>
      <Field label={t('pause.from')}>
        {(ties) => (
          <Input {...ties} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
        )}
      </Field>
      <Field label={t('pause.until')} error={isBackwards ? words('error.RITUAL_PAUSE_BACKWARDS') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            type="date"
            min={from}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

import { Input, Select } from 'antd'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useTaskActions } from '#renderer/app/seeds/use-task-actions.ts'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { type SeedCard, type SeedTaskKind, seedTaskKinds } from '#shared/features/seed-users/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { DayField } from './day-field.tsx'

/** Gives one or many seeds a task: a ready-made one whose words can be changed, or one's own. */
export function TaskDialog({ seeds, close }: { seeds: readonly SeedCard[]; close: () => void }) {
  const { d } = useSeedWords()
  const format = useFormat()
  const { add } = useTaskActions()
  const [kind, setKind] = useState<SeedTaskKind>('first_post')
  const [title, setTitle] = useState(() => d('task.kind.first_post'))
  const [dueOn, setDueOn] = useState<CalendarDate>(addDays(format.today(), 3))
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (title.trim() === '') return
    add.mutate({ ids: seeds.map(({ id }) => id), kind, title: title.trim(), dueOn }, { onSuccess: close })
  }
  const choose = (next: SeedTaskKind) => {
    setKind(next)
    setTitle(next === 'own' ? '' : d(`task.kind.${next}`))
  }
  const [one] = seeds
  return (
    <FormDialog
      title={
        seeds.length === 1 && one
          ? d('task.forOne', { name: one.name })
          : d('task.forMany', { count: seeds.length })
      }
      save={d('task.save')}
      cancel={d('add.cancel')}
      isSaving={add.isPending}
      submit={submit}
      close={close}
    >
      <Field label={d('task.kind')}>
        {(ties) => (
          <Select
            {...ties}
            style={{ width: '100%' }}
            value={kind}
            onChange={choose}
            options={seedTaskKinds.map((value) => ({ value, label: d(`task.kind.${value}`) }))}
          />
        )}
      </Field>
      <Field
        label={d('task.text')}
        error={isTried && title.trim() === '' ? d('task.textMissing') : undefined}
      >
        {(ties) => (
          <Input {...ties} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
        )}
      </Field>
      <DayField label={d('task.dueOn')} choices={['1', '3', '7', 'pick']} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  )
}

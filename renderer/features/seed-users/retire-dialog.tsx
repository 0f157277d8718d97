import { Input } from 'antd'
import { useState } from 'react'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { type RetireReason, retireReasons, type SeedCard } from '#shared/features/seed-users/model.ts'
import { useStepActions } from './use-seed-actions.ts'

/** Takes seeds out of the running with the reason; what is recorded of them stays. */
export function RetireDialog({ seeds, close }: { seeds: readonly SeedCard[]; close: () => void }) {
  const { t, d } = useSeedWords()
  const { retire } = useStepActions()
  const [reason, setReason] = useState<RetireReason>('declined')
  const [note, setNote] = useState('')
  const count = seeds.length
  return (
    <FormDialog
      title={d('retire.title', { name: seeds[0]?.name ?? '', count })}
      save={d('retire.save', { count })}
      cancel={d('add.cancel')}
      isSaving={retire.isPending}
      danger
      submit={() => retire.mutate({ seeds, reason, note: note.trim() }, { onSuccess: close })}
      close={close}
    >
      <p className="field text2">{d('retire.hint')}</p>
      <div className="field">
        <PresetGroup
          label={d('retire.reason')}
          presets={retireReasons.map((value) => ({ value, label: t(`retire.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
      </div>
      <Field label={d('retire.note')}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

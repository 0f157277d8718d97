import { Input } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceRun } from '#shared/features/sequences/model.ts'
import { useRunActions } from './use-sequences.ts'

/** Stops a run and keeps why. */
export function StopDialog({ run, close }: { run: SequenceRun; close: () => void }) {
  const t = useWords(sequenceMessages)
  const e = useWords(sequenceEditorMessages)
  const { stop } = useRunActions()
  const [note, setNote] = useState('')
  return (
    <FormDialog
      title={t('stop.title', { name: run.name })}
      save={t('stop.save')}
      cancel={e('edit.cancel')}
      isSaving={stop.isPending}
      submit={() => stop.mutate({ run, note: note.trim() }, { onSuccess: close })}
      close={close}
    >
      <p className="field text2">{t('stop.text')}</p>
      <Field label={t('stop.note')}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

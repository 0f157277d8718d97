import { useWords } from '#renderer/app/i18n.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { sequenceEditorMessages } from '#shared/features/sequences/editor-messages.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceSummary } from '#shared/features/sequences/model.ts'
import { useSequenceActions } from './use-sequences.ts'

/** Deleting stops who is on the way, so their number is named first. */
export function RemoveDialog({ summary, close }: { summary: SequenceSummary; close: () => void }) {
  const t = useWords(sequenceMessages)
  const e = useWords(sequenceEditorMessages)
  const { remove } = useSequenceActions()
  const runs = summary.running + summary.paused
  return (
    <FormDialog
      title={t('remove.title', { name: summary.name })}
      save={t('remove.save')}
      cancel={e('edit.cancel')}
      isSaving={remove.isPending}
      danger
      submit={() => remove.mutate(summary, { onSuccess: close })}
      close={close}
    >
      <p>{t('remove.text', { runs })}</p>
    </FormDialog>
  )
}

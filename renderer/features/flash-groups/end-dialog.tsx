import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { FlashDetail } from '#shared/features/flash-groups/model.ts'
import { useFlashActions, useFlashWords } from './use-flash.ts'

/** Names what ending means, and how much is still open. */
export function EndDialog({ flash, close }: { flash: FlashDetail; close: () => void }) {
  const t = useFlashWords()
  const { end } = useFlashActions(flash)
  const open = flash.tasks.filter(({ doneAt, skippedAt }) => doneAt === null && skippedAt === null).length
  return (
    <FormDialog
      title={t('end.title', { name: flash.name })}
      save={t('end.save')}
      cancel={t('edit.cancel')}
      isSaving={end.isPending}
      submit={() => end.mutate(undefined, { onSuccess: close })}
      close={close}
    >
      <p>{t('end.text', { group: flash.group.name, open })}</p>
    </FormDialog>
  )
}

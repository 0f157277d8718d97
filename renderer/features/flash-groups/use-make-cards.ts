import { useMutation } from '@tanstack/react-query'
import { useFormat } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { FlashDetail, FlashPerson } from '#shared/features/flash-groups/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { useFlashWords } from './use-flash.ts'

/** Makes private-chat cards for the chosen people, due tomorrow; one undo takes all of them back. */
export function useMakeCards(flash: FlashDetail) {
  const t = useFlashWords()
  const format = useFormat()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (people: readonly FlashPerson[]) =>
      api.flashGroups.follow({
        id: flash.id,
        personIds: people.map(({ personId }) => personId),
        title: t('bulk.cardTitle', { name: flash.name }),
        dueOn: addDays(format.today(), 1),
      }),
    onSuccess: ({ undoId, changed, skipped }) =>
      toasts.show(
        changed === 0
          ? { text: t('buyers.followNone') }
          : { text: t('bulk.cardsMade', { count: changed, skipped }), undoId },
      ),
  })
}

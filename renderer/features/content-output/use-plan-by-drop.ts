import { useCallback } from 'react'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { DraftId } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useContentWords } from './use-content-words.ts'

/** Plans a piece in the one group and on the one day where it was dropped. */
export function usePlanByDrop() {
  const { t } = useContentWords()
  const toasts = useToasts()
  return useCallback(
    (place: { draftId: DraftId; groupId: GroupId; date: CalendarDate }) => {
      api.contentOutput
        .plan({ draftId: place.draftId, groupIds: [place.groupId], dates: [place.date] })
        .then(({ count, undoId }) => toasts.show({ text: t('saved.planned', { count }), undoId }))
        .catch(toasts.showFailure)
    },
    [t, toasts],
  )
}

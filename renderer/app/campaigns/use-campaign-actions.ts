import { useMutation } from '@tanstack/react-query'
import type { CampaignChange } from '#shared/features/campaigns/contract.ts'
import type { Campaign, CampaignTime } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { api } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'
import { useCampaignWords } from './use-campaign-words.ts'

type Undone = { undoId: string | null }

/** A change that says what it did, in the words of its undo, and can be taken back; one that came to nothing is not told. */
export function useToldChange<Input>(run: (input: Input) => Promise<Undone>, text: (input: Input) => string) {
  const { show } = useToasts()
  return useMutation({
    mutationFn: run,
    onSuccess: ({ undoId }, input) => {
      if (undoId !== null) show({ text: text(input), undoId })
    },
  })
}

/** What can be done with one campaign as a whole. */
export function useCampaignActions({ id, name }: Pick<Campaign, 'id' | 'name'>) {
  const { t } = useCampaignWords()
  return {
    change: useToldChange(
      (change: CampaignChange) => api.campaigns.change({ id, change }),
      () => t('undo.campaigns.change', { name }),
    ),
    move: useToldChange(
      (time: CampaignTime) => api.campaigns.move({ id, time }),
      () => t('undo.campaigns.move', { name }),
    ),
    confirm: useToldChange(
      (isConfirmed: boolean) => api.campaigns.confirm({ id, isConfirmed }),
      (isConfirmed) => t(isConfirmed ? 'undo.campaigns.confirm' : 'undo.campaigns.unconfirm', { name }),
    ),
    cancel: useToldChange(
      () => api.campaigns.cancel({ id }),
      () => t('undo.campaigns.cancel', { name }),
    ),
    restore: useToldChange(
      () => api.campaigns.restore({ id }),
      () => t('undo.campaigns.restore', { name }),
    ),
    remove: useToldChange(
      () => api.campaigns.remove({ id }),
      () => t('undo.campaigns.remove', { name }),
    ),
  }
}

/** Copies a campaign and says so; gives the id of the copy. */
export function useCopyCampaign({ id, name }: Pick<Campaign, 'id' | 'name'>) {
  const { t } = useCampaignWords()
  const { show } = useToasts()
  return useMutation({
    mutationFn: (startsOn: CalendarDate) => api.campaigns.copy({ id, startsOn }),
    onSuccess: ({ undoId }) => show({ text: t('undo.campaigns.copy', { name }), undoId }),
  })
}

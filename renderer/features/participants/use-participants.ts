import { useMutation, useQuery } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { participantsMessages } from '#shared/features/participants/messages.ts'
import type { Participant, ParticipantId, ParticipantMark } from '#shared/features/participants/model.ts'

export const useParticipantWords = () => useWords(participantsMessages)

/** The campaign with its groups, as the plan beside shows it. */
export function useCampaign(campaignId: CampaignId) {
  const { data } = useQuery(orpc.campaigns.show.queryOptions({ input: { id: campaignId } }))
  return data?.campaign ?? null
}

/** What can be done with participants; each says what it did and can be taken back. */
export function useParticipantActions() {
  const t = useParticipantWords()
  const toasts = useToasts()
  const mark = useMutation({
    mutationFn: (input: { ids: ParticipantId[]; mark: ParticipantMark; is: boolean }) =>
      api.participants.setMark(input),
    onSuccess: ({ undoId, changed }, { mark, is }) =>
      toasts.show({
        text: t('done.mark', { mark: t(`column.${mark}`), is: String(is), count: changed }),
        undoId,
      }),
  })
  const remove = useMutation({
    mutationFn: (ids: ParticipantId[]) => api.participants.remove({ ids }),
    onSuccess: ({ undoId, changed }) => toasts.show({ text: t('done.remove', { count: changed }), undoId }),
  })
  const resolve = useMutation({
    mutationFn: (input: { row: Participant; personId: PersonId | null }) =>
      api.participants.resolve({ id: input.row.id, personId: input.personId }),
    onSuccess: ({ undoId }, { row, personId }) =>
      toasts.show({ text: t(personId ? 'done.resolve' : 'done.settled', { name: row.name }), undoId }),
  })
  const makeMember = useMutation({
    mutationFn: (input: { row: Participant; groupId: GroupId }) =>
      api.participants.makeMember({ id: input.row.id, groupId: input.groupId }),
    onSuccess: ({ undoId }, { row }) => toasts.show({ text: t('done.member', { name: row.name }), undoId }),
  })
  return { mark, remove, resolve, makeMember }
}

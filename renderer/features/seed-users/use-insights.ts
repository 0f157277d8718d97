import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { Invitation } from '#shared/features/seed-users/contract.ts'
import { seedInsightMessages } from '#shared/features/seed-users/messages/insights.ts'
import type { SeedId } from '#shared/features/seed-users/model.ts'
import type { SeedScored } from '#shared/features/seed-users/score-model.ts'

/** Words of scores, suggestions and effects. */
export function useInsightWords() {
  return useWords(seedInsightMessages)
}

const scopeOf = (groupId: GroupId | null) => (groupId === null ? {} : { groupId })
const NOBODY: ReadonlyMap<SeedId, SeedScored> = new Map()

/** Scores of the seeds of a scope, by seed. */
export function useScores(groupId: GroupId | null): ReadonlyMap<SeedId, SeedScored> {
  const { data } = useQuery(orpc.seedUsers.scores.queryOptions({ input: scopeOf(groupId) }))
  return useMemo(() => (data ? new Map(data.map((scored) => [scored.seedId, scored])) : NOBODY), [data])
}

/** `from` undefined = where the app would look, null = everywhere. */
export function useSuggestions(groupId: GroupId, from: GroupId | null | undefined) {
  const input = from === undefined ? { groupId } : { groupId, from }
  return useQuery(orpc.seedUsers.suggestions.queryOptions({ input }))
}

export function useDismissed(groupId: GroupId) {
  return useQuery(orpc.seedUsers.dismissed.queryOptions({ input: { groupId } }))
}

export function useEffects(groupId: GroupId | null) {
  return useQuery(orpc.seedUsers.effects.queryOptions({ input: scopeOf(groupId) }))
}

export type Chosen = { personIds: readonly PersonId[]; name: string }

/** What can be done with suggested people; each says what it did and can be taken back. */
export function useSuggestionActions(groupId: GroupId, from: GroupId | null) {
  const t = useInsightWords()
  const { d } = useSeedWords()
  const toasts = useToasts()
  const add = useMutation({
    mutationFn: ({ personIds }: Chosen) =>
      api.seedUsers.add({ selection: { personIds: [...personIds] }, groupId, sourceGroupId: from }),
    onSuccess: ({ undoId, changed }, { name }) =>
      toasts.show({ text: t('done.added', { name, count: changed }), undoId }),
  })
  const dismiss = useMutation({
    mutationFn: ({ personIds }: Chosen) => api.seedUsers.dismiss({ groupId, personIds: [...personIds] }),
    onSuccess: ({ undoId, changed }, { name }) =>
      toasts.show({ text: t('done.dismissed', { name, count: changed }), undoId }),
  })
  const readmit = useMutation({
    mutationFn: ({ personIds }: Chosen) => api.seedUsers.readmit({ groupId, personIds: [...personIds] }),
    onSuccess: ({ undoId, changed }, { name }) =>
      toasts.show({ text: t('done.readmitted', { name, count: changed }), undoId }),
  })
  const invite = useMutation({
    mutationFn: ({ people, ...invitation }: { people: Chosen } & Invitation) =>
      api.seedUsers.invitePeople({
        selection: { personIds: [...people.personIds] },
        groupId,
        sourceGroupId: from,
        ...invitation,
      }),
    onSuccess: ({ undoId, changed }, { people: { name } }) =>
      toasts.show(
        changed === 0
          ? { text: d('done.nothing') }
          : { text: d('done.invited', { name, count: changed }), undoId },
      ),
  })
  return { add, dismiss, readmit, invite }
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { Group, GroupDraft, GroupId, Lifecycle } from '#shared/features/groups/model.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import { useGroupWords } from './use-group-words.ts'

/** Groups with figures and warnings, archived ones among them: the list decides what it shows. */
export function useGroupRows() {
  return useQuery(orpc.groups.rows.queryOptions({ input: { includeArchived: true } }))
}

export function useGroupRow(groupId: GroupId) {
  return useQuery(orpc.groups.row.queryOptions({ input: { groupId } }))
}

/** What can be done with a group; each change says so and can be taken back. */
export function useGroupActions() {
  const { t, lifecycle: lifecycleWord } = useGroupWords()
  const toasts = useToasts()
  const create = useMutation({
    mutationFn: (draft: GroupDraft) => api.groups.create(draft),
    onSuccess: ({ name }) => toasts.show({ text: t('saved.created', { name }) }),
  })
  const edit = useMutation({
    mutationFn: (input: { groupId: GroupId; draft: GroupDraft; seen: GroupDraft }) => api.groups.edit(input),
    onSuccess: ({ group, undoId }) => toasts.show({ text: t('saved.edited', { name: group.name }), undoId }),
  })
  const archive = useMutation({
    mutationFn: (group: Group) =>
      group.archivedAt === null
        ? api.groups.archive({ groupId: group.id })
        : api.groups.unarchive({ groupId: group.id }),
    onSuccess: ({ group, undoId }) => {
      const key = group.archivedAt === null ? 'saved.unarchived' : 'saved.archived'
      toasts.show({ text: t(key, { name: group.name }), undoId })
    },
  })
  const setLifecycle = useMutation({
    mutationFn: ({ group, lifecycle }: { group: Group; lifecycle: Lifecycle }) => {
      const seen = groupDraft.parse(group)
      return api.groups.edit({ groupId: group.id, seen, draft: { ...seen, lifecycle } })
    },
    onSuccess: ({ group, undoId }) =>
      toasts.show({ text: t('saved.lifecycle', { lifecycle: lifecycleWord(group.lifecycle) }), undoId }),
  })
  return { create, edit, archive, setLifecycle }
}

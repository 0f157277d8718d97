import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { ChangedPlaybook } from '#shared/features/playbooks/contract.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import type { PlaybookId } from '#shared/features/playbooks/model.ts'

type Done = 'duplicate' | 'remove' | 'hide' | 'unhide' | 'restoreShipped'

/** What can be done with a playbook as a whole; each says what happened, with a way back. */
export function usePlaybookActions() {
  const t = useWords(playbookMessages)
  const toasts = useToasts()
  const tried = async (done: Done, work: () => Promise<ChangedPlaybook>): Promise<ChangedPlaybook | null> => {
    try {
      const changed = await work()
      toasts.show({ text: t(`undo.playbooks.${done}`, { name: changed.name }), undoId: changed.undoId })
      return changed
    } catch (error) {
      toasts.showFailure(error)
      return null
    }
  }
  return {
    async duplicate(id: PlaybookId) {
      const copy = await tried('duplicate', () => api.playbooks.duplicate({ id }))
      if (copy) navigate(paths.playbookEdit(copy.id))
    },
    async remove(id: PlaybookId) {
      if (await tried('remove', () => api.playbooks.remove({ id })))
        navigate(paths.playbooks(), { replace: true })
    },
    setHidden: (id: PlaybookId, isHidden: boolean) =>
      tried(isHidden ? 'hide' : 'unhide', () => api.playbooks.setHidden({ id, isHidden })),
    restoreShipped: (id: PlaybookId) => tried('restoreShipped', () => api.playbooks.restoreShipped({ id })),
  }
}

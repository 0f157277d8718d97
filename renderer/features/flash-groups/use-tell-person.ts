import { useHost } from '#renderer/app/host-context.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { Fate, FlashDetail, FlashPerson } from '#shared/features/flash-groups/model.ts'
import { segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { useFlashWords } from './use-flash.ts'

/** The words of a fate: the private chats of the closing, invitation first, thanks after it. */
function wordsOf({ tasks }: FlashDetail, fate: Fate): string {
  const chats = tasks.filter(
    ({ phase, channel, words }) => phase.part === 'after' && channel === 'private' && words !== '',
  )
  return (fate === 'invite' ? chats[0] : chats[1])?.words ?? ''
}

/** Copies the invitation or the thanks for somebody, filled in, and notes that they were told. */
export function useTellPerson(flash: FlashDetail) {
  const t = useFlashWords()
  const host = useHost()
  const toasts = useToasts()
  return async ({ personId, name, fate }: FlashPerson) => {
    const words = wordsOf(flash, fate)
    if (words === '') return toasts.show({ text: t('people.noWords') })
    if (fate === 'invite' && flash.target === null) return toasts.show({ text: t('people.targetMissing') })
    // They are not in the lasting group yet, so its name is not among what is known of them.
    const place = fate === 'invite' ? (flash.target ?? flash.group) : flash.group
    try {
      const values = await api.scripts.values({ personId, groupId: place.id })
      await host.copyText(
        textOfSegments(segmentsOf(words, { ...values, group_name: place.name, event_name: flash.name })),
      )
      const tick = fate === 'invite' ? 'invited' : 'thanked'
      const { undoId } = await api.flashGroups.tick({ id: flash.id, personIds: [personId], tick, is: true })
      toasts.show({
        text: t(fate === 'invite' ? 'people.copiedInvite' : 'people.copiedThank', { name }),
        ...(undoId === null ? {} : { undoId }),
      })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}

import { useQuery } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'

/** “3 群待发” beside the name of the tab; nothing while no group waits for this persona. */
export function DistributionNote({ persona }: PersonaPaneProps) {
  const t = useWords(distributionMessages)
  const { groupId } = useScope()
  const input = groupId === null ? {} : { groupId }
  const { data } = useQuery(orpc.distribution.due.queryOptions({ input }))
  const count = (data ?? []).filter(({ personaId }) => personaId === persona.id).length
  return count === 0 ? null : <Tag>{t('note.due', { count })}</Tag>
}

import { useQuery } from '@tanstack/react-query'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { reasonText } from './reason-text.ts'
import { useScopeInput } from './use-today.ts'

/** People whom the daily cap holds back, in the order in which they will come. */
export function HeldRows() {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const input = useScopeInput()
  const { data } = useQuery(orpc.followUps.listHeld.queryOptions({ input }))
  return (data ?? []).map(({ personId, personName, card }) => {
    const [lead] = card.reasons
    return (
      <li key={personId} className="card-row">
        <RouteLink className="card-head" to={paths.person(personId)}>
          <span className={`card-priority p${card.priority}`}>P{card.priority}</span>
          <PersonAvatar name={personName} id={personId} />
          <span className="name private ellipsis">{personName}</span>
          <span className="card-why ellipsis">{lead ? reasonText(lead.facts, t, format) : ''}</span>
          <span className="card-group ellipsis">{lead?.groupName}</span>
          <span />
        </RouteLink>
      </li>
    )
  })
}

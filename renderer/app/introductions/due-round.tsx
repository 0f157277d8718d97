import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { DueGroup } from '#shared/features/distribution/model.ts'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'

const RoundDialog = lazy(async () => ({ default: (await import('./round-dialog.tsx')).RoundDialog }))

/** The round through all groups of the scope that wait for an introduction, of whichever persona. */
export function DueRound({ close }: { close: () => void }) {
  const { groupId } = useScope()
  const input = groupId === null ? {} : { groupId }
  const { data } = useQuery(orpc.distribution.due.queryOptions({ input }))
  return data ? <RoundOf due={data} close={close} /> : null
}

/** Groups leave the list of due ones as they are posted to; the round keeps those that it began with. */
function RoundOf({ due, close }: { due: readonly DueGroup[]; close: () => void }) {
  const [targets] = useState(() => due.map(({ personaId, groupId }) => ({ personaId, groupId })))
  return (
    <Suspense fallback={null}>
      <RoundDialog targets={targets} close={close} />
    </Suspense>
  )
}

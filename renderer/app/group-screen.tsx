import { useQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import { ErrorNotice } from './error-notice.tsx'
import { type GroupTab, groupTabs } from './group-bar.tsx'
import { type ScreenProps, usePlace } from './navigation.tsx'
import { orpc } from './rpc.ts'

export type GroupPaneProps = { group: Group }

/** The panes of a group's page; they belong to different features, which is why they meet here. */
const panes: Readonly<Record<GroupTab, ComponentType<GroupPaneProps>>> = {
  overview: lazy(async () => ({
    default: (await import('#renderer/features/groups/overview-view.tsx')).OverviewView,
  })),
  members: lazy(async () => ({
    default: (await import('#renderer/features/members/group-members-view.tsx')).GroupMembersView,
  })),
  silent: lazy(async () => ({
    default: (await import('#renderer/features/members/silent-members-view.tsx')).SilentMembersView,
  })),
}

/** The page of one group; `?tab=` chooses the pane. */
export function GroupScreen({ params }: ScreenProps) {
  const { query } = usePlace()
  const id = params.id as GroupId
  const groups = useQuery(orpc.groups.list.queryOptions({ input: { includeArchived: true } }))
  const tab = groupTabs.find((one) => one === query.get('tab')) ?? 'overview'
  const group = groups.data?.find((one) => one.id === id)
  const Pane = panes[tab]
  if (groups.error) return <ErrorNotice error={groups.error} retry={() => void groups.refetch()} />
  if (!groups.data) return null
  if (!group) return <GoneGroup id={id} />
  return (
    <Suspense fallback={null}>
      <Pane key={`${id} ${tab}`} group={group} />
    </Suspense>
  )
}

/** A link may lead to a group that is no longer there; asking for it words the refusal. */
function GoneGroup({ id }: { id: GroupId }) {
  const { error } = useQuery(orpc.groups.row.queryOptions({ input: { groupId: id } }))
  return error ? (
    <div className="broken-screen">
      <ErrorNotice error={error} />
    </div>
  ) : null
}

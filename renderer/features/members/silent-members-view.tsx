import { GroupBar } from '#renderer/app/group-bar.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Group } from '#shared/features/groups/model.ts'
import { MemberTable } from './member-table.tsx'
import { MemberPageActions } from './members-view.tsx'
import { useMemberQuery } from './use-member-query.ts'
import { useShownColumns } from './use-shown-columns.ts'

const NEVER_SPOKE = { neverSpoke: 'only' } as const

/** 从未发言: present members of whom no line is known, the longest in the group first. */
export function SilentMembersView({ group }: { group: Group }) {
  const state = useMemberQuery(group.id, {
    screen: 'silent',
    fixed: NEVER_SPOKE,
    first: { filters: { exempt: 'exclude' }, sort: { by: 'tenure', direction: 'desc' } },
  })
  const columns = useShownColumns(group.id, 'silent')
  const actions = <MemberPageActions groupId={group.id} state={state} columns={columns} />
  return (
    <Page bar={<GroupBar group={group} tab="silent" actions={actions} />}>
      <MemberTable state={state} columns={columns} />
    </Page>
  )
}

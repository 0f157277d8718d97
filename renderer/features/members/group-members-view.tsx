import { GroupBar } from '#renderer/app/group-bar.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Group } from '#shared/features/groups/model.ts'
import { MemberTable } from './member-table.tsx'
import { MemberPageActions } from './members-view.tsx'
import { useMemberQuery } from './use-member-query.ts'
import { useShownColumns } from './use-shown-columns.ts'

/** The members of one group, on its page. */
export function GroupMembersView({ group }: { group: Group }) {
  const state = useMemberQuery(group.id)
  const columns = useShownColumns(group.id)
  const actions = <MemberPageActions groupId={group.id} state={state} columns={columns} />
  return (
    <Page bar={<GroupBar group={group} tab="members" actions={actions} />}>
      <MemberTable state={state} columns={columns} />
    </Page>
  )
}

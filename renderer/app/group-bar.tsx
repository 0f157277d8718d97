import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { groupsMessages } from '#shared/features/groups/messages.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useFormat, useWords } from './i18n.tsx'
import { navigate, RouteLink } from './navigation.tsx'
import { PageBar } from './page-bar.tsx'
import { paths } from './paths.ts'
import { orpc } from './rpc.ts'
import { useScope } from './scope.tsx'

export const groupTabs = ['overview', 'members', 'silent'] as const
export type GroupTab = (typeof groupTabs)[number]

/** Bar and tabs of the page of one group, whichever feature fills the pane below. */
export function GroupBar(props: { group: Group; tab: GroupTab; actions?: ReactNode }) {
  const { group, tab } = props
  const t = useWords(groupsMessages)
  const w = useWords(workspaceMessages)
  useScopeOf(group, tab)
  const format = useFormat()
  const { data } = useQuery(orpc.groups.row.queryOptions({ input: { groupId: group.id } }))
  const members = data?.summary.members
  return (
    <>
      <PageBar
        title={group.name}
        crumbs={[{ label: w('nav.groups'), to: paths.groups }]}
        actions={props.actions}
      />
      <nav className="page-tabs" aria-label={t('tab.label')}>
        {groupTabs.map((one) => (
          <RouteLink
            key={one}
            to={paths.group(group.id, one === 'overview' ? undefined : one)}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
            {one === 'members' && members !== undefined ? (
              <span className="t12">{format.number(members)}</span>
            ) : null}
          </RouteLink>
        ))}
      </nav>
    </>
  )
}

/** Opening a group's page puts it in scope; choosing another scope there leads to that one's page. */
function useScopeOf(group: Group, tab: GroupTab): void {
  const { groupId, groups, setGroupId } = useScope()
  const settled = useRef(false)
  const isLiving = groups.some(({ id }) => id === group.id)
  useEffect(() => {
    if (!isLiving) return
    if (groupId === group.id) {
      settled.current = true
      return
    }
    if (!settled.current) {
      setGroupId(group.id)
      return
    }
    settled.current = false
    navigate(groupId === null ? paths.groups : paths.group(groupId, tab === 'overview' ? undefined : tab))
  }, [groupId, group.id, isLiving, setGroupId, tab])
}

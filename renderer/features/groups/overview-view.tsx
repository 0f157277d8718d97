import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { ChartColumn, Ellipsis, Import, MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { GroupBar } from '#renderer/app/group-bar.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { StartDialog } from '#renderer/app/sequences/start-dialog.tsx'
import { CALENDAR_FILE, useCalendarFile } from '#renderer/app/use-calendar-file.ts'
import { Page, PageBody, PageMain, PageRail, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { Group } from '#shared/features/groups/model.ts'
import { GroupForm } from './group-form.tsx'
import { GroupHead, GroupStrip } from './group-head.tsx'
import { GroupRail } from './group-rail.tsx'
import './groups.css'
import { HeatSection } from './heat-section.tsx'
import './overview.css'
import { PyramidSection } from './pyramid-section.tsx'
import { RoleMixSection } from './role-mix-section.tsx'
import { useGroupWords } from './use-group-words.ts'
import { useGroupActions, useGroupRow, useGroupRows } from './use-groups.ts'

const RAIL_WIDTH = 280

/** How one group fares: numbers, pyramid, role mix, when people talk, and what wants attention. */
export function OverviewView({ group }: { group: Group }) {
  const { t } = useGroupWords()
  const [isEditing, setEditing] = useState(false)
  const rows = useGroupRows()
  return (
    <Page
      bar={
        <GroupBar
          group={group}
          tab="overview"
          actions={<Actions group={group} edit={() => setEditing(true)} />}
        />
      }
    >
      <PageBody>
        <PageMain>
          <PageScroll label={t('tab.overview')}>
            <Overview group={group} />
          </PageScroll>
        </PageMain>
        <PageRail width={RAIL_WIDTH} label={t('rail.label')}>
          <GroupRail group={group} />
        </PageRail>
        {isEditing ? (
          <GroupForm rows={rows.data ?? []} group={group} close={() => setEditing(false)} />
        ) : null}
      </PageBody>
    </Page>
  )
}

function Actions({ group, edit }: { group: Group; edit: () => void }) {
  const { t } = useGroupWords()
  const { archive } = useGroupActions()
  const [isStarting, setStarting] = useState(false)
  const file = useCalendarFile({ kind: 'group', groupId: group.id })
  const isLiving = group.archivedAt === null && group.lifecycle !== 'ended'
  const items = [
    ...(isLiving ? [{ key: 'sequence', label: t('bar.sequence') }] : []),
    { key: 'edit', label: t('bar.edit') },
    file.item,
    { key: 'archive', label: t(group.archivedAt === null ? 'bar.archive' : 'bar.unarchive') },
  ]
  const onMenu = (key: string) => {
    if (key === 'sequence') setStarting(true)
    else if (key === 'edit') edit()
    else if (key === CALENDAR_FILE) file.write()
    else archive.mutate(group)
  }
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<Import aria-hidden="true" />}
        onClick={() => navigate(paths.import({ group: group.id, kind: 'chat' }))}
      >
        {t('bar.import')}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<ChartColumn aria-hidden="true" />}
        onClick={() => navigate(paths.reports({ group: group.id }))}
      >
        {t('bar.report')}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, onClick: ({ key }) => onMenu(key) }}
      >
        <Button type="text" size="small" icon={<Ellipsis aria-hidden="true" />} aria-label={t('bar.more')} />
      </Dropdown>
      {isStarting ? (
        <StartDialog
          sequenceId={null}
          people={null}
          groupId={group.id}
          subject="group"
          close={() => setStarting(false)}
        />
      ) : null}
    </>
  )
}

function Overview({ group }: { group: Group }) {
  const { t } = useGroupWords()
  const input = { groupId: group.id }
  const row = useGroupRow(group.id)
  const overview = useQuery(orpc.activity.groupOverview.queryOptions({ input }))
  const composition = useQuery(orpc.groups.composition.queryOptions({ input }))
  const error = row.error ?? overview.error ?? composition.error
  if (error) return <ErrorNotice error={error} />
  if (!row.data || !overview.data || !composition.data) return null
  const hasMessages = overview.data.lastMessageAt !== null
  return (
    <>
      <GroupHead group={group} />
      <GroupStrip group={group} overview={overview.data} />
      <div className="overview-panes">
        <PyramidSection overview={overview.data} composition={composition.data} />
        <RoleMixSection overview={overview.data} />
      </div>
      {hasMessages ? (
        <HeatSection heatMap={overview.data.heatMap} />
      ) : (
        <EmptyState
          Icon={MessagesSquare}
          title={t('overview.noData')}
          hint={t('overview.noDataHint')}
          action={
            <Button type="primary" onClick={() => navigate(paths.import({ group: group.id, kind: 'chat' }))}>
              {t('bar.import')}
            </Button>
          }
        />
      )}
    </>
  )
}

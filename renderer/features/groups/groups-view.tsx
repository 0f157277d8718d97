import { Button, Dropdown } from 'antd'
import { MessagesSquare, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { PageBar } from '#renderer/app/page-bar.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useColumns } from '#renderer/app/use-columns.ts'
import { ColumnChooser } from '#renderer/ui/column-chooser.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { Page, PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableSort } from '#renderer/ui/table-types.ts'
import type { GroupRow } from '#shared/features/groups/contract.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { type GroupColumn, groupColumns, useGroupColumns } from './group-columns.tsx'
import { GroupForm } from './group-form.tsx'
import {
  areGroupFilters,
  type GroupFilters,
  lifecycleChoices,
  noFilters,
  platformChoices,
  shownRows,
  sortRows,
} from './group-list.ts'
import './groups.css'
import { useGroupWords } from './use-group-words.ts'
import { useGroupRows } from './use-groups.ts'

const NOTHING_HIDDEN: readonly string[] = []
const NO_ROWS: readonly GroupRow[] = []

function isSort(stored: unknown): stored is TableSort | null {
  const sort = stored as Partial<TableSort> | null
  return sort === null || (groupColumns as readonly unknown[]).includes(sort.by)
}

/** All groups with their numbers and what wants attention; a click opens the page of one. */
export function GroupsView() {
  const { t } = useGroupWords()
  const { data, error, refetch } = useGroupRows()
  useListScope()
  const [filters, setFilters] = useScreenMemory<GroupFilters>('groups.filters', noFilters, areGroupFilters)
  const [sort, setSort] = useScreenMemory<TableSort | null>('groups.sort', null, isSort)
  const [isCreating, setCreating] = useState(false)
  useShortcut('mod+n', t('page.new'), () => setCreating(true))
  const columns = useShownGroupColumns()
  const all = data ?? NO_ROWS
  const rows = useMemo(() => sortRows(shownRows(all, filters), sort), [all, filters, sort])
  const members = rows.reduce((sum, { summary }) => sum + summary.members, 0)
  return (
    <Page
      bar={
        <PageBar
          title={t('page.title')}
          meta={data ? t('page.meta', { groups: rows.length, members }) : null}
          actions={
            <Button
              type={isCreating ? 'default' : 'primary'}
              size="small"
              icon={<Plus aria-hidden="true" />}
              onClick={() => setCreating(true)}
            >
              {t('page.new')}
            </Button>
          }
        />
      }
    >
      <PageBody>
        <PageMain footer={<ListFooter rows={rows} />}>
          <Filters rows={all} filters={filters} onChange={setFilters} columns={columns} />
          {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
          {rows.length > 0 ? (
            <DataTable
              label={t('page.table')}
              columns={columns.shown}
              rowCount={rows.length}
              rowAt={(index) => rows[index]}
              rowKey={({ group }) => group.id}
              rowHeight={56}
              sort={sort}
              onSort={setSort}
              onOpen={({ group }) => navigate(paths.group(group.id))}
            />
          ) : null}
          {data && rows.length === 0 ? <Empty hasGroups={data.length > 0} /> : null}
        </PageMain>
        {isCreating ? <GroupForm rows={all} group={null} close={() => setCreating(false)} /> : null}
      </PageBody>
    </Page>
  )
}

/** The list is the scope of all groups; choosing one in the switch leads to its page. */
function useListScope(): void {
  const { groupId, setGroupId } = useScope()
  const isSettled = useRef(false)
  useEffect(() => {
    if (isSettled.current) {
      if (groupId !== null) navigate(paths.group(groupId))
      return
    }
    // Also when no group is in scope now: one that was just brought back from the archive would take it again.
    isSettled.current = true
    setGroupId(null)
  }, [groupId, setGroupId])
}

function useShownGroupColumns() {
  const columns = useGroupColumns()
  const { t } = useGroupWords()
  const choosable = useMemo(
    () => columns.map(({ id }) => ({ id, label: t(`column.${id as GroupColumn}`), isLocked: id === 'name' })),
    [columns, t],
  )
  const { choice, shown, change, reset } = useColumns('groups', choosable, NOTHING_HIDDEN)
  const byId = new Map(columns.map((column) => [column.id, column]))
  return { choosable, choice, change, reset, shown: shown.flatMap((id) => byId.get(id) ?? []) }
}

function Filters(props: {
  rows: readonly GroupRow[]
  filters: GroupFilters
  onChange: (filters: GroupFilters) => void
  columns: ReturnType<typeof useShownGroupColumns>
}) {
  const { rows, filters, onChange, columns } = props
  const words = useGroupWords()
  const { t } = words
  const w = useWords(workspaceMessages)
  const ended = rows.filter(({ group }) => group.archivedAt === null && group.lifecycle === 'ended').length
  const archived = rows.filter(({ group }) => group.archivedAt !== null).length
  const platforms = platformChoices(rows).map((key) => ({
    key,
    label: key === 'all' ? t('filter.all') : words.platform(key),
  }))
  const lifecycles = lifecycleChoices.map((key) => ({
    key,
    label: key === 'all' || key === 'living' ? t(`filter.${key}`) : words.lifecycle(key),
  }))
  return (
    <FilterRow
      right={
        <>
          {ended > 0 && filters.lifecycle === 'living' ? (
            <Button type="text" size="small" onClick={() => onChange({ ...filters, lifecycle: 'all' })}>
              {t('page.showEnded', { count: ended })}
            </Button>
          ) : null}
          {archived > 0 ? (
            <Button
              type="text"
              size="small"
              onClick={() => onChange({ ...filters, withArchived: !filters.withArchived })}
            >
              {filters.withArchived ? t('page.hideArchived') : t('page.showArchived', { count: archived })}
            </Button>
          ) : null}
          <ColumnChooser
            columns={columns.choosable}
            choice={columns.choice}
            onChange={columns.change}
            onReset={columns.reset}
            words={{
              button: w('list.columns'),
              title: w('list.shownColumns'),
              reset: w('list.resetColumns'),
            }}
          />
        </>
      }
    >
      <ChoiceChip
        name={t('filter.platform')}
        items={platforms}
        chosen={filters.platform}
        choose={(platform) => onChange({ ...filters, platform })}
      />
      <ChoiceChip
        name={t('filter.lifecycle')}
        items={lifecycles}
        chosen={filters.lifecycle}
        choose={(lifecycle) => onChange({ ...filters, lifecycle })}
      />
    </FilterRow>
  )
}

function ChoiceChip<Value extends string>(props: {
  name: string
  items: { key: Value; label: string }[]
  chosen: Value
  choose: (value: Value) => void
}) {
  const { items, chosen } = props
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [chosen],
        onClick: ({ key }) => props.choose(key as Value),
      }}
    >
      <span>
        <FilterChip
          name={props.name}
          value={items.find(({ key }) => key === chosen)?.label ?? ''}
          open={{ 'aria-haspopup': 'menu' }}
        />
      </span>
    </Dropdown>
  )
}

function Empty({ hasGroups }: { hasGroups: boolean }) {
  const { t } = useGroupWords()
  if (hasGroups)
    return <EmptyState Icon={MessagesSquare} title={t('empty.none')} hint={t('empty.noneHint')} />
  return (
    <EmptyState
      Icon={MessagesSquare}
      title={t('empty.title')}
      hint={t('empty.hint')}
      action={<Button onClick={() => navigate(paths.import({ kind: 'chat' }))}>{t('empty.import')}</Button>}
    />
  )
}

function ListFooter({ rows }: { rows: readonly GroupRow[] }) {
  const words = useGroupWords()
  const format = useFormat()
  const { t } = words
  const counts = Map.groupBy(rows, ({ group }) => group.lifecycle)
  const parts = [...counts].map(
    ([lifecycle, found]) => `${words.lifecycle(lifecycle)} ${format.number(found.length)}`,
  )
  const newest = rows.reduce((most, { summary }) => Math.max(most, summary.coverage.dataUntil ?? 0), 0)
  return (
    <PageFooter right={newest > 0 ? t('page.dataUntil', { day: format.dateTime(newest) }) : null}>
      <span>{t('page.footer', { count: rows.length })}</span>
      <span>{parts.join(words.comma)}</span>
    </PageFooter>
  )
}

import { Button } from 'antd'
import { Users } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { ColumnChooser } from '#renderer/ui/column-chooser.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { MemberRow } from '#shared/features/members/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { BulkActions } from './bulk-actions.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterIds, setFilters } from './filters.ts'
import { MemberDrawer } from './member-drawer.tsx'
import './members.css'
import { useMemberList } from './use-member-list.ts'
import type { MemberQueryState } from './use-member-query.ts'
import { useMemberWords } from './use-member-words.ts'
import { useSelection } from './use-selection.ts'
import type { ShownColumns } from './use-shown-columns.ts'

const BULK_BAR_ROOM = 64

/** Filters, rows, footer, bulk bar and drawer; the page around it brings the bar. */
export function MemberTable({ state, columns }: { state: MemberQueryState; columns: ShownColumns }) {
  const { query, filters } = state
  const { t } = useMemberWords()
  const w = useWords(workspaceMessages)
  const [openId, setOpenId] = useQueryValue('person')
  const [cursor, setCursor] = useState<number | null>(null)
  const list = useMemberList(query, openId === null ? null : cursor)
  const selection = useSelection(query, list.total, {
    all: w('list.selectAll'),
    row: (row) => w('list.selectRow', { name: row.name }),
  })
  const open = useCallback(
    (row: MemberRow, index: number) => {
      setCursor(index)
      setOpenId(row.personId)
    },
    [setOpenId],
  )
  const step = (by: -1 | 1) => {
    if (cursor === null) return null
    const row = list.rowAt(cursor + by)
    return row ? () => open(row, cursor + by) : null
  }
  return (
    <PageBody>
      <PageMain footer={<MemberFooter list={list} />}>
        <FilterBar
          filters={filters}
          onChange={state.setFilters}
          groupId={query.groupId}
          offered={filterIds.filter((id) => state.fixed[id] === undefined)}
          right={
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
          }
        />
        <Rows
          list={list}
          hasFilters={filters.search !== undefined || setFilters(filters).length > 0}
          clearFilters={() => state.setFilters({})}
        >
          <DataTable
            label={t('page.table')}
            columns={columns.shown}
            rowCount={list.total}
            rowAt={list.rowAt}
            rowKey={(row) => row.personId}
            sort={state.sort}
            onSort={state.setSort}
            selection={selection.table}
            openKey={openId}
            openIndex={openId === null ? null : cursor}
            listKey={JSON.stringify(query)}
            onOpen={open}
            onRange={list.show}
            tailHeight={selection.count > 0 ? BULK_BAR_ROOM : 0}
          />
        </Rows>
        {selection.selection ? (
          <div className={openId ? 'beside-drawer' : undefined}>
            <BulkActions
              selection={selection.selection}
              count={selection.count}
              total={list.total}
              query={query}
              columns={columns.ids}
              chooseAll={selection.chooseAll}
              clear={selection.clear}
            />
          </div>
        ) : null}
      </PageMain>
      {openId ? (
        <MemberDrawer
          key={openId}
          personId={openId as MemberRow['personId']}
          groupId={query.groupId}
          previous={step(-1)}
          next={step(1)}
          close={() => setOpenId(null)}
        />
      ) : null}
    </PageBody>
  )
}

type List = ReturnType<typeof useMemberList>

function Rows(props: { list: List; hasFilters: boolean; clearFilters: () => void; children: ReactNode }) {
  const { list, hasFilters } = props
  const { t } = useMemberWords()
  if (list.error) return <ErrorNotice error={list.error} retry={list.retry} />
  if (list.isLoading) return null
  if (list.total > 0) return props.children
  if (hasFilters)
    return (
      <EmptyState
        Icon={Users}
        title={t('empty.none')}
        hint={t('empty.noneHint')}
        action={<Button onClick={props.clearFilters}>{t('empty.clear')}</Button>}
      />
    )
  return (
    <EmptyState
      Icon={Users}
      title={t('empty.title')}
      hint={t('empty.hint')}
      action={
        <Button type="primary" onClick={() => navigate(paths.import({ kind: 'roster' }))}>
          {t('empty.action')}
        </Button>
      }
    />
  )
}

function MemberFooter({ list }: { list: List }) {
  const { t } = useMemberWords()
  const format = useFormat()
  return (
    <PageFooter right={format.dateWithWeekday(format.today())}>
      <span>{t('page.footer', { total: list.total, all: list.scopeTotal })}</span>
    </PageFooter>
  )
}

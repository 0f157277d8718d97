import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Download, Plus, ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { ProblemDialog } from '#renderer/app/problems/problem-dialog.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { useTicked } from '#renderer/app/use-ticked.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableSort } from '#renderer/ui/table-types.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import type { Problem, ProblemId, ProblemTargets } from '#shared/features/problems/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { filterProblems, noFilters, type ProblemFilters, sortProblems } from './choices.ts'
import { FilterLine } from './filter-line.tsx'
import { InboxSection } from './inbox-section.tsx'
import { useProblemColumns } from './problem-columns.tsx'
import { ProblemDrawer } from './problem-drawer.tsx'
import { ProblemStrip } from './problem-strip.tsx'
import './problems.css'
import { useListActions } from './use-problem-actions.ts'

const BULK_BAR_ROOM = 64

/** 直面问题: what waits for a verdict, what waits for an answer, and everything that was faced so far. */
export function ProblemsView({ persona }: { persona: Persona | null }) {
  const { groupId } = useScope()
  const { t } = useProblemWords()
  const [isLogging, setLogging] = useState(false)
  const [, setOpenId] = useQueryValue('problem')
  const scope = groupId === null ? {} : { groupId }
  const { data, error, refetch } = useQuery(orpc.problems.list.queryOptions({ input: scope }))
  useShortcut('mod+n', t('list.new'), () => setLogging(true))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return null
  return (
    <PageBody>
      <ProblemsBody key={groupId ?? 'all'} {...data} persona={persona} log={() => setLogging(true)} />
      {isLogging ? <ProblemDialog close={() => setLogging(false)} made={({ id }) => setOpenId(id)} /> : null}
    </PageBody>
  )
}

function ProblemsBody(props: {
  problems: readonly Problem[]
  targets: ProblemTargets
  persona: Persona | null
  log: () => void
}) {
  const { problems, targets } = props
  const { t } = useProblemWords()
  const { groupId } = useScope()
  const now = useFormat().now()
  const locale = useLocale()
  const [openId, setOpenId] = useQueryValue('problem')
  const [filters, setFilters] = useState<ProblemFilters>(noFilters)
  const [sort, setSort] = useState<TableSort | null>({ by: 'clock', direction: 'asc' })
  const situation = { targets, now, locale }
  const rows = sortProblems(filterProblems(problems, filters, situation), sort, situation)
  const at = rows.findIndex(({ id }) => id === openId)
  const step = (by: -1 | 1) => {
    const problem = at < 0 ? undefined : rows[at + by]
    return problem ? () => setOpenId(problem.id) : null
  }
  return (
    <>
      <PageMain
        footer={
          <PageFooter right={<span className="problem-wide">{t('list.footerHint')}</span>}>
            <span>{t('list.footer', { total: rows.length, all: problems.length })}</span>
          </PageFooter>
        }
      >
        <InboxSection groupId={groupId} />
        {problems.length === 0 ? (
          <NoProblems log={props.log} />
        ) : (
          <>
            <ProblemStrip {...{ groupId, problems, targets, filters }} onChange={setFilters} />
            <FilterLine
              filters={filters}
              onChange={setFilters}
              problems={problems}
              right={<ListButtons rows={rows} log={props.log} />}
            />
            <ProblemTable
              {...{ rows, targets, sort, setSort, openId }}
              withGroup={groupId === null}
              listKey={JSON.stringify([filters, sort])}
              open={setOpenId}
              clear={() => setFilters(noFilters)}
            />
          </>
        )}
      </PageMain>
      {openId ? (
        <ProblemDrawer
          key={openId}
          id={openId as ProblemId}
          targets={targets}
          persona={props.persona}
          previous={step(-1)}
          next={step(1)}
          close={() => setOpenId(null)}
        />
      ) : null}
    </>
  )
}

function ProblemTable(props: {
  rows: readonly Problem[]
  targets: ProblemTargets
  sort: TableSort | null
  setSort: (sort: TableSort) => void
  openId: string | null
  withGroup: boolean
  listKey: string
  open: (id: string) => void
  clear: () => void
}) {
  const { rows, openId } = props
  const { t } = useProblemWords()
  const w = useWords(workspaceMessages)
  const isNarrow = useIsNarrow()
  const columns = useProblemColumns(props.targets, { withGroup: props.withGroup, isNarrow })
  const selection = useTicked(rows, {
    all: w('list.selectAll'),
    row: ({ title }) => w('list.selectRow', { name: title }),
  })
  const openIndex = rows.findIndex(({ id }) => id === openId)
  if (rows.length === 0)
    return (
      <EmptyState
        Icon={ShieldQuestion}
        title={t('list.none')}
        hint={t('list.noneHint')}
        action={<Button onClick={props.clear}>{t('list.clear')}</Button>}
      />
    )
  return (
    <>
      <DataTable
        label={t('list.label')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ id }) => id}
        sort={props.sort}
        onSort={props.setSort}
        selection={selection.table}
        openKey={openId}
        openIndex={openIndex < 0 ? null : openIndex}
        listKey={props.listKey}
        onOpen={({ id }) => props.open(id)}
        tailHeight={selection.ticked.length > 0 ? BULK_BAR_ROOM : 0}
      />
      {selection.ticked.length > 0 ? (
        <div className={openId ? 'beside-drawer' : undefined}>
          <ProblemBulk problems={selection.ticked} clear={selection.clear} />
        </div>
      ) : null}
    </>
  )
}

function ProblemBulk({ problems, clear }: { problems: readonly Problem[]; clear: () => void }) {
  const { t } = useProblemWords()
  const w = useWords(workspaceMessages)
  const { remove, save } = useListActions()
  return (
    <BulkBar
      count={t('list.bulk', { count: problems.length })}
      clear={{ label: w('list.clearSelection'), run: clear }}
    >
      <Button type="text" size="small" onClick={() => save.mutate({ problems, format: 'xlsx' })}>
        {t('list.exportChosen')}
      </Button>
      <Button type="text" size="small" onClick={() => remove.mutate(problems)}>
        {t('list.remove')}
      </Button>
    </BulkBar>
  )
}

function ListButtons({ rows, log }: { rows: readonly Problem[]; log: () => void }) {
  const { t } = useProblemWords()
  const { save } = useListActions()
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'xlsx', label: t('list.exportXlsx') },
            { key: 'csv', label: t('list.exportCsv') },
          ],
          onClick: ({ key }) => save.mutate({ problems: rows, format: key as 'csv' | 'xlsx' }),
        }}
      >
        <Button
          size="small"
          icon={<Download aria-hidden="true" />}
          aria-label={t('list.export')}
          disabled={rows.length === 0}
          loading={save.isPending}
        />
      </Dropdown>
      <Button type="primary" size="small" icon={<Plus aria-hidden="true" />} onClick={log}>
        {t('list.new')}
      </Button>
    </>
  )
}

function NoProblems({ log }: { log: () => void }) {
  const { t } = useProblemWords()
  return (
    <EmptyState
      Icon={ShieldQuestion}
      title={t('list.empty')}
      hint={t('list.emptyHint')}
      action={
        <Button type="primary" onClick={log}>
          {t('list.new')}
        </Button>
      }
    />
  )
}

import { Button } from 'antd'
import { ListFilter, Send } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RoundDialog } from '#renderer/app/introductions/round-dialog.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { useColumns } from '#renderer/app/use-columns.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableSort } from '#renderer/ui/table-types.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix, MatrixGroup, RoundTarget } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { GroupDrawer } from './group-drawer.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { MatrixBar } from './matrix-bar.tsx'
import { useMatrixColumns } from './matrix-columns.tsx'
import { onMatrixKey } from './matrix-keys.ts'
import { filterGroups, isSort, shownChoices, sortGroups } from './matrix-list.ts'
import { useMatrixSelection } from './use-matrix-selection.ts'

const BULK_BAR_ROOM = 64
/** A row holds a button for each version: more than these are drawn as they come into sight. */
const VIRTUAL_FROM = 30
const NOTHING_HIDDEN: readonly string[] = []

type PaneProps = { persona: Persona; matrix: Matrix }

/** Filters, the matrix, one group in the drawer, and the round. */
export function MatrixPane({ persona, matrix }: PaneProps) {
  const t = useWords(distributionMessages)
  const list = useMatrixRows(matrix)
  const opened = useOpened(list.rows)
  const columns = useShownColumns(matrix, opened.open)
  const { chosen, selection, clear } = useMatrixSelection(list.rows)
  const [round, setRound] = useState<readonly RoundTarget[] | null>(null)
  const [isMarking, setMarking] = useState(false)
  const startRound = (groups: readonly MatrixGroup[]) =>
    setRound(groups.map(({ groupId }) => ({ personaId: persona.id, groupId })))
  const due = matrix.groups.filter(({ standing }) => standing.reasons.length > 0)
  return (
    <PageBody>
      <PageMain footer={<MatrixFooter matrix={matrix} shown={list.rows.length} due={due.length} />}>
        <MatrixBar
          persona={persona}
          matrix={matrix}
          list={list}
          columns={columns}
          due={due}
          startRound={() => startRound(due)}
        />
        {list.rows.length === 0 ? (
          <NothingFits clear={list.clear} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows between the cells of the grid inside
          <div className="distribution-matrix" onKeyDown={onMatrixKey}>
            <DataTable
              label={t('page.table')}
              columns={columns.shown}
              rowCount={list.rows.length}
              rowAt={(index) => list.rows[index]}
              rowKey={({ groupId }) => groupId}
              rowHeight={56}
              virtualFrom={VIRTUAL_FROM}
              sort={list.sort}
              onSort={list.setSort}
              selection={selection}
              openKey={opened.group?.groupId ?? null}
              openIndex={opened.index}
              onOpen={({ groupId }) => opened.show(groupId, null)}
              tailHeight={chosen.length > 0 ? BULK_BAR_ROOM : 0}
            />
          </div>
        )}
        {chosen.length > 0 ? (
          <BulkBar
            count={t('bulk.count', { count: chosen.length })}
            clear={{ label: t('bulk.clear'), run: clear }}
          >
            <Button type="text" size="small" onClick={() => setMarking(true)}>
              {t('bulk.mark')}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<Send size={14} aria-hidden="true" />}
              onClick={() => startRound(chosen)}
            >
              {t('bulk.round')}
            </Button>
          </BulkBar>
        ) : null}
      </PageMain>
      {opened.group ? (
        <GroupDrawer
          key={opened.group.groupId}
          persona={persona}
          matrix={matrix}
          group={opened.group}
          kind={opened.kind}
          step={opened.step}
          close={opened.close}
        />
      ) : null}
      {isMarking ? (
        <MarkDialog
          persona={persona}
          matrix={matrix}
          groupIds={chosen.map(({ groupId }) => groupId)}
          kind={null}
          close={() => setMarking(false)}
          marked={clear}
        />
      ) : null}
      {round ? <RoundDialog targets={round} close={() => setRound(null)} /> : null}
    </PageBody>
  )
}

/** What is shown, in which order; both remembered. */
function useMatrixRows(matrix: Matrix) {
  const [show, setShow] = useQueryValue('show')
  const [search, setSearch] = useState('')
  const [sort, setSort] = useScreenMemory<TableSort | null>('distribution.sort', null, isSort)
  const shown = shownChoices.find((one) => one === show) ?? 'all'
  const rows = useMemo(
    () => sortGroups(filterGroups(matrix.groups, { shown, search }), sort),
    [matrix.groups, shown, search, sort],
  )
  const clear = () => {
    setShow(null)
    setSearch('')
  }
  return {
    rows,
    shown,
    search,
    setSearch,
    sort,
    setSort,
    clear,
    show: (choice: (typeof shownChoices)[number]) => setShow(choice === 'all' ? null : choice),
  }
}
export type MatrixList = ReturnType<typeof useMatrixRows>

/** The group in the drawer stands in the address. */
function useOpened(rows: readonly MatrixGroup[]) {
  const [openId, setOpenId] = useQueryValue('group')
  const [kind, setKind] = useState<VersionKind | null>(null)
  const at = rows.findIndex(({ groupId }) => groupId === openId)
  const show = useCallback(
    (groupId: string, chosen: VersionKind | null) => {
      setKind(chosen)
      setOpenId(groupId)
    },
    [setOpenId],
  )
  const open = useCallback((group: MatrixGroup, chosen: VersionKind) => show(group.groupId, chosen), [show])
  const step = (by: -1 | 1) => {
    const next = rows[at + by]
    return at === -1 || !next ? null : () => show(next.groupId, kind)
  }
  return {
    group: rows[at] ?? null,
    index: at === -1 ? null : at,
    kind,
    show,
    open,
    step,
    close: () => setOpenId(null),
  }
}

function useShownColumns(matrix: Matrix, open: (group: MatrixGroup, kind: VersionKind) => void) {
  const t = useWords(distributionMessages)
  const all = useMatrixColumns(matrix.versions, open)
  const choosable = useMemo(
    () => all.map(({ id, head }) => ({ id, label: String(head), isLocked: id === 'group' })),
    [all],
  )
  const { choice, shown, change, reset } = useColumns('distribution', choosable, NOTHING_HIDDEN)
  const byId = new Map(all.map((column) => [column.id, column]))
  // The name of the group stays at the left edge, whatever the order of the others.
  const ordered = ['group', ...shown.filter((id) => id !== 'group')]
  return { choosable, choice, change, reset, t, shown: ordered.flatMap((id) => byId.get(id) ?? []) }
}
export type MatrixColumns = ReturnType<typeof useShownColumns>

function NothingFits({ clear }: { clear: () => void }) {
  const t = useWords(distributionMessages)
  return (
    <EmptyState
      Icon={ListFilter}
      title={t('empty.filterTitle')}
      hint={t('empty.filterHint')}
      action={<Button onClick={clear}>{t('filter.clear')}</Button>}
    />
  )
}

function MatrixFooter({ matrix, shown, due }: { matrix: Matrix; shown: number; due: number }) {
  const t = useWords(distributionMessages)
  const total = matrix.groups.length
  const { afterDays, newShare } = matrix.thresholds
  return (
    <PageFooter right={<span className="matrix-keys">{t('footer.keys')}</span>}>
      <span>
        {shown === total ? t('footer.counts', { shown, due }) : t('footer.someShown', { shown, total, due })}
      </span>
      <span className="ellipsis">{t('footer.legend', { days: afterDays, share: newShare })}</span>
    </PageFooter>
  )
}

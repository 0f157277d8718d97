import { Button } from 'antd'
import { ListFilter, Send } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RoundDialog } from '#renderer/app/introductions/round-dialog.tsx'
import { useTicked } from '#renderer/app/use-ticked.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Matrix, MatrixGroup, RoundTarget } from '#shared/features/distribution/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { GroupDrawer } from './group-drawer.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { MatrixBar } from './matrix-bar.tsx'
import { onMatrixKey } from './matrix-keys.ts'
import {
  type MatrixColumns,
  type MatrixList,
  useMatrixRows,
  useOpened,
  useShownColumns,
} from './use-matrix.ts'

const BULK_BAR_ROOM = 64
/** A row holds a button for each version: more than these are drawn as they come into sight. */
const VIRTUAL_FROM = 30

type PaneProps = { persona: Persona; matrix: Matrix }

/** Filters, the matrix, one group in the drawer, and the round. */
export function MatrixPane({ persona, matrix }: PaneProps) {
  const t = useWords(distributionMessages)
  const list = useMatrixRows(matrix)
  const opened = useOpened(list.rows)
  const columns = useShownColumns(matrix, opened.open)
  const choice = useTicked(list.rows, {
    all: t('bulk.all'),
    row: ({ groupName }) => t('bulk.row', { group: groupName }),
  })
  const [round, setRound] = useState<readonly RoundTarget[] | null>(null)
  const startRound = (groups: readonly MatrixGroup[]) =>
    setRound(groups.map(({ groupId }) => ({ personaId: persona.id, groupId })))
  const due = matrix.groups.filter(({ standing }) => standing.reasons.length > 0)
  const bar = { persona, matrix, list, columns, due }
  return (
    <PageBody>
      <PageMain footer={<MatrixFooter matrix={matrix} shown={list.rows.length} due={due.length} />}>
        <MatrixBar {...bar} startRound={() => startRound(due)} />
        {list.rows.length === 0 ? (
          <NothingFits clear={list.clear} />
        ) : (
          <MatrixTable list={list} columns={columns} opened={opened} choice={choice} />
        )}
        {choice.ticked.length > 0 ? (
          <ChosenBar persona={persona} matrix={matrix} choice={choice} startRound={startRound} />
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
      {round ? <RoundDialog targets={round} close={() => setRound(null)} /> : null}
    </PageBody>
  )
}

type Choice = ReturnType<typeof useTicked<MatrixList['rows'][number]>>

function MatrixTable(props: {
  list: MatrixList
  columns: MatrixColumns
  opened: ReturnType<typeof useOpened>
  choice: Choice
}) {
  const t = useWords(distributionMessages)
  const { list, columns, opened, choice } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows between the cells of the grid inside
    <div className="distribution-matrix" onKeyDown={onMatrixKey}>
      <DataTable
        label={t('page.table')}
        columns={columns.shown}
        rowCount={list.rows.length}
        rowAt={(index) => list.rows[index]}
        rowKey={({ id }) => id}
        rowHeight={56}
        virtualFrom={VIRTUAL_FROM}
        sort={list.sort}
        onSort={list.setSort}
        selection={choice.table}
        openKey={opened.group?.groupId ?? null}
        openIndex={opened.index}
        onOpen={({ id }) => opened.show(id, null)}
        tailHeight={choice.ticked.length > 0 ? BULK_BAR_ROOM : 0}
      />
    </div>
  )
}

/** What can be done with the ticked groups. */
function ChosenBar(props: PaneProps & { choice: Choice; startRound: (groups: Choice['ticked']) => void }) {
  const t = useWords(distributionMessages)
  const { ticked, clear } = props.choice
  const [isMarking, setMarking] = useState(false)
  return (
    <BulkBar count={t('bulk.count', { count: ticked.length })} clear={{ label: t('bulk.clear'), run: clear }}>
      <Button type="text" size="small" onClick={() => setMarking(true)}>
        {t('bulk.mark')}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<Send size={14} aria-hidden="true" />}
        onClick={() => props.startRound(ticked)}
      >
        {t('bulk.round')}
      </Button>
      {isMarking ? (
        <MarkDialog
          persona={props.persona}
          matrix={props.matrix}
          groupIds={ticked.map(({ id }) => id)}
          kind={null}
          close={() => setMarking(false)}
          marked={clear}
        />
      ) : null}
    </BulkBar>
  )
}

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

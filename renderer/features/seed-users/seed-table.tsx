import { Button, Dropdown } from 'antd'
import { Sprout } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { useTicked } from '#renderer/app/use-ticked.ts'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableSort } from '#renderer/ui/table-types.ts'
import { type SeedCard, type SeedStage, seedStages } from '#shared/features/seed-users/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { filterSeeds, noFilters, type SeedFilters } from './choices.ts'
import { FilterLine } from './filter-line.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { sortSeeds, useSeedColumns } from './seed-columns.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { useAllScores } from './ticket-score.tsx'
import { useSeedActions, useStepActions } from './use-seed-actions.ts'

const BULK_BAR_ROOM = 64

/** The pipeline as a table: sorted, filtered, many at once. */
export function SeedTable(props: {
  seeds: readonly SeedCard[]
  withGroup: boolean
  openId: string | null
  open: (seed: SeedCard) => void
  /** Seeds in the order on screen, so that the drawer can step through them. */
  onShown: (shown: readonly SeedCard[]) => void
}) {
  const { seeds, openId } = props
  const { t } = useSeedWords()
  const w = useWords(workspaceMessages)
  const format = useFormat()
  const locale = useLocale()
  const [filters, setFilters] = useState<SeedFilters>(noFilters)
  const [sort, setSort] = useState<TableSort>({ by: 'age', direction: 'desc' })
  const columns = useSeedColumns(props.withGroup, useIsNarrow())
  const scores = useAllScores()
  const rows = sortSeeds(filterSeeds(seeds, filters, format.today()), { sort, locale, scores })
  const selection = useTicked(rows, {
    all: w('list.selectAll'),
    row: (seed) => w('list.selectRow', { name: seed.name }),
  })
  const openIndex = rows.findIndex(({ id }) => id === openId)
  return (
    <>
      <FilterLine filters={filters} onChange={setFilters} seeds={seeds} />
      {rows.length === 0 ? (
        <EmptyState
          Icon={Sprout}
          title={t('empty.none')}
          hint={t('empty.noneHint')}
          action={<Button onClick={() => setFilters(noFilters)}>{t('filter.clear')}</Button>}
        />
      ) : (
        <DataTable
          label={t('table.label')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
          selection={selection.table}
          openKey={openId}
          openIndex={openIndex < 0 ? null : openIndex}
          listKey={JSON.stringify([filters, sort])}
          onOpen={(seed) => {
            props.onShown(rows)
            props.open(seed)
          }}
          tailHeight={selection.ticked.length > 0 ? BULK_BAR_ROOM : 0}
        />
      )}
      {selection.ticked.length > 0 ? (
        <div className={openId ? 'beside-drawer' : undefined}>
          <SeedBulk seeds={selection.ticked} clear={selection.clear} />
        </div>
      ) : null}
      <p className="visually-hidden" aria-live="polite">
        {t('table.footer', { total: rows.length, all: seeds.length })}
      </p>
    </>
  )
}

type BulkDialog = 'invite' | 'task' | 'retire' | null

/** What can be done with those ticked, each as one command with one undo. */
function SeedBulk({ seeds, clear }: { seeds: readonly SeedCard[]; clear: () => void }) {
  const words = useSeedWords()
  const { t } = words
  const w = useWords(workspaceMessages)
  const [dialog, setDialog] = useState<BulkDialog>(null)
  const { move } = useStepActions()
  const { remove } = useSeedActions()
  const close = () => setDialog(null)
  const stages = seedStages.filter((stage) => stage !== 'lost')
  return (
    <>
      <BulkBar
        count={t('bulk.count', { count: seeds.length })}
        clear={{ label: w('list.clearSelection'), run: clear }}
      >
        <Button type="text" size="small" onClick={() => setDialog('invite')}>
          {t('bulk.invite')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: stages.map((stage) => ({ key: stage, label: words.stage(stage) })),
            onClick: ({ key }) => move.mutate({ seeds, to: key as SeedStage, note: '' }),
          }}
        >
          <Button type="text" size="small">
            {t('bulk.move')}
          </Button>
        </Dropdown>
        <Button type="text" size="small" onClick={() => setDialog('task')}>
          {t('bulk.task')}
        </Button>
        <Button type="text" size="small" onClick={() => setDialog('retire')}>
          {t('bulk.retire')}
        </Button>
        <Button type="text" size="small" onClick={() => remove.mutate(seeds)}>
          {t('bulk.remove')}
        </Button>
      </BulkBar>
      {dialog === 'invite' ? <InviteDialog seeds={seeds} close={close} /> : null}
      {dialog === 'task' ? <TaskDialog seeds={seeds} close={close} /> : null}
      {dialog === 'retire' ? <RetireDialog seeds={seeds} close={close} /> : null}
    </>
  )
}

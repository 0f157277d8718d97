import { Button } from 'antd'
import { ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { FollowUpBar } from '#renderer/app/follow-up-bar.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate, useQueryValue } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Page, PageBody, PageFooter, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { ListedCard } from '#shared/features/follow-ups/many-contract.ts'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { CalendarButton } from './calendar-button.tsx'
import { useCardColumns } from './card-columns.tsx'
import { CardDrawer } from './card-drawer.tsx'
import { CardFilterBar } from './card-filter-bar.tsx'
import { HeldRows } from './held-rows.tsx'
import { ManyBar } from './many-bar.tsx'
import './today.css'
import { type CardFilterState, useCardFilters } from './use-card-filters.ts'
import { type CardPages, useCardPages } from './use-card-pages.ts'
import { useCardSelection } from './use-card-selection.ts'
import { useHeldCount } from './use-today.ts'

const BULK_BAR_ROOM = 64
const sortable = ['due', 'closed', 'priority', 'person'] as const

/** 全部跟进: open, waiting and closed ones, with how they ended. */
export function AllCardsView() {
  const t = useWords(followUpManyMessages)
  const state = useCardFilters()
  const held = useHeldCount()
  const pages = useCardPages(state.filters, state.sort)
  const [openId, setOpenId] = useQueryValue('card')
  const selection = useCardSelection(
    { key: state.key, filters: state.filters, sort: state.sort, total: pages.total },
    { all: t('many.all'), row: (row) => t('many.choose', { name: row.personName }) },
  )
  const isHeld = state.standing === 'held'
  return (
    <Page bar={<FollowUpBar tab="list" actions={<CalendarButton />} />}>
      <PageBody>
        <PageMain footer={<Footer state={state} pages={pages} held={held} />}>
          <CardFilterBar state={state} counts={pages.counts} held={held} />
          {isHeld ? (
            <PageScroll label={t('standing.held')}>
              <ul className="list-section">
                <HeldRows />
              </ul>
            </PageScroll>
          ) : (
            <Rows pages={pages} state={state}>
              <CardTable
                pages={pages}
                state={state}
                selection={selection}
                openId={openId}
                open={(row) => setOpenId(row.id)}
              />
            </Rows>
          )}
          {selection.rows.length > 0 && !isHeld ? (
            <div className={openId ? 'beside-drawer' : undefined}>
              <ManyBar cards={selection.rows} clear={selection.clear} />
            </div>
          ) : null}
        </PageMain>
        {openId ? <CardDrawer key={openId} id={openId} close={() => setOpenId(null)} /> : null}
      </PageBody>
    </Page>
  )
}

function CardTable(props: {
  pages: CardPages
  state: CardFilterState
  selection: ReturnType<typeof useCardSelection>
  openId: string | null
  open: (row: ListedCard) => void
}) {
  const t = useWords(followUpManyMessages)
  const { pages, state, selection } = props
  const { sort } = state
  return (
    <DataTable
      label={t('all.label')}
      columns={useCardColumns()}
      rowCount={pages.total}
      rowAt={pages.rowAt}
      rowKey={(row) => row.id}
      sort={{ by: sort.by, direction: sort.isDescending ? 'desc' : 'asc' }}
      onSort={({ by, direction }) => {
        const column = sortable.find((one) => one === by)
        if (column) state.setSort({ by: column, isDescending: direction === 'desc' })
      }}
      selection={selection.table}
      openKey={props.openId}
      listKey={`${state.key} ${JSON.stringify(sort)}`}
      onOpen={props.open}
      onRange={pages.show}
      tailHeight={selection.rows.length > 0 ? BULK_BAR_ROOM : 0}
    />
  )
}

function Rows({ pages, state, children }: { pages: CardPages; state: CardFilterState; children: ReactNode }) {
  const t = useWords(followUpManyMessages)
  if (pages.error) return <ErrorNotice error={pages.error} retry={pages.retry} />
  if (pages.isLoading) return null
  if (pages.total > 0) return children
  if (state.isNarrowed || state.standing !== 'all')
    return (
      <EmptyState
        Icon={ListChecks}
        title={t('all.empty')}
        hint={t('all.emptyHint')}
        action={state.isNarrowed ? <Button onClick={state.clear}>{t('all.clear')}</Button> : null}
      />
    )
  return (
    <EmptyState
      Icon={ListChecks}
      title={t('all.emptyNone')}
      hint={t('all.emptyNoneHint')}
      action={
        <Button type="primary" onClick={() => navigate(paths.today)}>
          {t('all.toToday')}
        </Button>
      }
    />
  )
}

function Footer({ state, pages, held }: { state: CardFilterState; pages: CardPages; held: number }) {
  const t = useWords(followUpManyMessages)
  if (state.standing === 'held') return <PageFooter>{t('all.heldCounts', { count: held })}</PageFooter>
  const total = pages.counts ? Object.values(pages.counts).reduce((sum, count) => sum + count, 0) : 0
  return <PageFooter>{pages.counts ? t('all.counts', { shown: pages.total, total }) : null}</PageFooter>
}

import { Button } from 'antd'
import { MessageCircleQuestion, SearchX } from 'lucide-react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useScope } from '#renderer/app/scope.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqEntry } from '#shared/features/faq/model.ts'
import type { FaqDrafts } from './drafts.ts'
import { FaqFilterRow } from './faq-filters.tsx'
import { type FaqListState, sorts } from './use-faq-list.ts'

type ListProps = {
  list: FaqListState
  drafts: FaqDrafts['drafts']
  openId: string | null
  open: (id: string) => void
  create: () => void
}

/** The left pane: search, chips, one row for each question with how often its answer was copied. */
export function FaqList(props: ListProps) {
  const t = useWords(faqMessages)
  const { list, drafts, openId, open } = props
  const columns = useListColumns(drafts)
  return (
    <div className="page-main faq-list">
      <FaqFilterRow list={list} />
      {list.total > 0 ? (
        <DataTable
          label={t('list.label')}
          columns={columns}
          rowCount={list.total}
          rowAt={list.rowAt}
          rowKey={({ id }) => id}
          rowHeight={56}
          sort={{ by: list.filters.sort, direction: list.filters.sort === 'question' ? 'asc' : 'desc' }}
          onSort={({ by }) =>
            list.setFilters({ ...list.filters, sort: sorts.find((one) => one === by) ?? 'saved' })
          }
          openKey={openId}
          listKey={list.key}
          onOpen={({ id }) => open(id)}
          onRange={list.show}
        />
      ) : null}
      {list.isLoaded && list.total === 0 ? <NoEntries {...props} /> : null}
      <PageFooter
        right={
          list.filters.sort === 'saved' ? (
            t('list.newestFirst')
          ) : (
            <button
              type="button"
              className="plain link"
              onClick={() => list.setFilters({ ...list.filters, sort: 'saved' })}
            >
              {t('list.backToNewest')}
            </button>
          )
        }
      >
        {t('list.count', { count: list.total })}
      </PageFooter>
    </div>
  )
}

function NoEntries({ list, create }: ListProps) {
  const t = useWords(faqMessages)
  if (list.isFiltered)
    return (
      <EmptyState
        Icon={SearchX}
        title={t('list.empty')}
        hint={t('list.emptyHint')}
        action={<Button onClick={list.clear}>{t('list.clear')}</Button>}
      />
    )
  return (
    <EmptyState
      Icon={MessageCircleQuestion}
      title={t('list.none')}
      hint={t('list.noneHint')}
      action={
        <Button type="primary" onClick={create}>
          {t('list.new')}
        </Button>
      }
    />
  )
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

function useListColumns(drafts: FaqDrafts['drafts']): readonly TableColumn<FaqEntry>[] {
  const t = useWords(faqMessages)
  const format = useFormat()
  const { groupId } = useScope()
  return [
    {
      id: 'question',
      head: t('list.question'),
      width: 'minmax(0, 1fr)',
      isSortable: true,
      cell: (entry) => (
        <span className="faq-cell">
          <span className="faq-cell-name">
            <span className="name ellipsis">{entry.question}</span>
            {drafts[entry.id] ? <Tag tone="warn">{t('list.unsaved')}</Tag> : null}
          </span>
          <span className="t12 text3 ellipsis">
            {entry.groupName === null || groupId !== null ? null : (
              <span className="text2 faq-cell-group">{entry.groupName}</span>
            )}
            {inOneLine(entry.answer)}
          </span>
        </span>
      ),
    },
    {
      id: 'uses',
      head: t('list.uses'),
      width: 60,
      align: 'right',
      isSortable: true,
      cell: ({ uses }) => <span className={uses === 0 ? 'text3' : ''}>{format.number(uses)}</span>,
    },
    {
      id: 'lastUsed',
      head: t('list.lastUsed'),
      width: 92,
      align: 'right',
      isSortable: true,
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          <span className="t12 text3">{t('list.neverUsed')}</span>
        ) : (
          <span className="t12 text2" title={format.exact(lastUsedAt)}>
            {format.seen(lastUsedAt)}
          </span>
        ),
    },
  ]
}

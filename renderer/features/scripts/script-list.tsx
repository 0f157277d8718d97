import { Button, Dropdown } from 'antd'
import { SearchX, Star } from 'lucide-react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { SearchField } from '#renderer/app/search-field.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { FilterChip, FilterRow } from '#renderer/ui/filter-chip.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import { type ScriptEntry, scriptCategories } from '#shared/features/scripts/model.ts'
import type { Drafts } from './use-drafts.ts'
import { type ScriptListState, shows } from './use-script-list.ts'

type ListProps = {
  list: ScriptListState
  drafts: Drafts
  openId: string | null
  open: (id: string) => void
}

/** The left pane: search, filters, one row for each script with its use and reply rate. */
export function ScriptList({ list, drafts, openId, open }: ListProps) {
  const t = useWords(scriptMessages)
  const columns = useListColumns(drafts)
  const { rows } = list
  return (
    <div className="page-main script-list">
      <ListFilters list={list} />
      {rows.length > 0 ? (
        <DataTable
          label={t('list.label')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          rowHeight={56}
          sort={list.sort}
          onSort={list.setSort}
          openKey={openId}
          openIndex={rows.findIndex(({ id }) => id === openId)}
          onOpen={({ id }) => open(id)}
        />
      ) : null}
      {list.isLoaded && rows.length === 0 ? (
        <EmptyState
          Icon={SearchX}
          title={t('list.empty')}
          hint={t('list.emptyHint')}
          action={list.isFiltered ? <Button onClick={list.clear}>{t('list.clear')}</Button> : null}
        />
      ) : null}
      <PageFooter
        right={
          list.sort === null ? (
            t('list.inOrder')
          ) : (
            <button type="button" className="plain link" onClick={() => list.setSort(null)}>
              {t('list.backToOrder')}
            </button>
          )
        }
      >
        {t('list.count', { count: rows.length })}
      </PageFooter>
    </div>
  )
}

/** One line of a text; what a variable would say for want of a value is left out. */
const excerptOf = (body: string) => body.replace(/\s+/g, ' ').replace(/[|｜][^{}｛｝]*([}｝])/g, '$1')

function useListColumns(drafts: Drafts): readonly TableColumn<ScriptEntry>[] {
  const t = useWords(scriptMessages)
  const format = useFormat()
  return [
    {
      id: 'script',
      head: t('list.script'),
      width: 'minmax(0, 1fr)',
      cell: (script) => (
        <span className="script-cell">
          <span className="script-name">
            <span className="name ellipsis">{script.title}</span>
            {script.isFavourite ? (
              <Star size={14} className="favourite" aria-label={t('detail.isFavourite')} />
            ) : null}
            {drafts.drafts[script.id] ? <Tag tone="warn">{t('list.unsaved')}</Tag> : null}
          </span>
          <span className="t12 text3 ellipsis">
            {t('list.under', { category: t(`category.${script.category}`), body: excerptOf(script.body) })}
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
      cell: ({ usage }) => (
        <span className={usage.uses === 0 ? 'text3' : ''}>{format.number(usage.uses)}</span>
      ),
    },
    {
      id: 'rate',
      head: t('list.rate'),
      width: 76,
      align: 'right',
      isSortable: true,
      cell: ({ usage }) =>
        usage.rate === null ? (
          <span className="t12 text3">{usage.uses === 0 ? null : t('usage.unknown')}</span>
        ) : (
          format.percent(usage.rate)
        ),
    },
  ]
}

function ListFilters({ list }: { list: ScriptListState }) {
  const t = useWords(scriptMessages)
  const { filters, setFilters, text, setText } = list
  const { category, show } = filters
  const all = { key: 'all', label: t('filter.all') }
  return (
    <FilterRow>
      <SearchField label={t('list.search')} className="script-search" value={text} onChange={setText} />
      <Dropdown
        trigger={['click']}
        menu={{
          className: 'script-category-menu',
          items: [all, ...scriptCategories.map((key) => ({ key, label: t(`category.${key}`) }))],
          selectable: true,
          selectedKeys: [category ?? 'all'],
          onClick: ({ key }) =>
            setFilters({ ...filters, category: scriptCategories.find((one) => one === key) ?? null }),
        }}
      >
        <span>
          <FilterChip
            name={t('filter.category')}
            value={category ? t(`category.${category}`) : t('filter.all')}
            open={{ 'aria-haspopup': 'menu' }}
          />
        </span>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          items: shows.map((key) => ({ key, label: t(`show.${key}`) })),
          selectable: true,
          selectedKeys: [show],
          onClick: ({ key }) => setFilters({ ...filters, show: shows.find((one) => one === key) ?? 'usual' }),
        }}
      >
        <span>
          <FilterChip name={t('filter.show')} value={t(`show.${show}`)} open={{ 'aria-haspopup': 'menu' }} />
        </span>
      </Dropdown>
    </FilterRow>
  )
}

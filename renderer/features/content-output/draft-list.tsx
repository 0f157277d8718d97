import { Button, Dropdown } from 'antd'
import { Download, FileText, SearchX } from 'lucide-react'
import { SearchField } from '#renderer/app/search-field.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { FilterRow } from '#renderer/ui/filter-chip.tsx'
import { PageFooter } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { contentKinds, type DraftEntry, draftStates } from '#shared/features/content-output/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { ChoiceChip } from './choice-chip.tsx'
import { PillarChip } from './pillar-chip.tsx'
import { useContentWords } from './use-content-words.ts'
import type { DraftListState } from './use-draft-list.ts'
import { useExportDrafts } from './use-export-drafts.ts'
import { useOwnGroups } from './use-own-groups.ts'

type ListProps = {
  persona: Persona
  list: DraftListState
  openId: string | null
  open: (id: string) => void
}

/** Search, filters as chips, one row for each piece with its use. */
export function DraftList({ persona, list, openId, open }: ListProps) {
  const { t } = useContentWords()
  const columns = useListColumns()
  const { rows, total, isFiltered } = list
  return (
    <div className="page-main draft-list">
      <ListFilters persona={persona} list={list} />
      {rows.length > 0 ? (
        <DataTable
          label={t('list.label')}
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowKey={({ id }) => id}
          rowHeight={56}
          sort={list.query.sort}
          onSort={list.setSort}
          openKey={openId}
          openIndex={rows.findIndex(({ id }) => id === openId)}
          onOpen={({ id }) => open(id)}
        />
      ) : null}
      {list.isLoaded && rows.length === 0 ? (
        <EmptyState
          Icon={isFiltered ? SearchX : FileText}
          title={t(isFiltered ? 'list.empty' : 'list.none')}
          hint={t(isFiltered ? 'list.emptyHint' : 'list.noneHint')}
          action={isFiltered ? <Button onClick={list.clear}>{t('list.clear')}</Button> : null}
        />
      ) : null}
      <PageFooter right={<ExportButton list={list} />}>
        {t('list.count', { count: rows.length, total })}
      </PageFooter>
    </div>
  )
}

function useListColumns(): readonly TableColumn<DraftEntry>[] {
  const { t, format } = useContentWords()
  return [
    {
      id: 'title',
      head: t('list.title'),
      width: 'minmax(0, 1fr)',
      isSortable: true,
      cell: (draft) => (
        <span className="two-lines private">
          <span className="ellipsis name">{draft.title || t('draft.untitled')}</span>
          <span className="t12 text3 ellipsis">
            {t(`kindShort.${draft.kind}`)} {draft.pillar?.name ?? t(`state.${draft.state}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'times',
      head: t('list.times'),
      width: 60,
      align: 'right',
      isSortable: true,
      cell: ({ timesPosted }) => (
        <span className={timesPosted === 0 ? 'text3' : ''}>{format.number(timesPosted)}</span>
      ),
    },
    {
      id: 'lastPosted',
      head: t('list.lastPosted'),
      width: 92,
      align: 'right',
      isSortable: true,
      cell: ({ lastPostedOn, nextPlannedOn }) =>
        lastPostedOn === null ? (
          <span className="t12 text3">{nextPlannedOn ? t('state.planned') : t('list.never')}</span>
        ) : (
          <span className="text2" title={format.fullDate(lastPostedOn)}>
            {format.date(lastPostedOn)}
          </span>
        ),
    },
  ]
}

function ListFilters({ persona, list }: { persona: Persona; list: DraftListState }) {
  const { t } = useContentWords()
  const groups = useOwnGroups(persona)
  const { query } = list
  return (
    <FilterRow>
      <SearchField
        label={t('list.search')}
        className="draft-search"
        value={query.text}
        onChange={list.setText}
      />
      <ChoiceChip
        name={t('list.kind')}
        all={t('list.all')}
        choices={contentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={query.kind}
        onChange={list.setKind}
      />
      <PillarChip personaId={persona.id} value={query.pillarId} onChange={list.setPillarId} />
      <ChoiceChip
        name={t('list.state')}
        all={t('list.all')}
        choices={draftStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={query.state}
        onChange={list.setState}
      />
      <ChoiceChip
        name={t('list.notPosted')}
        all={t('list.anyGroup')}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={query.notPostedIn}
        onChange={list.setNotPostedIn}
      />
    </FilterRow>
  )
}

function ExportButton({ list }: { list: DraftListState }) {
  const { t } = useContentWords()
  const exporting = useExportDrafts()
  const run = (format: 'csv' | 'xlsx') => exporting.mutate({ ...list.query, format })
  const items = [
    { key: 'xlsx', label: t('list.exportXlsx'), onClick: () => run('xlsx') },
    { key: 'csv', label: t('list.exportCsv'), onClick: () => run('csv') },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }} disabled={list.rows.length === 0}>
      <Button size="small" type="text" icon={<Download aria-hidden="true" />} loading={exporting.isPending}>
        {t('list.export')}
      </Button>
    </Dropdown>
  )
}

import { Button, Checkbox, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { BulkBar } from '#renderer/ui/bulk-bar.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { TableColumn, TableSelection } from '#renderer/ui/table-types.ts'
import { useDraft } from '#renderer/ui/use-draft.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import {
  type Participant,
  type ParticipantId,
  type ParticipantMark,
  participantMarks,
} from '#shared/features/participants/model.ts'
import { ResolveDialog } from './resolve-dialog.tsx'
import { useCampaign, useParticipantActions, useParticipantWords } from './use-participants.ts'

/** Everybody of a campaign with marks that a click sets; several at once from the bar below. */
export function ParticipantTable(props: {
  campaignId: CampaignId
  rows: readonly Participant[]
  listKey: string
}) {
  const t = useParticipantWords()
  const { rows } = props
  const actions = useParticipantActions()
  const [ticked, setTicked] = useState<ReadonlySet<ParticipantId>>(new Set())
  const [resolving, setResolving] = useState<Participant | null>(null)
  const columns = useColumns(props.campaignId, setResolving)
  const chosen = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const selection = selectionOf(t, rows, ticked, setTicked)
  return (
    <>
      <DataTable
        label={t('tab.label')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={({ id }) => id}
        selection={selection}
        listKey={props.listKey}
        tailHeight={chosen.length > 0 ? 64 : 0}
      />
      {chosen.length > 0 ? (
        <BulkBar
          count={t('bulk.count', { count: chosen.length })}
          clear={{ label: t('bulk.clear'), run: () => setTicked(new Set()) }}
        >
          {participantMarks.map((mark) => (
            <Button
              key={mark}
              type="text"
              size="small"
              onClick={() => actions.mark.mutate({ ids: chosen, mark, is: true })}
            >
              {t(`bulk.${mark}`)}
            </Button>
          ))}
          <Button type="text" size="small" danger onClick={() => actions.remove.mutate(chosen)}>
            {t('bulk.remove', { count: chosen.length })}
          </Button>
        </BulkBar>
      ) : null}
      {resolving ? (
        <ResolveDialog campaignId={props.campaignId} row={resolving} close={() => setResolving(null)} />
      ) : null}
    </>
  )
}

type Words = ReturnType<typeof useParticipantWords>

function selectionOf(
  t: Words,
  rows: readonly Participant[],
  ticked: ReadonlySet<ParticipantId>,
  setTicked: (next: ReadonlySet<ParticipantId>) => void,
): TableSelection<Participant> {
  const count = rows.filter(({ id }) => ticked.has(id)).length
  return {
    isSelected: ({ id }) => ticked.has(id),
    toggle: ({ id }) => {
      const next = new Set(ticked)
      if (!next.delete(id)) next.add(id)
      setTicked(next)
    },
    state: count === 0 ? 'none' : count === rows.length ? 'all' : 'some',
    toggleAll: () => setTicked(count === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    allLabel: t('bulk.all'),
    rowLabel: ({ name }) => t('row.select', { name }),
  }
}

const IS_MARKED = { signed: 'isSigned', attended: 'hasAttended', bought: 'hasBought' } as const

function useColumns(campaignId: CampaignId, resolve: (row: Participant) => void): TableColumn<Participant>[] {
  const t = useParticipantWords()
  const { remove } = useParticipantActions()
  const hasGroups = (useCampaign(campaignId)?.groups.length ?? 0) > 1
  const marks = participantMarks.map(
    (one: ParticipantMark): TableColumn<Participant> => ({
      id: one,
      head: t(`column.${one}`),
      width: 72,
      cell: (row) => <MarkCell row={row} mark={one} />,
    }),
  )
  return [
    {
      id: 'name',
      head: t('column.name'),
      width: 'minmax(200px, 2fr)',
      cell: (row) => <NameCell row={row} resolve={resolve} />,
    },
    ...marks,
    {
      id: 'note',
      head: t('column.note'),
      width: 'minmax(120px, 1.5fr)',
      cell: ({ note }) => <span className="ellipsis">{note}</span>,
    },
    { id: 'times', head: t('column.times'), width: 120, cell: (row) => <TimesCell row={row} /> },
    { id: 'source', head: t('column.source'), width: 72, cell: (row) => t(`source.${row.source}`) },
    ...(hasGroups
      ? [
          {
            id: 'group',
            head: t('column.group'),
            width: 'minmax(96px, 1fr)',
            cell: (row: Participant) => <span className="ellipsis">{row.groupName ?? ''}</span>,
          },
        ]
      : []),
    {
      id: 'menu',
      head: '',
      width: 40,
      cell: (row) => (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'rename', label: t(row.personId === null ? 'row.resolve' : 'row.rename') },
              { key: 'remove', label: t('row.remove'), danger: true },
            ],
            onClick: ({ key }) => (key === 'remove' ? remove.mutate([row.id]) : resolve(row)),
          }}
        >
          <Button
            type="text"
            size="small"
            icon={<Ellipsis size={16} aria-hidden="true" />}
            aria-label={t('row.menu', { name: row.name })}
          />
        </Dropdown>
      ),
    },
  ]
}

/** A mark that shows at once what a click made of it. */
function MarkCell({ row, mark }: { row: Participant; mark: ParticipantMark }) {
  const t = useParticipantWords()
  const actions = useParticipantActions()
  const kept = row[IS_MARKED[mark]]
  const [isMarked, setMarked] = useDraft(kept)
  return (
    <Checkbox
      checked={isMarked}
      aria-label={t('row.mark', { name: row.name, mark: t(`column.${mark}`) })}
      onClick={(event) => event.stopPropagation()}
      onChange={({ target }) => {
        setMarked(target.checked)
        actions.mark.mutate({ ids: [row.id], mark, is: target.checked }, { onError: () => setMarked(kept) })
      }}
    />
  )
}

function NameCell({ row, resolve }: { row: Participant; resolve: (row: Participant) => void }) {
  const t = useParticipantWords()
  const isOpen = row.personId === null && !row.isSettled
  return (
    <span className="participant-name private">
      <span className={row.goneAt === null ? 'ellipsis name' : 'ellipsis name text3'}>{row.name}</span>
      {row.writtenName === '' ? null : (
        <span className="text3 t12 ellipsis">{t('row.written', { name: row.writtenName })}</span>
      )}
      {row.goneAt === null ? null : <Tag>{t('row.gone')}</Tag>}
      {row.personId === null && row.isSettled ? <Tag>{t('row.settled')}</Tag> : null}
      {row.doNotContact ? <Tag>{t('row.silent')}</Tag> : null}
      {isOpen ? (
        <button
          type="button"
          className="plain link"
          onClick={(event) => {
            event.stopPropagation()
            resolve(row)
          }}
        >
          {t('row.resolve')}
        </button>
      ) : null}
    </span>
  )
}

function TimesCell({ row }: { row: Participant }) {
  const t = useParticipantWords()
  if (row.source === 'log') return <>{t('row.days', { days: row.days ?? 0, times: row.times })}</>
  if (row.times > 1) return <Tag tone="warn">{t('row.twice', { count: row.times })}</Tag>
  return null
}

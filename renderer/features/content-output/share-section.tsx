import { ChartColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { TableColumn } from '#renderer/ui/table-types.ts'
import { contentKinds, type OutputFigures, type OutputWeek } from '#shared/features/content-output/model.ts'
import { piecesOf, seriousShareOf } from '#shared/features/content-output/rules/weeks.ts'
import { ShareChart } from './share-chart.tsx'
import { useContentWords } from './use-content-words.ts'

/** The share of expertise and opinion by week, as a chart or as its table. */
export function ShareSection({ figures }: { figures: OutputFigures }) {
  const { p } = useContentWords()
  const [isTable, setTable] = useState(false)
  const Icon = isTable ? ChartColumn : Table2
  return (
    <Section
      title={p('chart.title')}
      note={p('chart.note', { weeks: figures.weeks.length })}
      side={
        <button
          type="button"
          className="plain icon-button"
          aria-label={p(isTable ? 'chart.asChart' : 'chart.asTable')}
          onClick={() => setTable(!isTable)}
        >
          <Icon size={16} aria-hidden="true" />
        </button>
      }
    >
      {isTable ? <ShareTable weeks={figures.weeks} /> : <ShareChart weeks={figures.weeks} />}
    </Section>
  )
}

function ShareTable({ weeks }: { weeks: readonly OutputWeek[] }) {
  const { t, p, format } = useContentWords()
  const number = (
    id: string,
    head: string,
    value: (week: OutputWeek) => number,
  ): TableColumn<OutputWeek> => ({
    id,
    head,
    width: 88,
    align: 'right',
    cell: (week) => <span className={value(week) === 0 ? 'text3' : ''}>{format.number(value(week))}</span>,
  })
  const columns: readonly TableColumn<OutputWeek>[] = [
    { id: 'week', head: p('chart.week'), width: 'minmax(0, 1fr)', cell: ({ monday }) => format.date(monday) },
    ...contentKinds.map((kind) => number(kind, t(`kind.${kind}`), (week) => week[kind])),
    number('pieces', p('chart.pieces'), piecesOf),
    {
      id: 'share',
      head: p('chart.share'),
      width: 72,
      align: 'right',
      cell: (week) => {
        const share = seriousShareOf([week])
        return share === null ? null : format.percent(share)
      },
    },
    {
      id: 'target',
      head: p('chart.target'),
      width: 72,
      align: 'right',
      cell: ({ target }) => (target === null ? null : format.number(target)),
    },
    { id: 'state', head: p('chart.state'), width: 96, cell: ({ state }) => p(`weekState.${state}`) },
  ]
  return (
    <div className="share-table">
      <DataTable
        label={p('chart.title')}
        columns={columns}
        rowCount={weeks.length}
        rowAt={(index) => weeks[index]}
        rowKey={({ monday }) => monday}
      />
    </div>
  )
}

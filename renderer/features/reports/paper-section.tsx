import { Button } from 'antd'
import { ChartColumn, Table2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'

/** A chart with the table behind it, or that data do not suffice; the switch is left out of exports (`data-screen-only`). */
export function ChartSection(props: {
  title: string
  note: string
  isKnown: boolean
  chart: ReactNode
  table: { head: readonly string[]; rows: readonly (readonly string[])[] }
}) {
  const t = useWords(reportsMessages)
  const [isTable, setTable] = useState(false)
  const label = t(isTable ? 'chart.switch' : 'table.switch')
  if (!props.isKnown) return <PaperSection title={props.title} note={t('noData')} />
  const toggle = (
    <span data-screen-only>
      <Button
        className="table-switch"
        type="text"
        size="small"
        aria-label={label}
        title={label}
        onClick={() => setTable(!isTable)}
        icon={isTable ? <ChartColumn size={16} /> : <Table2 size={16} />}
      />
    </span>
  )
  return (
    <PaperSection title={props.title} note={props.note} side={toggle}>
      {isTable ? <FigureTable {...props.table} /> : props.chart}
    </PaperSection>
  )
}

function FigureTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

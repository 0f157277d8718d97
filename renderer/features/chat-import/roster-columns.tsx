import { Select } from 'antd'
import { ArrowRight } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import type { RosterColumn } from '#shared/features/rosters/contract.ts'
import { rostersMessages } from '#shared/features/rosters/messages.ts'
import {
  identityFields,
  joinedFields,
  type RosterField,
  type RosterMapping,
  rosterFields,
} from '#shared/features/rosters/model.ts'
import type { ImportItem } from './sources.ts'
import { useImport } from './use-import.ts'

type RosterItem = Extract<ImportItem, { kind: 'roster' }>

/** Column by column: what it is called, where it goes, what its first row holds. */
export function RosterColumns({ item }: { item: RosterItem }) {
  const c = useWords(checkMessages)
  const { session } = useImport()
  const { columns } = item.inspection
  const mapping = item.choice.mapping ?? columns.map((column) => column.field)
  const known = mapping.filter((field) => field !== null && field !== 'ignore').length
  const open = mapping.filter((field) => field === null).length
  const isNames = item.inspection.kind === 'names' || item.inspection.kind === 'mentions'
  const assign = (at: number, field: RosterField | null) =>
    session.chooseRoster({ mapping: assigned(mapping, at, field) })
  return (
    <section className="import-section">
      <SectionHead
        title={c('columns.title')}
        note={isNames ? c('columns.noteNames') : c('columns.note', { known, open })}
      />
      <table className="import-table import-columns">
        <ColumnsHead />
        <tbody>
          {columns.map((column, at) => (
            <ColumnRow
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have fixed places
              key={at}
              column={column}
              at={at}
              field={mapping[at] ?? null}
              onAssign={(field) => assign(at, field)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ColumnsHead() {
  const c = useWords(checkMessages)
  return (
    <thead>
      <tr>
        <th>{c('columns.column')}</th>
        <td />
        <th>{c('columns.field')}</th>
        <th>{c('columns.sample')}</th>
        <th className="import-wide">{c('columns.remark')}</th>
      </tr>
    </thead>
  )
}

/** A field that only one column may fill is taken from the column that had it. */
function assigned(mapping: RosterMapping, at: number, field: RosterField | null): RosterMapping {
  return mapping.map((one, column) => {
    if (column === at) return field
    return field !== null && one === field && !joinedFields.has(field) ? null : one
  })
}

type ColumnProps = {
  column: RosterColumn
  at: number
  field: RosterField | null
  onAssign: (field: RosterField | null) => void
}

function ColumnRow(props: ColumnProps) {
  const c = useWords(checkMessages)
  const r = useWords(rostersMessages)
  const { column, field } = props
  const name = column.header || c('columns.unnamed', { column: props.at + 1 })
  return (
    <tr>
      <td className="ellipsis" title={name}>
        {name}
      </td>
      <td className="import-arrow">
        <ArrowRight aria-hidden="true" />
      </td>
      <td>
        <Select
          className="import-field"
          size="small"
          aria-label={c('columns.fieldOf', { column: name })}
          showSearch
          optionFilterProp="label"
          allowClear={field !== null}
          status={field === null ? 'warning' : ''}
          placeholder={c('columns.choose')}
          value={field}
          options={rosterFields.map((value) => ({ value, label: r(`field.${value}`) }))}
          onChange={(chosen?: RosterField) => props.onAssign(chosen ?? null)}
        />
      </td>
      <td className="ellipsis text2 private" title={column.samples[0]}>
        {column.samples[0] ?? ''}
      </td>
      <td className={field === null ? 't12 warn import-wide' : 't12 text2 import-wide'}>
        <ColumnNote column={column} field={field} />
      </td>
    </tr>
  )
}

function ColumnNote({ column, field }: { column: RosterColumn; field: RosterField | null }) {
  const c = useWords(checkMessages)
  if (field === null) return c('columns.open')
  if (field === 'ignore') return column.isSensitive ? c('columns.secret') : ''
  if (field === 'nickname') return c('columns.required')
  if ((identityFields as readonly RosterField[]).includes(field)) return c('columns.identity')
  if ((field === 'joined' || field === 'left') && column.dateOrder)
    return c('columns.date', { order: c(`order.${column.dateOrder}`) })
  return column.origin === 'remembered' ? c('columns.remembered') : ''
}

// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed one by one, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: one row at a time takes the focus, cells never do
import { Checkbox } from 'antd'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { TableColumn, TableSelection, TableSort } from './table-types.ts'

/** Column names 12/500 over a line2 hairline; the caret stands on the sorted column and appears on the others on hover. */
export function TableHead<Row>(props: {
  columns: readonly TableColumn<Row>[]
  sort: TableSort | null
  onSort: ((sort: TableSort) => void) | undefined
  selection: TableSelection<Row> | undefined
}) {
  const { columns, sort, onSort, selection } = props
  return (
    <div role="rowgroup" className="data-table-head">
      <div role="row" aria-rowindex={1} className="data-table-row">
        {selection ? (
          <div role="columnheader" className="data-table-check">
            <Checkbox
              aria-label={selection.allLabel}
              checked={selection.state === 'all'}
              indeterminate={selection.state === 'some'}
              onChange={selection.toggleAll}
            />
          </div>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}

function HeadCell<Row>(props: {
  column: TableColumn<Row>
  sort: TableSort | null
  onSort: ((sort: TableSort) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const direction = sort?.by === column.id ? sort.direction : null
  const alignment = column.align === 'right' ? 'data-table-cell right' : 'data-table-cell'
  if (!column.isSortable || !onSort)
    return (
      <div role="columnheader" className={alignment}>
        {column.head}
      </div>
    )
  // Numbers are of interest from the top, words from the beginning.
  const firstDirection = column.align === 'right' ? 'desc' : 'asc'
  const next = direction === null ? firstDirection : direction === 'asc' ? 'desc' : 'asc'
  const Caret = (direction ?? firstDirection) === 'asc' ? ChevronUp : ChevronDown
  return (
    <div
      role="columnheader"
      className={alignment}
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={direction === null ? 'plain sort-button' : 'plain sort-button sorted'}
        onClick={() => onSort({ by: column.id, direction: next })}
      >
        {column.head}
        <Caret size={12} strokeWidth={2.4} aria-hidden="true" />
      </button>
    </div>
  )
}

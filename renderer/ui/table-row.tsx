// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed one by one, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: one row at a time takes the focus, cells never do
import { Checkbox } from 'antd'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { DataTableProps } from './table-types.ts'

type RowPlace<Row> = {
  table: DataTableProps<Row>
  index: number
  isVirtual: boolean
  /** Where Tab enters the rows when none is open. */
  isFirst: boolean
  moveTo: (index: number) => void
}

const OWN_CONTROLS = 'button, a, input, label, [role="checkbox"], [role="menuitem"]'

/** One row of a DataTable, or a grey bar while it is fetched. */
export function TableRow<Row>({ table, index, isVirtual, isFirst, moveTo }: RowPlace<Row>) {
  const { columns, rowAt, rowKey, rowHeight = 36, selection, openKey, onOpen } = table
  const row = rowAt(index)
  const place = isVirtual ? { transform: `translateY(${index * rowHeight}px)` } : undefined
  if (row === undefined)
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-busy="true"
        className="data-table-row loading"
        style={place}
      >
        <div role="gridcell" className="data-table-cell">
          <span className="skeleton" />
        </div>
      </div>
    )
  const isOpen = openKey === rowKey(row)
  const isSelected = selection?.isSelected(row) ?? false
  const names = ['data-table-row', isSelected || isOpen ? 'tinted' : '', onOpen ? 'openable' : '']
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? isSelected : isOpen}
      className={names.filter(Boolean).join(' ')}
      style={place}
      tabIndex={isOpen || (isFirst && !openKey) ? 0 : -1}
      onClick={(event) => onRowClick(event, () => onOpen?.(row, index))}
      onKeyDown={(event) => onRowKey(event, { table, row, index, moveTo })}
    >
      {selection ? (
        <div role="gridcell" className="data-table-check">
          <Checkbox
            aria-label={selection.rowLabel(row)}
            checked={isSelected}
            onChange={(event) => selection.toggle(row, index, event.nativeEvent.shiftKey)}
          />
        </div>
      ) : null}
      {columns.map(({ id, align, cell }) => (
        <div
          key={id}
          role="gridcell"
          className={align === 'right' ? 'data-table-cell right' : 'data-table-cell'}
        >
          {cell(row, index)}
        </div>
      ))}
    </div>
  )
}

/** A click on a control inside of the row is that control's; text that is being selected is no click either. */
function onRowClick(event: MouseEvent, open: () => void): void {
  if (event.target instanceof Element && event.target.closest(OWN_CONTROLS)) return
  if (window.getSelection()?.type === 'Range') return
  open()
}

function onRowKey<Row>(
  event: KeyboardEvent,
  at: { table: DataTableProps<Row>; row: Row; index: number; moveTo: (index: number) => void },
): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
  const { table, row, index, moveTo } = at
  const steps: Record<string, () => void> = {
    ArrowDown: () => moveTo(index + 1),
    ArrowUp: () => moveTo(index - 1),
    PageDown: () => moveTo(index + 10),
    PageUp: () => moveTo(index - 10),
    Home: () => moveTo(0),
    End: () => moveTo(table.rowCount - 1),
    Enter: () => table.onOpen?.(row, index),
    ' ': () => table.selection?.toggle(row, index, event.shiftKey),
  }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  step()
}

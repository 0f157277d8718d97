import type { ReactNode } from 'react'

export type TableSort = { by: string; direction: 'asc' | 'desc' }

export type TableSelection<Row> = {
  isSelected: (row: Row) => boolean
  /** `isRange` with Shift: everything from the last choice to here. */
  toggle: (row: Row, index: number, isRange: boolean) => void
  state: 'none' | 'some' | 'all'
  toggleAll: () => void
  allLabel: string
  rowLabel: (row: Row) => string
}

export type TableColumn<Row> = {
  id: string
  head: ReactNode
  /** Pixels, or a grid track such as `minmax(160px, 1fr)`. */
  width: number | string
  align?: 'left' | 'right'
  isSortable?: boolean
  cell: (row: Row, index: number) => ReactNode
}

export type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  label: string
  columns: readonly TableColumn<Row>[]
  rowCount: number
  /** The row at a place; undefined while its page is under way, which shows a grey bar. */
  rowAt: (index: number) => Row | undefined
  rowKey: (row: Row) => string
  /** From this many rows on only those in sight are drawn; 200 unless rows have many cells. */
  virtualFrom?: number
  /** 36 for members, 56 for groups, 28 in side lists. */
  rowHeight?: 28 | 36 | 56
  sort?: TableSort | null
  onSort?: (sort: TableSort) => void
  selection?: TableSelection<Row>
  /** Key of the row that a drawer shows; it stays tinted. */
  openKey?: string | null
  /** Its place, where it is known: the list scrolls so that it stays in sight. */
  openIndex?: number | null
  /** Another list (other filters, another order) begins at its top. */
  listKey?: string
  onOpen?: (row: Row, index: number) => void
  /** First and last row in sight, so that their page can be fetched. */
  onRange?: (from: number, to: number) => void
  /** Room below the last row, so that a bulk bar hides nothing. */
  tailHeight?: number
}

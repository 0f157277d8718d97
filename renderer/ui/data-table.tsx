// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual grid are placed one by one, which table elements cannot be
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useRef } from 'react'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import type { DataTableProps } from './table-types.ts'
import './data-table.css'

/** From this many rows on only those in sight are drawn, unless a list says otherwise. */
const VIRTUAL_FROM = 200
const HEAD_HEIGHT = 32

const track = (width: number | string) => (typeof width === 'number' ? `${width}px` : width)

/** Rows split by hairlines under a sticky head; ↑ ↓ Home End move, Enter opens, Space selects. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, rowHeight = 36, selection, onRange, tailHeight = 0 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isVirtual = rowCount >= (props.virtualFrom ?? VIRTUAL_FROM)
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: HEAD_HEIGHT,
    enabled: isVirtual,
  })
  const items = isVirtual ? virtualizer.getVirtualItems() : []
  const first = items[0]?.index ?? 0
  const last = isVirtual ? (items.at(-1)?.index ?? 0) : rowCount - 1
  useEffect(() => {
    if (last >= first) onRange?.(first, last)
  }, [first, last, onRange])
  useKeptInSight(props.openIndex ?? null, (index) => {
    if (isVirtual) virtualizer.scrollToIndex(index)
    else rowAt(scroller.current, index)?.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    if (props.listKey !== undefined && scroller.current) scroller.current.scrollTop = 0
  }, [props.listKey])
  const indexes = isVirtual
    ? items.map(({ index }) => index)
    : Array.from({ length: rowCount }, (_, at) => at)
  const grid = {
    '--columns': `${selection ? '32px ' : ''}${columns.map(({ width }) => track(width)).join(' ')}`,
    '--row-height': `${rowHeight}px`,
  } as CSSProperties
  const moveTo = (index: number) => {
    const target = Math.min(rowCount - 1, Math.max(0, index))
    if (isVirtual) virtualizer.scrollToIndex(target)
    focusRow(scroller.current, target)
  }
  return (
    <div
      ref={scroller}
      className={selection ? 'data-table selectable' : 'data-table'}
      style={grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-multiselectable={selection ? true : undefined}
    >
      <TableHead columns={columns} sort={props.sort ?? null} onSort={props.onSort} selection={selection} />
      <div
        role="rowgroup"
        className="data-table-body"
        style={
          isVirtual ? { height: virtualizer.getTotalSize() + tailHeight } : { paddingBottom: tailHeight }
        }
      >
        {indexes.map((index) => (
          <TableRow
            key={index}
            table={props}
            index={index}
            isVirtual={isVirtual}
            moveTo={moveTo}
            isFirst={index === first}
          />
        ))}
      </div>
    </div>
  )
}

/** Scrolls when another row is opened, not when rows around it change. */
function useKeptInSight(openIndex: number | null, scrollTo: (index: number) => void): void {
  const latest = useRef(scrollTo)
  useEffect(() => {
    latest.current = scrollTo
  })
  useEffect(() => {
    if (openIndex !== null) latest.current(openIndex)
  }, [openIndex])
}

function rowAt(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`) ?? null
}

/** The row may only be drawn in the next frames, after scrolling to it. */
function focusRow(scroller: HTMLElement | null, index: number, tries = 5): void {
  const row = rowAt(scroller, index)
  if (row) {
    row.focus({ preventScroll: false })
    return
  }
  if (tries > 0) requestAnimationFrame(() => focusRow(scroller, index, tries - 1))
}

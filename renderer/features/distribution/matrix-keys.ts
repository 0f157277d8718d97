import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, { row: number; cell: number }>> = {
  ArrowUp: { row: -1, cell: 0 },
  ArrowDown: { row: 1, cell: 0 },
  ArrowLeft: { row: 0, cell: -1 },
  ArrowRight: { row: 0, cell: 1 },
}

const cellsOf = (row: Element | null) => [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]

/**
 * Arrows between the cells of the matrix. The table itself moves from row to row; → enters the cells of a row, ← leaves
 * the first one, and Esc goes back to the row.
 */
export function onMatrixKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
  const row = event.target.closest<HTMLElement>('[role="row"]')
  const at = cellsOf(row).indexOf(event.target)
  const isRow = event.target === row
  const leadsOn = at >= 0 ? event.key === 'Escape' || event.key in STEPS : isRow && event.key === 'ArrowRight'
  if (!row || !leadsOn) return
  event.preventDefault()
  event.stopPropagation()
  neighbourOf(row, at, event.key)?.focus()
}

function neighbourOf(row: HTMLElement, at: number, key: string): HTMLElement | null {
  const step = STEPS[key]
  if (!step) return row
  if (step.row === 0) return at + step.cell < 0 ? row : (cellsOf(row)[at + step.cell] ?? null)
  const other = step.row > 0 ? row.nextElementSibling : row.previousElementSibling
  return cellsOf(other)[at] ?? null
}

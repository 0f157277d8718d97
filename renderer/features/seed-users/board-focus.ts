/** The button of a seed's ticket. */
export function ticketOf(board: HTMLElement | null, id: string | undefined): HTMLElement | null {
  return id === undefined
    ? null
    : (board?.querySelector<HTMLElement>(`[data-seed="${CSS.escape(id)}"]`) ?? null)
}

/** Arrow keys walk over the tickets: up and down within a column, left and right to the same height of the next. */
export function moveFocus(board: HTMLElement | null, from: EventTarget, key: string): boolean {
  if (!board || !(from instanceof HTMLElement) || from.dataset.seed === undefined) return false
  const columns = [...board.querySelectorAll<HTMLElement>('.board-column')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-seed]')])
    .filter((tickets) => tickets.length > 0)
  const column = columns.findIndex((tickets) => tickets.includes(from))
  const row = columns[column]?.indexOf(from) ?? -1
  const target =
    key === 'ArrowDown'
      ? columns[column]?.[row + 1]
      : key === 'ArrowUp'
        ? columns[column]?.[row - 1]
        : key === 'ArrowRight'
          ? nearest(columns[column + 1], row)
          : key === 'ArrowLeft'
            ? nearest(columns[column - 1], row)
            : undefined
  target?.focus()
  return target !== undefined
}

function nearest(tickets: readonly HTMLElement[] | undefined, row: number): HTMLElement | undefined {
  return tickets?.[Math.min(row, tickets.length - 1)]
}

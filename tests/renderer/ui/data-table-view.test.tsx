import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DataTable } from '#renderer/ui/data-table.tsx'
import type { DataTableProps, TableSort } from '#renderer/ui/table-types.ts'

type Row = { id: string; name: string; messages: number }
const rows: Row[] = ['徐岚', '顾言', '沈默'].map((name, at) => ({ id: `p${at}`, name, messages: at * 10 }))

function table(more: Partial<DataTableProps<Row>> = {}) {
  return (
    <DataTable<Row>
      label="成员"
      columns={[
        { id: 'name', head: '成员', width: 'minmax(120px, 1fr)', isSortable: true, cell: (row) => row.name },
        {
          id: 'messages',
          head: '消息',
          width: 80,
          align: 'right',
          isSortable: true,
          cell: (row) => row.messages,
        },
      ]}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.id}
      {...more}
    />
  )
}

describe('the data table', () => {
  it('is a grid with a head, counted rows and cells', () => {
    render(table())
    const grid = screen.getByRole('grid', { name: '成员' })
    expect(grid.getAttribute('aria-rowcount')).toBe('4')
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(2)
    expect(within(grid).getAllByRole('row')).toHaveLength(4)
  })

  it('opens a row on click and on Enter, and moves with the arrows', async () => {
    const onOpen = vi.fn()
    const user = userEvent.setup()
    render(table({ onOpen }))
    await user.click(screen.getByText('顾言'))
    expect(onOpen).toHaveBeenLastCalledWith(rows[1], 1)
    await user.tab()
    screen.getByText('徐岚').closest<HTMLElement>('[role="row"]')?.focus()
    await user.keyboard('{End}')
    expect(document.activeElement?.textContent).toContain('沈默')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(onOpen).toHaveBeenLastCalledWith(rows[1], 1)
  })

  it('sorts numbers from the top and words from the beginning first, then the other way', async () => {
    const sorts: TableSort[] = []
    const user = userEvent.setup()
    const { rerender } = render(table({ onSort: (sort) => sorts.push(sort) }))
    await user.click(screen.getByRole('button', { name: '消息' }))
    await user.click(screen.getByRole('button', { name: '成员' }))
    rerender(table({ sort: { by: 'messages', direction: 'desc' }, onSort: (sort) => sorts.push(sort) }))
    await user.click(screen.getByRole('button', { name: '消息' }))
    expect(sorts).toEqual([
      { by: 'messages', direction: 'desc' },
      { by: 'name', direction: 'asc' },
      { by: 'messages', direction: 'asc' },
    ])
    expect(screen.getByRole('columnheader', { name: '消息' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('selects by box and by Space without opening, and tells of Shift', async () => {
    const toggle = vi.fn()
    const onOpen = vi.fn()
    const user = userEvent.setup()
    const selection = {
      isSelected: (row: Row) => row.id === 'p0',
      toggle,
      state: 'some' as const,
      toggleAll: () => {},
      allLabel: '全选',
      rowLabel: (row: Row) => `选择 ${row.name}`,
    }
    render(table({ selection, onOpen }))
    await user.click(screen.getByRole('checkbox', { name: '选择 顾言' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '选择 沈默' }), { shiftKey: true })
    expect(toggle.mock.calls.map(([row, index, isRange]) => [(row as Row).id, index, isRange])).toEqual([
      ['p1', 1, false],
      ['p2', 2, true],
    ])
    expect(onOpen).not.toHaveBeenCalled()
    expect(screen.getByRole('row', { name: /徐岚/ }).getAttribute('aria-selected')).toBe('true')
  })

  it('shows a bar for rows that are still fetched and asks for those in sight', () => {
    const onRange = vi.fn()
    render(table({ rowCount: 5, onRange }))
    expect(onRange).toHaveBeenLastCalledWith(0, 4)
    expect(screen.getAllByRole('row').filter((row) => row.getAttribute('aria-busy') === 'true')).toHaveLength(
      2,
    )
  })
})

import { Button, Checkbox, Popover } from 'antd'
import { Columns3, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'

export type ChoosableColumn = { id: string; label: string; isLocked?: boolean }

/** Which columns are shown, and the order of all. */
export type ColumnChoice = { order: readonly string[]; hidden: readonly string[] }

/** Moves an id before or after another one's place. */
export function moveColumn(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((other) => other !== id)
  rest.splice(Math.max(0, Math.min(rest.length, to)), 0, id)
  return rest
}

type ChooserProps = {
  columns: readonly ChoosableColumn[]
  choice: ColumnChoice
  onChange: (choice: ColumnChoice) => void
  onReset: () => void
  words: { button: string; title: string; reset: string }
}

/** The “列 11 / 18” chip: tick what to show, drag (or Alt ↑ ↓) to order. */
export function ColumnChooser(props: ChooserProps) {
  const [isOpen, setOpen] = useState(false)
  const { columns, choice, words } = props
  const shown = columns.length - choice.hidden.length
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={isOpen}
      onOpenChange={setOpen}
      content={<ChooserList {...props} />}
    >
      <Button size="small" type="text" className={isOpen ? 'pressed' : ''} aria-expanded={isOpen}>
        <Columns3 size={14} aria-hidden="true" />
        {words.button} {shown} / {columns.length}
      </Button>
    </Popover>
  )
}

function ChooserList({ columns, choice, onChange, onReset, words }: ChooserProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const move = (id: string, to: number) => onChange({ ...choice, order: moveColumn(choice.order, id, to) })
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <div className="column-chooser">
      <div className="column-chooser-head">
        <span>{words.title}</span>
        <button type="button" className="plain link" onClick={onReset}>
          {words.reset}
        </button>
      </div>
      <ul>
        {choice.order.map((id, at) => {
          const column = byId.get(id)
          if (!column) return null
          const isShown = !choice.hidden.includes(id)
          return (
            <li
              key={id}
              draggable
              onDragStart={() => setDragged(id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged && move(dragged, at)}
              onKeyDown={(event) => onKeyDown(event, id, at)}
            >
              <GripVertical size={14} aria-hidden="true" />
              <Checkbox
                checked={isShown}
                disabled={column.isLocked}
                onChange={() =>
                  onChange({
                    ...choice,
                    hidden: isShown ? [...choice.hidden, id] : choice.hidden.filter((other) => other !== id),
                  })
                }
              >
                {column.label}
              </Checkbox>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

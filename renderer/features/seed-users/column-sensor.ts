import { KeyboardSensor } from '@dnd-kit/react'

type Direction = Parameters<KeyboardSensor['handleMove']>[0]

/** Moves what was picked up from column to column instead of by pixels; up and down do nothing. */
export class ColumnSensor extends KeyboardSensor {
  protected override handleMove(direction: Direction, event: KeyboardEvent): void {
    event.preventDefault()
    if (direction === 'up' || direction === 'down') return
    const { source, target } = this.manager.dragOperation
    const columns = [...this.manager.registry.droppables].flatMap(({ id, shape }) =>
      shape ? [{ id, center: shape.center }] : [],
    )
    columns.sort((a, b) => a.center.x - b.center.x || a.center.y - b.center.y)
    const at = columns.findIndex(({ id }) => id === (target?.id ?? source?.data.stage))
    const next = columns[at + (direction === 'left' ? -1 : 1)]
    if (at >= 0 && next) void this.manager.actions.move({ event, to: next.center })
  }
}

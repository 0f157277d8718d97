import { useCallback, useMemo } from 'react'
import type { ChoosableColumn, ColumnChoice } from '#renderer/ui/column-chooser.tsx'
import { useScreenMemory } from './preferences.tsx'

function isChoice(stored: unknown): stored is ColumnChoice {
  const choice = stored as Partial<ColumnChoice> | null
  return Array.isArray(choice?.order) && Array.isArray(choice.hidden)
}

/** Fits what was remembered to the columns of today: gone ones fall out, new ones come at their own place. */
export function fitChoice(
  columns: readonly ChoosableColumn[],
  remembered: ColumnChoice,
  hiddenAtFirst: readonly string[],
): ColumnChoice {
  const known = new Set(remembered.order)
  const order = remembered.order.filter((id) => columns.some((column) => column.id === id))
  for (const [at, { id }] of columns.entries())
    if (!known.has(id)) order.splice(Math.min(at, order.length), 0, id)
  const locked = new Set(columns.filter(({ isLocked }) => isLocked).map(({ id }) => id))
  const hidden = order.filter(
    (id) => !locked.has(id) && (known.has(id) ? remembered.hidden.includes(id) : hiddenAtFirst.includes(id)),
  )
  return { order, hidden }
}

/** Columns of a list as the operator arranged them on this device, under `<screen>.columns`. */
export function useColumns(
  screen: string,
  columns: readonly ChoosableColumn[],
  hiddenAtFirst: readonly string[],
) {
  const [remembered, remember] = useScreenMemory<ColumnChoice>(`${screen}.columns`, NOTHING, isChoice)
  const choice = useMemo(
    () => fitChoice(columns, remembered, hiddenAtFirst),
    [columns, remembered, hiddenAtFirst],
  )
  const reset = useCallback(() => remember(NOTHING), [remember])
  return { choice, shown: choice.order.filter((id) => !choice.hidden.includes(id)), change: remember, reset }
}

const NOTHING: ColumnChoice = { order: [], hidden: [] }

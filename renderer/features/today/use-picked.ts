import { useRef, useState } from 'react'

type Row = { id: string }
const NONE: ReadonlySet<string> = new Set()

/** Rows that are picked for a command on many, and the cursor that picks by keyboard. Rows that are gone are let go. */
export function usePicked<Card extends Row>(order: readonly Card[]) {
  const [ids, setIds] = useState(NONE)
  const [cursorId, setCursor] = useState<string | null>(null)
  const anchor = useRef<string | null>(null)
  const cards = order.filter(({ id }) => ids.has(id))
  const isOn = cards.length > 0
  const placeOf = (id: string | null) => order.findIndex((card) => card.id === id)

  const rangeTo = (id: string) => {
    const [from, to] = [placeOf(anchor.current), placeOf(id)].sort((a, b) => a - b) as [number, number]
    return from === -1 ? [id] : order.slice(from, to + 1).map((card) => card.id)
  }
  const toggle = (id: string, isRange = false) => {
    const next = new Set(cards.map((card) => card.id))
    if (isRange) for (const one of rangeTo(id)) next.add(one)
    else if (!next.delete(id)) next.add(id)
    if (!isRange) anchor.current = id
    setCursor(id)
    setIds(next)
  }
  return {
    cards,
    isOn,
    cursorId: isOn ? cursorId : null,
    has: (id: string) => ids.has(id),
    toggle,
    /** Begins at a row, or goes on picking to the next one. */
    extend(step: 1 | -1, startId: string | null) {
      const here = isOn ? placeOf(cursorId) : -1
      if (here === -1) {
        const first = order[placeOf(startId)] ?? (step === 1 ? order[0] : order.at(-1))
        if (first) toggle(first.id)
        return
      }
      const next = order[here + step]
      if (next) toggle(next.id, true)
    },
    move(step: 1 | -1) {
      const next = order[placeOf(cursorId) + step]
      if (next) setCursor(next.id)
    },
    toggleCursor(startId: string | null) {
      const id = isOn ? cursorId : (startId ?? order[0]?.id ?? null)
      if (id !== null) toggle(id)
    },
    pickAll: (all: readonly Row[]) => setIds(new Set(all.map(({ id }) => id))),
    clear: () => setIds(NONE),
  }
}

export type Picked = Pick<ReturnType<typeof usePicked>, 'cursorId' | 'has' | 'isOn' | 'toggle'>

import { useEffect, useRef, useState } from 'react'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import type { ListedCards } from './use-today.ts'

/**
 * One card after the other, in the order of the list; chats that ask for their reply come last. What was dealt with does
 * not come again, unless it is taken back; what comes up meanwhile stands at the end.
 */
export function useFocusQueue({ overdue, today, waiting }: ListedCards, readAt: number) {
  const cards = [...overdue, ...today, ...waiting.filter((card) => card.asksForReply)]
  const [order, setOrder] = useState<readonly string[]>([])
  /** Cards that were dealt with here, by the time at which they were due then. */
  const [left, setLeft] = useState<ReadonlyMap<string, number>>(new Map())
  const [currentId, setCurrent] = useState<string | null>(null)
  const present = cards.map(({ id }) => id).join(' ')
  useEffect(() => {
    const ids = present.split(' ').filter(Boolean)
    setOrder((before) => [...before, ...ids.filter((id) => !before.includes(id))])
  }, [present])
  const latest = useRef(cards)
  latest.current = cards
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged anew whenever the list was read, also when it reads the same
  useEffect(() => {
    // A card that stands there as before, although it was dealt with, was taken back; one put off is due at another time.
    const dueAts = new Map<string, number>(latest.current.map(({ id, dueAt }) => [id, dueAt]))
    setLeft(
      (before) => new Map([...before].filter(([id, dueAt]) => dueAts.has(id) && dueAts.get(id) !== dueAt)),
    )
  }, [readAt])
  const remaining = order.flatMap((id) => (left.has(id) ? [] : (cards.find((card) => card.id === id) ?? [])))
  const current: FollowUpCard | null = remaining.find(({ id }) => id === currentId) ?? remaining[0] ?? null
  const at = current === null ? -1 : remaining.indexOf(current)
  const neighbour = (step: 1 | -1) =>
    remaining.length > 1 ? (remaining[(at + step + remaining.length) % remaining.length] ?? null) : null
  return {
    current,
    total: order.length,
    done: order.length - remaining.length,
    /** To the next one without doing anything. */
    move: (step: 1 | -1) => setCurrent((neighbour(step) ?? current)?.id ?? null),
    /** The card at hand is dealt with. */
    goOn() {
      if (!current) return
      setCurrent(neighbour(1)?.id ?? null)
      setLeft((before) => new Map([...before, [current.id, current.dueAt]]))
    },
  }
}

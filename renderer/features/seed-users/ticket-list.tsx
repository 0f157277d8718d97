import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useCallback, useEffect, useRef } from 'react'
import type { SeedCard } from '#shared/features/seed-users/model.ts'
import { ticketOf } from './board-focus.ts'
import { Ticket, type TicketActions } from './ticket.tsx'

/** From this many tickets on only those in sight are drawn. */
const VIRTUAL_FROM = 30
const TICKET_HEIGHT = 116
const GAP = 8

type ListProps = {
  seeds: readonly SeedCard[]
  openId: string | null
  withGroup: boolean
  actions: TicketActions
  /** What scrolls around the list. */
  scroller: HTMLElement | null
  /** The ticket in the air stays in the page, wherever its column is scrolled to. */
  draggedId: string | null
  /** The ticket that shall have the focus as soon as it is here and nothing else has it. */
  wantedId: string | null
}

/** Tickets of one column. */
export const TicketList = memo(function TicketList(props: ListProps) {
  const { seeds, openId, withGroup, actions, draggedId } = props
  const list = useRef<HTMLUListElement>(null)
  const isVirtual = seeds.length >= VIRTUAL_FROM
  const dragged = seeds.findIndex(({ id }) => id === draggedId)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return dragged < 0 || inSight.includes(dragged) ? inSight : [...inSight, dragged].sort((a, b) => a - b)
    },
    [dragged],
  )
  const virtualizer = useVirtualizer({
    count: seeds.length,
    getScrollElement: () => props.scroller,
    estimateSize: () => TICKET_HEIGHT,
    getItemKey: (index) => seeds[index]?.id ?? index,
    gap: GAP,
    overscan: 1,
    rangeExtractor,
    enabled: isVirtual,
  })
  useWantedFocus(list, seeds, props.wantedId, (index) => {
    if (isVirtual) virtualizer.scrollToIndex(index)
  })
  const ticket = (seed: SeedCard) => (
    <Ticket seed={seed} isOpen={seed.id === openId} withGroup={withGroup} actions={actions} />
  )
  if (!isVirtual)
    return (
      <ul ref={list} className="tickets">
        {seeds.map((seed) => (
          <li key={seed.id}>{ticket(seed)}</li>
        ))}
      </ul>
    )
  return (
    <ul ref={list} className="tickets virtual-tickets" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const seed = seeds[index]
        return seed ? (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={seeds.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {ticket(seed)}
          </li>
        ) : null
      })}
    </ul>
  )
})

/** Gives the focus to a ticket that was moved or put back; it may first have to be fetched, scrolled to and drawn. */
function useWantedFocus(
  list: RefObject<HTMLElement | null>,
  seeds: readonly SeedCard[],
  wantedId: string | null,
  scrollTo: (index: number) => void,
): void {
  const served = useRef<string | null>(null)
  useEffect(() => {
    if (wantedId === null) served.current = null
    const index = seeds.findIndex(({ id }) => id === wantedId)
    if (wantedId === null || index < 0 || served.current === wantedId) return
    if (document.activeElement !== document.body) return
    const ticket = ticketOf(list.current, wantedId)
    if (!ticket) return scrollTo(index)
    served.current = wantedId
    ticket.focus()
  })
}

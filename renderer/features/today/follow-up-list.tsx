import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import type { FollowUpCounts } from '#shared/features/follow-ups/contract.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { HeldRows } from './held-rows.tsx'
import { type ListedCards, useScopeInput } from './use-today.ts'

/** The open row, kept in the address; and where J, K and finishing lead. */
function useOpenRow(order: readonly FollowUpCard[]) {
  const [openId, setOpenId] = useQueryValue('followUp')
  const wasMoved = useRef(false)
  const open = (id: string | null) => {
    wasMoved.current = true
    setOpenId(id)
  }
  const at = order.findIndex((card) => card.id === openId)
  const move = (step: 1 | -1) => {
    const target = at === -1 ? (step === 1 ? 0 : order.length - 1) : at + step
    const card = order[target]
    if (card) open(card.id)
  }
  /** The one after the finished row takes its place; at the end the one before. */
  const goOn = () => open((order[at + 1] ?? order[at - 1])?.id ?? null)
  return {
    openId,
    wasMoved: wasMoved.current,
    toggle: (id: string) => open(id === openId ? null : id),
    move,
    goOn,
    close: () => open(null),
  }
}

type RowState = ReturnType<typeof useOpenRow>

/** Overdue and today, then who waits for a reply, what comes later and who is held back. */
export function FollowUpList(props: { listed: ListedCards; counts: FollowUpCounts | undefined }) {
  const t = useWords(todayMessages)
  const { overdue, today, waiting } = props.listed
  const near = [...overdue, ...today, ...waiting]
  const { later, isLaterOpen, setLaterOpen } = useLater(near)
  const row = useOpenRow([...near, ...later])
  useMoveKeys(row)
  const order = t('section.order')
  return (
    <>
      <ListSection title={t('section.overdue')} count={overdue.length} note={order}>
        <Rows cards={overdue} row={row} />
      </ListSection>
      <ListSection title={t('section.today')} count={today.length} note={overdue.length > 0 ? '' : order}>
        <Rows cards={today} row={row} />
      </ListSection>
      <ListSection
        id="waiting"
        title={t('section.waiting')}
        count={waiting.length}
        note={t('section.waitingNote')}
      >
        <Rows cards={waiting} row={row} />
      </ListSection>
      <ListSection
        title={t('section.later')}
        count={props.counts?.later ?? 0}
        fold={{ isOpen: isLaterOpen, toggle: () => setLaterOpen(!isLaterOpen) }}
      >
        <Rows cards={later} row={row} />
      </ListSection>
      <HeldSection count={props.counts?.held ?? 0} />
    </>
  )
}

function useMoveKeys(row: RowState): void {
  const t = useWords(todayMessages)
  const isOn = row.openId !== null
  useShortcut('j', t('key.next'), () => row.move(1))
  useShortcut('k', t('key.previous'), () => row.move(-1))
  useShortcut('arrowdown', t('key.next'), () => row.move(1), { isOn })
  useShortcut('arrowup', t('key.previous'), () => row.move(-1), { isOn })
}

function Rows({ cards, row }: { cards: readonly FollowUpCard[]; row: RowState }) {
  return cards.map((card) => (
    <FollowUpRow
      key={card.id}
      card={card}
      isOpen={card.id === row.openId}
      takesFocus={row.wasMoved}
      toggle={() => row.toggle(card.id)}
      events={{ goOn: row.goOn, close: row.close }}
    />
  ))
}

function HeldSection({ count }: { count: number }) {
  const t = useWords(todayMessages)
  const [isOpen, setOpen] = useState(false)
  return (
    <ListSection
      title={t('section.held')}
      count={count}
      note={t('section.heldNote')}
      fold={{ isOpen, toggle: () => setOpen(!isOpen) }}
    >
      <HeldRows />
    </ListSection>
  )
}

/** Cards due after today: unfolded by hand, or because the address names one of them. */
function useLater(near: readonly FollowUpCard[]) {
  const input = useScopeInput()
  const [openId] = useQueryValue('followUp')
  const [isUnfolded, setLaterOpen] = useState(false)
  const isElsewhere = openId !== null && !near.some((card) => card.id === openId)
  const { data } = useQuery(
    orpc.followUps.listLater.queryOptions({ input, enabled: isUnfolded || isElsewhere }),
  )
  const cards = data ?? []
  const isLaterOpen = isUnfolded || (isElsewhere && cards.some((card) => card.id === openId))
  return { later: isLaterOpen ? cards : [], isLaterOpen, setLaterOpen }
}

/** A titled part of the list; absent when empty, folded on demand. */
function ListSection(props: {
  id?: string
  title: string
  count: number
  note?: string
  fold?: { isOpen: boolean; toggle: () => void }
  children: ReactNode
}) {
  const format = useFormat()
  const { id, title, count, note, fold } = props
  if (count === 0) return null
  const Caret = fold?.isOpen ? ChevronDown : ChevronRight
  return (
    <section className="list-section" {...(id ? { id: `list-${id}` } : {})} aria-label={title}>
      <div className="list-head">
        {fold ? (
          <button type="button" className="plain list-fold" aria-expanded={fold.isOpen} onClick={fold.toggle}>
            <Caret size={14} aria-hidden="true" />
            {title}
          </button>
        ) : (
          <h2>{title}</h2>
        )}
        <span className="list-count">{format.number(count)}</span>
        {note && (fold?.isOpen ?? true) ? <span className="list-note">{note}</span> : null}
      </div>
      {fold && !fold.isOpen ? null : <ul>{props.children}</ul>}
    </section>
  )
}

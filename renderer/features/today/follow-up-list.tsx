import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink, useQueryValue } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import type { FollowUpCounts } from '#shared/features/follow-ups/contract.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { HeldRows } from './held-rows.tsx'
import { ManyBar } from './many-bar.tsx'
import { usePicked } from './use-picked.ts'
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
  const order = [...near, ...later]
  const row = useOpenRow(order)
  const picked = usePicked(order)
  useMoveKeys(row, picked)
  usePickKeys(row, picked, near)
  const note = t('section.order')
  const [overdueCount, todayCount] = [props.counts?.overdue, props.counts?.today]
  return (
    <>
      <ListSection title={t('section.overdue')} count={overdueCount ?? overdue.length} note={note}>
        <Rows cards={overdue} row={row} picked={picked} />
      </ListSection>
      <ListSection
        title={t('section.today')}
        count={todayCount ?? today.length}
        note={overdue.length > 0 ? '' : note}
      >
        <Rows cards={today} row={row} picked={picked} />
      </ListSection>
      <RestOfCards count={(overdueCount ?? 0) + (todayCount ?? 0) - overdue.length - today.length} />
      <ListSection
        id="waiting"
        title={t('section.waiting')}
        count={waiting.length}
        note={t('section.waitingNote')}
      >
        <Rows cards={waiting} row={row} picked={picked} />
      </ListSection>
      <ListSection
        title={t('section.later')}
        count={props.counts?.later ?? 0}
        fold={{ isOpen: isLaterOpen, toggle: () => setLaterOpen(!isLaterOpen) }}
      >
        <Rows cards={later} row={row} picked={picked} />
      </ListSection>
      <HeldSection count={props.counts?.held ?? 0} />
      {picked.isOn ? (
        <>
          <div className="pick-room" />
          <ManyBar cards={picked.cards} clear={picked.clear} />
        </>
      ) : null}
    </>
  )
}

type PickState = ReturnType<typeof usePicked<FollowUpCard>>

function useMoveKeys(row: RowState, picked: PickState): void {
  const t = useWords(todayMessages)
  const isOn = row.openId !== null || picked.isOn
  const move = (step: 1 | -1) => (picked.isOn ? picked.move(step) : row.move(step))
  useShortcut('j', t('key.next'), () => move(1))
  useShortcut('k', t('key.previous'), () => move(-1))
  useShortcut('arrowdown', t('key.next'), () => move(1), { isOn })
  useShortcut('arrowup', t('key.previous'), () => move(-1), { isOn })
}

/** Shift with J and K picks rows, X picks or lets go of one; on an open row X skips it. */
function usePickKeys(row: RowState, picked: PickState, near: readonly FollowUpCard[]): void {
  const t = useWords(todayMessages)
  const extend = (step: 1 | -1) => {
    picked.extend(step, row.openId)
    row.close()
  }
  useShortcut('shift+j', t('key.pickNext'), () => extend(1))
  useShortcut('shift+k', t('key.pickPrevious'), () => extend(-1))
  useShortcut('shift+arrowdown', '', () => extend(1))
  useShortcut('shift+arrowup', '', () => extend(-1))
  useShortcut('x', t('key.pick'), () => picked.toggleCursor(null), { isOn: row.openId === null })
  useShortcut('mod+a', t('key.pickAll'), () => picked.pickAll(near), { isOn: picked.isOn })
}

/** Beyond what the list holds, the rest stands on the page of all follow-ups. */
function RestOfCards({ count }: { count: number }) {
  const t = useWords(todayMessages)
  if (count <= 0) return null
  return (
    <p className="list-rest">
      {t('list.rest', { count })}
      <RouteLink to={paths.followUps('list')}>{t('list.toAll')}</RouteLink>
    </p>
  )
}

function Rows(props: { cards: readonly FollowUpCard[]; row: RowState; picked: PickState }) {
  const { cards, row, picked } = props
  return cards.map((card) => (
    <FollowUpRow
      key={card.id}
      card={card}
      isOpen={card.id === row.openId}
      takesFocus={row.wasMoved}
      toggle={() => row.toggle(card.id)}
      events={{ goOn: row.goOn, close: row.close }}
      picked={picked}
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
  if (count <= 0) return null
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

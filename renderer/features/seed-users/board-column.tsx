import { useDroppable } from '@dnd-kit/react'
import { ChevronsLeft, ChevronsRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import type { SeedCard, SeedStage } from '#shared/features/seed-users/model.ts'
import { MoveForm, type PendingMove } from './move-form.tsx'
import type { TicketActions } from './ticket.tsx'
import { TicketList } from './ticket-list.tsx'

export type ColumnProps = {
  stage: SeedStage
  seeds: readonly SeedCard[]
  openId: string | null
  withGroup: boolean
  actions: TicketActions
  /** A ticket of another column is in the air. */
  isWaiting: boolean
  pending: PendingMove | null
  settle: (id: string | null) => void
  /** The ticket in the air, and the one that shall have the focus. */
  draggedId: string | null
  wantedId: string | null
}

/** One stage of the board. */
export function BoardColumn(props: ColumnProps & { add?: () => void; fold?: () => void }) {
  const { stage, seeds, pending } = props
  const words = useSeedWords()
  const { t } = words
  const { ref, isDropTarget } = useDroppable({ id: stage })
  const name = words.stage(stage)
  // An element and not a ref: the list below must be drawn again once it is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  return (
    <section ref={ref} className="board-column" aria-label={name}>
      <header className="board-column-head">
        <h2>{name}</h2>
        <span className="text2">{seeds.length}</span>
        {props.add ? (
          <button
            type="button"
            className="plain icon-button"
            aria-label={t('board.addHere')}
            onClick={props.add}
          >
            <Plus size={16} aria-hidden="true" />
          </button>
        ) : null}
        {props.fold ? (
          <button
            type="button"
            className="plain icon-button"
            aria-label={t('board.fold', { stage: name })}
            onClick={props.fold}
          >
            <ChevronsRight size={16} aria-hidden="true" />
          </button>
        ) : null}
      </header>
      <div ref={setScroller} className="board-column-body">
        {pending ? (
          <MoveForm
            key={`${pending.seed.id} ${pending.to}`}
            move={pending}
            done={props.settle}
            cancel={() => props.settle(null)}
          />
        ) : null}
        <TicketList
          scroller={scroller}
          draggedId={props.draggedId}
          wantedId={props.wantedId}
          seeds={seeds}
          openId={props.openId}
          withGroup={props.withGroup}
          actions={props.actions}
        />
        {isDropTarget && props.isWaiting ? <DropHint stage={stage} /> : null}
      </div>
    </section>
  )
}

const DROP_WORDS = {
  candidate: 'board.dropCandidate',
  invited: 'board.dropInvited',
  joined: 'board.dropJoined',
  engaged: 'board.dropEngaged',
  core: 'board.dropCore',
  paused: 'board.dropPaused',
  lost: 'board.dropLost',
} as const satisfies Record<SeedStage, string>

function DropHint({ stage }: { stage: SeedStage }) {
  const { t } = useSeedWords()
  return <div className="drop-hint">{t(DROP_WORDS[stage])}</div>
}

/** A stage beside the way, folded to a strip that still takes what is dropped on it. */
export function FoldedColumn(props: {
  stage: SeedStage
  count: number
  isWaiting: boolean
  unfold: () => void
}) {
  const words = useSeedWords()
  const { ref, isDropTarget } = useDroppable({ id: props.stage })
  const name = words.stage(props.stage)
  return (
    <button
      ref={ref}
      type="button"
      className={isDropTarget && props.isWaiting ? 'plain board-strip target' : 'plain board-strip'}
      onClick={props.unfold}
    >
      <ChevronsLeft size={16} aria-hidden="true" />
      <span className="visually-hidden">{words.t('board.expand')} </span>
      <span className="board-strip-name">{name}</span>
      <span className="t12 text2">{props.count}</span>
    </button>
  )
}

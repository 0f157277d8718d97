import { Accessibility, Feedback, PointerActivationConstraints } from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor, useDragOperation } from '@dnd-kit/react'
import { type ComponentProps, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { type SeedCard, type SeedStage, seedStages } from '#shared/features/seed-users/model.ts'
import { BoardColumn, FoldedColumn } from './board-column.tsx'
import { moveFocus } from './board-focus.ts'
import { ColumnSensor } from './column-sensor.ts'
import type { PendingMove } from './move-form.tsx'
import type { TicketActions } from './ticket.tsx'
import { useAnnouncements } from './use-announcements.ts'

const MAIN_STAGES = ['candidate', 'invited', 'joined', 'engaged', 'core'] as const
const SIDE_STAGES = ['paused', 'lost'] as const
type Provider = ComponentProps<typeof DragDropProvider>

const sensors = [
  // A press that does not move is a click: it opens the ticket.
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) => [
      pointerType === 'touch'
        ? new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })
        : new PointerActivationConstraints.Distance({ value: 5 }),
    ],
  }),
  {
    plugin: ColumnSensor,
    options: {
      keyboardCodes: {
        start: ['Space'],
        cancel: ['Escape'],
        end: ['Space', 'Enter', 'Tab'],
        up: ['ArrowUp'],
        down: ['ArrowDown'],
        left: ['ArrowLeft'],
        right: ['ArrowRight'],
      },
    },
  },
]

type BoardProps = {
  seeds: readonly SeedCard[]
  openId: string | null
  withGroup: boolean
  actions: TicketActions
  add: () => void
}

/** Seeds by stage. What is dropped in another column asks there for day and note before it is recorded. */
export function Board(props: BoardProps) {
  const { t } = useSeedWords()
  const [pending, setPending] = useState<PendingMove | null>(null)
  const [wantedId, setWantedId] = useState<string | null>(null)
  const container = useRef<HTMLDivElement>(null)
  const announcements = useAnnouncements()
  const plugins = useMemo<NonNullable<Provider['plugins']>>(
    () => (defaults) => [
      ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== Feedback),
      { plugin: Accessibility, options: announcements },
      Feedback.configure({ feedback: 'clone', dropAnimation: null }),
    ],
    [announcements],
  )
  const onDragEnd = useCallback<NonNullable<Provider['onDragEnd']>>(
    ({ operation, canceled }) => {
      const to = seedStages.find((stage) => stage === operation.target?.id)
      const seed = props.seeds.find(({ id }) => id === operation.source?.id)
      if (canceled || !to || !seed || seed.stage === to) setWantedId(seed?.id ?? null)
      else setPending({ seed, to })
    },
    [props.seeds],
  )
  const settle = useCallback(
    (id: string | null) => {
      setWantedId(id ?? pending?.seed.id ?? null)
      setPending(null)
    },
    [pending],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && moveFocus(container.current, event.target, event.key))
      event.preventDefault()
  }
  return (
    <DragDropProvider
      sensors={sensors}
      plugins={plugins}
      onDragStart={() => setWantedId(null)}
      onDragEnd={onDragEnd}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of the tickets inside bubble up to here */}
      <div ref={container} className="board" onKeyDown={onKeyDown}>
        <h2 className="visually-hidden">{t('board.label')}</h2>
        <Columns {...props} pending={pending} wantedId={wantedId} settle={settle} />
      </div>
    </DragDropProvider>
  )
}

function Columns(
  props: BoardProps & {
    pending: PendingMove | null
    wantedId: string | null
    settle: (id: string | null) => void
  },
) {
  const { pending } = props
  const [unfolded, setUnfolded] = useState<readonly SeedStage[]>([])
  const { source } = useDragOperation()
  const byStage = useMemo(() => Map.groupBy(props.seeds, ({ stage }) => stage), [props.seeds])
  const inColumn = (stage: SeedStage) => ({
    stage,
    seeds: byStage.get(stage) ?? NOBODY,
    openId: props.openId,
    withGroup: props.withGroup,
    actions: props.actions,
    isWaiting: source !== null && source !== undefined && source.data.stage !== stage,
    pending: pending?.to === stage ? pending : null,
    settle: props.settle,
    draggedId: source?.data.stage === stage ? String(source.id) : null,
    wantedId: props.wantedId,
  })
  const isOpen = (stage: SeedStage) => unfolded.includes(stage) || pending?.to === stage
  return (
    <>
      {MAIN_STAGES.map((stage) => (
        <BoardColumn
          key={stage}
          {...inColumn(stage)}
          {...(stage === 'candidate' ? { add: props.add } : {})}
        />
      ))}
      {SIDE_STAGES.filter(isOpen).map((stage) => (
        <BoardColumn
          key={stage}
          {...inColumn(stage)}
          fold={() => setUnfolded(unfolded.filter((one) => one !== stage))}
        />
      ))}
      {SIDE_STAGES.every(isOpen) ? null : (
        <div className="board-strips">
          {SIDE_STAGES.filter((stage) => !isOpen(stage)).map((stage) => (
            <FoldedColumn
              key={stage}
              stage={stage}
              count={byStage.get(stage)?.length ?? 0}
              isWaiting={source !== null && source !== undefined}
              unfold={() => setUnfolded([...unfolded, stage])}
            />
          ))}
        </div>
      )}
    </>
  )
}

const NOBODY: readonly SeedCard[] = []

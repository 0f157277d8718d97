import { Accessibility, Feedback, PointerActivationConstraints } from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor, useDroppable } from '@dnd-kit/react'
import { Plus } from 'lucide-react'
import { type ComponentProps, useCallback, useEffect, useRef } from 'react'
import { GroupAvatar } from '#renderer/ui/avatar.tsx'
import type { DraftId, Post } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { PlanRequest } from './plan-dialog.tsx'
import { type PostActions, usePostActions } from './use-content-actions.ts'
import { useContentWords } from './use-content-words.ts'
import { usePlanByDrop } from './use-plan-by-drop.ts'
import { WeekTicket } from './week-ticket.tsx'
import { WeekTray } from './week-tray.tsx'

type Provider = ComponentProps<typeof DragDropProvider>
type GridGroup = { id: GroupId; name: string }

const sensors = [
  // A press that does not move is a click: it opens the ticket.
  PointerSensor.configure({
    activationConstraints: ({ pointerType }) => [
      pointerType === 'touch'
        ? new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })
        : new PointerActivationConstraints.Distance({ value: 5 }),
    ],
  }),
]
/** Keys are ours (Alt and an arrow), so the words of the library about picking up by keyboard would be wrong. */
const plugins: NonNullable<Provider['plugins']> = (defaults) => [
  ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== Feedback),
  Feedback.configure({ feedback: 'clone', dropAnimation: null }),
]

export type GridProps = {
  persona: Persona
  monday: CalendarDate
  groups: readonly GridGroup[]
  posts: readonly Post[]
  openId: string | null
  open: (id: string) => void
  plan: (request: PlanRequest) => void
  openDraft: (id: string) => void
}

/** Groups by days. Tickets that are not out are dragged from cell to cell, pieces from the tray below into one. */
export function WeekGrid(props: GridProps) {
  const { groups, posts, monday } = props
  const { p, format } = useContentWords()
  const actions = usePostActions()
  const planByDrop = usePlanByDrop()
  const grid = useRef<HTMLTableElement>(null)
  const wanted = useRef<Post | null>(null)
  // What was moved by keys is drawn in another cell: the focus goes along.
  useEffect(() => {
    const before = wanted.current
    const now = posts.find(({ id }) => id === before?.id)
    if (!before || !now || (now.onDate === before.onDate && now.groupId === before.groupId)) return
    wanted.current = null
    const tickets = [...(grid.current?.querySelectorAll<HTMLElement>('[data-post]') ?? [])]
    tickets.find(({ dataset }) => dataset.post === now.id)?.focus()
  }, [posts])
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
  const today = format.today()
  const onDragEnd = useCallback<NonNullable<Provider['onDragEnd']>>(
    ({ operation, canceled }) => {
      const cell = operation.target?.data as { group: GridGroup; date: CalendarDate } | undefined
      if (canceled || !cell) return
      const source = operation.source?.data as { post?: Post; draftId?: DraftId } | undefined
      if (source?.draftId) planByDrop({ draftId: source.draftId, groupId: cell.group.id, date: cell.date })
      if (source?.post) void moveTo(actions, source.post, cell.group, cell.date)
    },
    [actions, planByDrop],
  )
  return (
    <DragDropProvider sensors={sensors} plugins={plugins} onDragEnd={onDragEnd}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="week-scroll" aria-label={p('week.label')} tabIndex={0}>
        <table ref={grid} className="week-grid">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{p('week.group')}</span>
              </th>
              {days.map((day) => (
                <th key={day} scope="col" className={day === today ? 'today' : ''}>
                  {format.weekday(day)} <span className="week-date">{Number(day.slice(8))}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, row) => (
              <tr key={group.id}>
                <th scope="row">
                  <span className="week-group">
                    <GroupAvatar name={group.name} id={group.id} />
                    <span className="private">{group.name}</span>
                  </span>
                </th>
                {days.map((date) => (
                  <Cell
                    key={date}
                    {...props}
                    group={group}
                    date={date}
                    isToday={date === today}
                    posts={posts.filter((post) => post.groupId === group.id && post.onDate === date)}
                    neighbours={[groups[row - 1], groups[row + 1]]}
                    actions={actions}
                    keepFocus={(post) => {
                      wanted.current = post
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <WeekTray persona={props.persona} plan={props.plan} openDraft={props.openDraft} />
    </DragDropProvider>
  )
}

function moveTo(actions: PostActions, post: Post, group: GridGroup, onDate: CalendarDate) {
  if (post.groupId === group.id && post.onDate === onDate) return Promise.resolve(true)
  return actions.move(post, { onDate, groupId: group.id, groupName: group.name })
}

type CellProps = Omit<GridProps, 'posts' | 'groups'> & {
  group: GridGroup
  date: CalendarDate
  isToday: boolean
  posts: readonly Post[]
  neighbours: readonly [above: GridGroup | undefined, below: GridGroup | undefined]
  actions: PostActions
  keepFocus: (post: Post) => void
}

function Cell(props: CellProps) {
  const { group, date, posts, actions } = props
  const { p, format } = useContentWords()
  const { ref, isDropTarget } = useDroppable({ id: `${group.id} ${date}`, data: { group, date } })
  const names = ['week-cell', props.isToday ? 'today' : '', isDropTarget ? 'target' : '']
  const moveBy = (post: Post, key: string) => {
    const [above, below] = props.neighbours
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    const to = key === 'ArrowUp' ? above : key === 'ArrowDown' ? below : group
    props.keepFocus(post)
    if (to) void moveTo(actions, post, to, addDays(date, step ?? 0))
  }
  return (
    <td ref={ref} className={names.filter(Boolean).join(' ')}>
      <div className="week-cell-body">
        {posts.map((post) => (
          <WeekTicket
            key={post.id}
            post={post}
            isOpen={post.id === props.openId}
            open={() => props.open(post.id)}
            moveBy={(key) => moveBy(post, key)}
            actions={actions}
          />
        ))}
        <button
          type="button"
          className="plain week-add"
          aria-label={p('week.addTo', { group: group.name, day: format.dateWithWeekday(date) })}
          onClick={() => props.plan({ groupId: group.id, date })}
        >
          {isDropTarget ? p('week.drop') : <Plus size={14} aria-hidden="true" />}
        </button>
      </div>
    </td>
  )
}

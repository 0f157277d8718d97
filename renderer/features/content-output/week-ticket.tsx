import { useDraggable } from '@dnd-kit/react'
import { Check, CircleAlert, Copy } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Post } from '#shared/features/content-output/model.ts'
import type { PostActions } from './use-content-actions.ts'
import { useContentWords } from './use-content-words.ts'

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** One post in its cell. Enter opens it; Alt and an arrow move what is not out yet; its buttons copy and mark it. */
export function WeekTicket(props: {
  post: Post
  isOpen: boolean
  open: () => void
  moveBy: (key: string) => void
  actions: PostActions
}) {
  const { post, actions } = props
  const { t, p } = useContentWords()
  const isOut = post.publishedAt !== null
  const { ref, handleRef, isDragSource } = useDraggable({ id: post.id, data: { post }, disabled: isOut })
  const title = post.title || t('draft.untitled')
  const names = ['week-ticket', isOut ? 'out' : '', props.isOpen ? 'open' : '', isDragSource ? 'dragged' : '']
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || isOut || !ARROWS.includes(event.key)) return
    event.preventDefault()
    props.moveBy(event.key)
  }
  return (
    <div ref={ref} className={names.filter(Boolean).join(' ')}>
      <button
        ref={handleRef}
        type="button"
        className="plain week-ticket-main"
        data-post={post.id}
        {...(isOut ? {} : { 'aria-keyshortcuts': 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' })}
        onKeyDown={onKeyDown}
        onClick={props.open}
      >
        <span className="week-ticket-title private">{title}</span>
        <TicketState post={post} />
      </button>
      {isOut ? null : (
        <span className="week-ticket-actions">
          <button
            type="button"
            className="plain icon-button"
            aria-label={p('week.copy', { title })}
            onClick={() => void actions.copy(post.id)}
          >
            <Copy size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="plain icon-button"
            aria-label={p('week.publish', { title })}
            onClick={() => void actions.publish(post)}
          >
            <Check size={14} aria-hidden="true" />
          </button>
        </span>
      )}
    </div>
  )
}

/** Kind, and whether it is out, to come or late. */
function TicketState({ post }: { post: Post }) {
  const { t, p, format } = useContentWords()
  const kind = t(`kindShort.${post.kind}`)
  if (post.publishedAt !== null)
    return (
      <span className="week-ticket-state" title={format.exact(post.publishedAt)}>
        <Check size={14} aria-hidden="true" className="accent" />
        {p('week.stateOut', { time: format.time(post.publishedAt) })}
      </span>
    )
  const isLate = post.onDate < format.today()
  return (
    <span className={isLate ? 'week-ticket-state warn' : 'week-ticket-state'}>
      {isLate ? <CircleAlert size={14} aria-hidden="true" /> : null}
      {isLate ? p('week.stateLate') : kind}
    </span>
  )
}

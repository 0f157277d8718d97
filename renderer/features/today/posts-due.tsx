import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { outputPlanMessages } from '#shared/features/content-output/messages/plan.ts'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import type { Post } from '#shared/features/content-output/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'

type DuePost = Post & { personaId: PersonaId }

/** 今天要发的内容: what personas planned for today, what was left over, what went out; nothing when there is nothing. */
export function PostsDue() {
  const p = useWords(outputPlanMessages)
  const { groupId } = useScope()
  const { data } = useQuery(orpc.contentOutput.dueToday.queryOptions({ input: { groupId } }))
  if (!data || data.length === 0) return null
  const open = data.filter((post) => post.publishedAt === null).length
  return (
    <Section title={p('today.title')} note={p('today.note', { open })}>
      <ul>
        {data.map((post) => (
          <PostRow key={post.id} post={post} />
        ))}
      </ul>
    </Section>
  )
}

/** A tick says that it is out; the words to post unfold below. */
function PostRow({ post }: { post: DuePost }) {
  const t = useWords(contentOutputMessages)
  const p = useWords(outputPlanMessages)
  const format = useFormat()
  const actions = usePostActions(post)
  const [isOpen, setOpen] = useState(false)
  const title = post.title || t('draft.untitled')
  const isLate = post.onDate < format.today()
  return (
    <li className="task-row">
      <div className="task-line">
        {post.publishedAt === null ? (
          <Checkbox
            checked={false}
            aria-label={p('today.publish', { title, group: post.groupName })}
            onChange={() => void actions.publish()}
          />
        ) : (
          <Check size={16} aria-hidden="true" className="accent" />
        )}
        <button
          type="button"
          className="plain task-title"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="ellipsis private">{title}</span>
          <span className="t12 text2 ellipsis">
            {isLate ? (
              <span className="task-late danger">{p('today.late', { day: format.date(post.onDate) })}</span>
            ) : null}
            {post.publishedAt === null ? null : (
              <span className="task-late">{p('today.out', { time: format.time(post.publishedAt) })}</span>
            )}
            {post.groupName}
          </span>
        </button>
        {post.publishedAt === null ? (
          <Button
            type="text"
            size="small"
            icon={<Copy aria-hidden="true" />}
            aria-label={p('week.copy', { title })}
            onClick={() => void actions.copy()}
          />
        ) : null}
      </div>
      {isOpen ? <PostBody post={post} /> : null}
    </li>
  )
}

function PostBody({ post }: { post: DuePost }) {
  const p = useWords(outputPlanMessages)
  const { data } = useQuery(orpc.contentOutput.postText.queryOptions({ input: { id: post.id } }))
  return (
    <div className="task-body">
      <p className="private">{data ? data.text || p('post.noText') : ''}</p>
      <RouteLink to={paths.output({ persona: post.personaId, post: post.id, week: post.onDate })}>
        {p('today.plan')}
      </RouteLink>
    </div>
  )
}

/** One thing at a time, each with a way back. */
function usePostActions(post: Post) {
  const t = useWords(contentOutputMessages)
  const p = useWords(outputPlanMessages)
  const toasts = useToasts()
  const host = useHost()
  const isBusy = useRef(false)
  const run = async (work: () => Promise<{ text: string; undoId?: string }>) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      toasts.show(await work())
    } catch (error) {
      toasts.showFailure(error)
    } finally {
      isBusy.current = false
    }
  }
  return {
    publish: () =>
      run(async () => {
        const { undoId, title, groupName } = await api.contentOutput.publish({ id: post.id })
        const name = title || t('draft.untitled')
        return { text: t('undo.contentOutput.publish', { name, group: groupName }), undoId }
      }),
    copy: () =>
      run(async () => {
        const { text } = await api.contentOutput.postText({ id: post.id })
        if (text.trim() === '') return { text: p('post.noText') }
        await host.copyText(text)
        return { text: p('post.copied') }
      }),
  }
}

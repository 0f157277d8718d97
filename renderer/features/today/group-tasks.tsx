import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Dropdown } from 'antd'
import { Copy, Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { GroupTask } from '#shared/features/sequences/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { snoozeKinds } from './action-rows.tsx'
import { useScopeInput } from './use-today.ts'

/** 今天要办: what sequences want posted in groups; nothing when there is nothing. `?task=` opens one. */
export function GroupTasks() {
  const t = useWords(todayMessages)
  const language = useLocale()
  const input = { ...useScopeInput(), language }
  const { data } = useQuery(orpc.sequences.listDueTasks.queryOptions({ input }))
  const [wanted] = useQueryValue('task')
  if (!data || data.length === 0) return null
  return (
    <Section title={t('tasks.title')} note={t('tasks.note', { count: data.length })}>
      <ul>
        {data.map((task) => (
          <TaskRow key={task.id} task={task} isWanted={task.id === wanted} />
        ))}
      </ul>
    </Section>
  )
}

/** A tick posts it; the words to post unfold below. */
function TaskRow({ task, isWanted }: { task: GroupTask; isWanted: boolean }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const actions = useTaskActions(task)
  const [isOpen, setOpen] = useState(isWanted)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isWanted) return
    setOpen(true)
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  const text = textOfSegments(task.segments)
  const due = format.due(task.dueAt)
  return (
    <li ref={row} className="task-row">
      <div className="task-line">
        <Checkbox
          checked={false}
          aria-label={t('tasks.done', { title: task.title })}
          onChange={() => void actions.complete()}
        />
        <span
          className={due.isLate ? 'task-time danger' : 'task-time text2'}
          title={format.exact(task.dueAt)}
        >
          {format.time(task.dueAt)}
        </span>
        <button
          type="button"
          className="plain task-title"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="ellipsis">{task.title}</span>
          <span className="t12 text2 ellipsis">
            {due.isLate ? <span className="task-late danger">{due.text}</span> : null}
            {task.groupName}
          </span>
        </button>
        <TaskMenu task={task} actions={actions} />
      </div>
      {isOpen ? (
        <div className="task-body">
          <p className="private">{text}</p>
          <Button
            size="small"
            icon={<Copy size={14} aria-hidden="true" />}
            onClick={() => void actions.copy(text)}
          >
            {t('tasks.copy')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function TaskMenu({ task, actions }: { task: GroupTask; actions: ReturnType<typeof useTaskActions> }) {
  const words = useWords(followUpMessages)
  const items = [
    ...snoozeKinds.map((kind) => ({
      key: kind,
      label: words(`snooze.${kind}`),
      onClick: () => void actions.snooze(kind),
    })),
    { type: 'divider' as const, key: 'line' },
    { key: 'skip', label: words('detail.skip'), onClick: () => void actions.skip() },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        type="text"
        size="small"
        icon={<Ellipsis aria-hidden="true" />}
        aria-label={`${words('detail.more')}: ${task.title}`}
      />
    </Dropdown>
  )
}

/** One thing at a time, each with a way back. */
function useTaskActions(task: GroupTask) {
  const t = useWords(sequenceMessages)
  const words = useWords(followUpMessages)
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  const isBusy = useRef(false)
  const input = { id: task.id, language }
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
  const change = (
    key: 'undo.sequences.completeTask' | 'undo.sequences.skipTask' | 'undo.sequences.snoozeTask',
    call: () => Promise<{ undoId: string }>,
  ) =>
    run(async () => {
      const { undoId } = await call()
      return { text: t(key, { name: task.groupName, title: task.title }), undoId }
    })
  return {
    complete: () => change('undo.sequences.completeTask', () => api.sequences.completeTask(input)),
    skip: () => change('undo.sequences.skipTask', () => api.sequences.skipTask(input)),
    snooze: (kind: (typeof snoozeKinds)[number]) =>
      change('undo.sequences.snoozeTask', () => api.sequences.snoozeTask({ ...input, until: { kind } })),
    copy: (text: string) =>
      run(async () => {
        await host.copyText(text)
        await api.sequences.markTaskCopied(input)
        return { text: words('toast.copied') }
      }),
  }
}

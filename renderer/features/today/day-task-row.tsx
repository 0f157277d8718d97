import { Button, Checkbox, Tooltip } from 'antd'
import { Copy, Repeat2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { patternWords } from '#renderer/app/rituals/schedule-words.ts'
import { StageDot } from '#renderer/ui/stage-mark.tsx'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import type { DayTask } from './day-task.ts'
import { DayTaskMenu } from './day-task-menu.tsx'
import { useTaskActions } from './use-task-actions.ts'

type Actions = ReturnType<typeof useTaskActions>

/** A tick says that it is done (or, while tasks are moved, that it goes along); its words unfold below. */
export function DayTaskRow(props: {
  task: DayTask
  isWanted: boolean
  choice: { isChosen: boolean; flip: () => void } | null
}) {
  const { task, isWanted, choice } = props
  const actions = useTaskActions()
  const [isOpen, setOpen] = useState(isWanted)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isWanted) return
    setOpen(true)
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  return (
    <li ref={row} className={task.state === 'open' ? 'task-row' : 'task-row settled'}>
      <div className="task-line">
        {choice ? <ChoiceTick task={task} {...choice} /> : <DoneTick task={task} actions={actions} />}
        <TaskTime task={task} />
        <button
          type="button"
          className="plain task-title"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="ellipsis">{task.title}</span>
          <TaskNote task={task} />
        </button>
        {choice ? null : <DayTaskMenu task={task} actions={actions} />}
      </div>
      {isOpen ? <TaskBody task={task} actions={actions} /> : null}
    </li>
  )
}

function ChoiceTick(props: { task: DayTask; isChosen: boolean; flip: () => void }) {
  const t = useWords(todayMessages)
  return (
    <Checkbox
      checked={props.isChosen}
      aria-label={t('tasks.choose', { title: props.task.title })}
      onChange={props.flip}
    />
  )
}

/** Square for tasks, round for rituals, which come again. */
function DoneTick({ task, actions }: { task: DayTask; actions: Actions }) {
  const t = useWords(todayMessages)
  const isDone = task.state !== 'open'
  const key = isDone ? 'tasks.untick' : task.kind === 'group' ? 'tasks.done' : 'tasks.tick'
  return (
    <Checkbox
      className={task.kind === 'ritual' ? 'round' : ''}
      checked={task.state === 'done'}
      indeterminate={task.state === 'skipped'}
      aria-label={t(key, { title: task.title })}
      onChange={() => void actions.settle(task, isDone ? 'open' : 'done')}
    />
  )
}

function isLate(task: DayTask, now: number): boolean {
  if (task.state !== 'open') return false
  return task.kind === 'campaign' ? task.isLate : task.dueAt < now
}

function TaskTime({ task }: { task: DayTask }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const late = isLate(task, format.now())
  return (
    <Tooltip title={task.hasTime ? format.exact(task.dueAt) : format.fullDate(format.dateOf(task.dueAt))}>
      <span className={late ? 'task-time danger' : 'task-time text2'}>
        {task.hasTime ? format.time(task.dueAt) : t('tasks.anyTime')}
      </span>
    </Tooltip>
  )
}

/** Where: the stage and the groups of a campaign, how often a ritual comes, how late it is. */
function TaskNote({ task }: { task: DayTask }) {
  const t = useWords(todayMessages)
  const campaign = useWords(campaignMessages)
  const ritual = useWords(ritualMessages)
  const format = useFormat()
  const late = isLate(task, format.now())
  return (
    <span className="t12 text2 ellipsis task-note">
      {late ? (
        <span className="task-late danger">
          {task.kind === 'ritual' && format.dateOf(task.dueAt) < format.today()
            ? t('tasks.yesterday')
            : format.due(task.dueAt).text}
        </span>
      ) : null}
      {task.state === 'skipped' ? <span className="task-late">{t('tasks.skipped')}</span> : null}
      {task.kind === 'campaign' ? (
        <>
          <StageDot stage={task.stage} />
          <span className="visually-hidden">{campaign(`stage.${task.stage}`)}</span>
          {task.isDraft ? <span className="task-late">{t('tasks.draft')}</span> : null}
        </>
      ) : null}
      {task.kind === 'ritual' ? (
        <>
          <Repeat2 size={12} aria-hidden="true" />
          <span className="task-late">{patternWords(task.ritual.schedule.pattern, ritual)}</span>
        </>
      ) : null}
      {groupWords(task.groupNames, t)}
    </span>
  )
}

function groupWords(names: readonly string[], t: ReturnType<typeof useTodayWords>): string {
  const [first = '', ...others] = names
  if (others.length === 0) return first
  return t('tasks.groups', { group: first, count: names.length })
}

function useTodayWords() {
  return useWords(todayMessages)
}

/** What to do and what to say, once for each group. */
function TaskBody({ task, actions }: { task: DayTask; actions: Actions }) {
  const t = useWords(todayMessages)
  const isOneText = new Set(task.posts.map(({ text }) => text)).size === 1
  const posts = isOneText ? task.posts.slice(0, 1) : task.posts
  return (
    <div className="task-body">
      {task.note === '' ? null : <p className="private">{task.note}</p>}
      {posts.map((post) => (
        <div key={post.groupId} className="task-post">
          <p className="private">{post.text}</p>
          <Button
            size="small"
            icon={<Copy size={14} aria-hidden="true" />}
            onClick={() => void actions.copy(task, post)}
          >
            {posts.length === 1 ? t('tasks.copy') : t('tasks.copyFor', { group: post.groupName })}
          </Button>
        </div>
      ))}
      {task.note === '' && posts.length === 0 ? (
        <span className="t12 text3">{t('tasks.noWords')}</span>
      ) : null}
      {task.kind === 'campaign' ? (
        <RouteLink to={paths.campaign(task.campaignId)}>{task.campaignName}</RouteLink>
      ) : null}
      {task.kind === 'ritual' ? (
        <RouteLink to={paths.rituals({ ritual: task.ritualId })}>{t('tasks.openRitual')}</RouteLink>
      ) : null}
    </div>
  )
}

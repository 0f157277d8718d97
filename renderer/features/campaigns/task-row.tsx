import { ChevronDown, ChevronRight, MessageSquareText } from 'lucide-react'
import { KeptTick } from '#renderer/app/campaigns/kept-tick.tsx'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { TaskDetail } from './task-detail.tsx'
import type { TaskRowProps } from './task-row-props.ts'
import { distanceOf } from './task-words.ts'
import { useTaskActions } from './use-task-actions.ts'

/** A task in one line: tick, time, what, where, who; opens in place. */
export function TaskRow(props: TaskRowProps) {
  const { task, campaign, isOpen, toggle } = props
  const words = useCampaignWords()
  const { p, t } = words
  const { settle } = useTaskActions(task)
  const isDone = task.doneAt !== null
  const isSkipped = task.skippedAt !== null
  const state = isDone ? ' done' : isSkipped ? ' skipped' : ''
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <li
      className={`plan-task${state}${isOpen ? ' open' : ''}`}
      aria-label={p('tasks.label', { title: task.title })}
    >
      <div className="plan-task-line">
        <KeptTick
          isOn={isDone}
          isDisabled={isSkipped}
          label={p('tasks.done', { title: task.title })}
          save={(isOn, options) => settle.mutate(isOn ? 'done' : 'open', options)}
        />
        <button type="button" className="plain plan-task-open" aria-expanded={isOpen} onClick={toggle}>
          <TaskTimeText {...props} />
          <span className="plan-task-title">
            {task.title} <span className="t12 text3">{distanceOf(words, campaign, task)}</span>
          </span>
          {task.scriptId !== null || task.words !== '' ? (
            <MessageSquareText size={14} className="text3" role="img" aria-label={p('tasks.words')} />
          ) : null}
          {isSkipped ? <Tag>{p('tasks.skipped')}</Tag> : null}
          <span className="plan-task-side text2">{t(`channel.${task.channel}`)}</span>
          <span className="plan-task-side text2 ellipsis private">{task.owner}</span>
          <Arrow size={16} className="text3" aria-hidden="true" />
        </button>
      </div>
      {isOpen ? <TaskDetail {...props} /> : null}
    </li>
  )
}

function TaskTimeText({ task, isLate }: TaskRowProps) {
  const { p } = useCampaignWords()
  return (
    <span className={isLate ? 'plan-task-time danger' : 'plan-task-time'}>
      {task.dueMinute === null ? p('tasks.noTime') : textOfMinute(task.dueMinute)}
      {isLate ? <span className="t12">{p('tasks.late')}</span> : null}
    </span>
  )
}

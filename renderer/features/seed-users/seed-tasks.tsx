import { Button, Checkbox } from 'antd'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import '#renderer/app/seeds/seeds.css'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import { useTaskActions } from '#renderer/app/seeds/use-task-actions.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { SeedCard, SeedTask } from '#shared/features/seed-users/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import { TaskDialog } from './task-dialog.tsx'

/** What a seed was asked to do: open tasks by their day, then what is done. */
export function SeedTasks({ card, tasks }: { card: SeedCard; tasks: readonly SeedTask[] }) {
  const { d } = useSeedWords()
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={d('task.title')}
      note={card.openTasks > 0 ? d('task.open', { count: card.openTasks }) : null}
      side={
        <Button size="small" type="text" onClick={() => setAdding(true)}>
          {d('task.add')}
        </Button>
      }
    >
      {tasks.length === 0 ? <p className="text3">{d('task.none')}</p> : null}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      {isAdding ? <TaskDialog seeds={[card]} close={() => setAdding(false)} /> : null}
    </Section>
  )
}

function TaskRow({ task }: { task: SeedTask }) {
  const { d } = useSeedWords()
  const { tick, remove } = useTaskActions()
  const isDone = task.doneAt !== null
  return (
    <li className={isDone ? 'seed-task-row done' : 'seed-task-row'}>
      <Checkbox
        checked={isDone}
        disabled={tick.isPending}
        aria-label={d(isDone ? 'task.untick' : 'task.tick', { title: task.title })}
        onChange={() => tick.mutate({ task, isDone: !isDone })}
      />
      <span className="seed-task-text">{task.title}</span>
      <TaskDay task={task} />
      <Button
        size="small"
        type="text"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-label={d('task.remove', { title: task.title })}
        onClick={() => remove.mutate(task)}
      />
    </li>
  )
}

function TaskDay({ task }: { task: SeedTask }) {
  const { d } = useSeedWords()
  const format = useFormat()
  if (task.doneAt !== null)
    return (
      <span className="t12 text2 nowrap">
        {d('task.done', { on: format.date(format.dateOf(task.doneAt)) })}
      </span>
    )
  const lateDays = daysBetween(task.dueOn, format.today())
  if (lateDays > 0)
    return (
      <span className="t12 danger nowrap" title={format.fullDate(task.dueOn)}>
        {d('task.late', { days: lateDays })}
      </span>
    )
  const day = lateDays >= -1 ? format.relativeDay(task.dueOn) : format.date(task.dueOn)
  return <span className="t12 text2 nowrap">{d('task.due', { on: day })}</span>
}

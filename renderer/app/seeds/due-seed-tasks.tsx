import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { Section } from '#renderer/ui/page.tsx'
import type { DueSeedTask } from '#shared/features/seed-users/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import { useFormat } from '../i18n.tsx'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'
import './seeds.css'
import { useSeedWords } from './use-seed-words.ts'
import { useTaskActions } from './use-task-actions.ts'

/** Tasks of seeds that are due, for Today; nothing when there are none. */
export function DueSeedTasks() {
  const { d } = useSeedWords()
  const { groupId } = useScope()
  const input = groupId === null ? {} : { groupId }
  const { data } = useQuery(orpc.seedUsers.dueTasks.queryOptions({ input }))
  if (!data || data.length === 0) return null
  return (
    <Section title={d('today.title')} note={d('today.note', { count: data.length })}>
      <ul>
        {data.map((task) => (
          <DueRow key={task.id} task={task} />
        ))}
      </ul>
    </Section>
  )
}

function DueRow({ task }: { task: DueSeedTask }) {
  const { d } = useSeedWords()
  const format = useFormat()
  const { tick } = useTaskActions()
  const lateDays = daysBetween(task.dueOn, format.today())
  return (
    <li className="seed-task-row">
      <Checkbox
        checked={false}
        disabled={tick.isPending}
        aria-label={d('task.tick', { title: task.title })}
        onChange={() => tick.mutate({ task, isDone: true })}
      />
      <RouteLink
        to={paths.seeds({ seed: task.seedId })}
        className="seed-task-text ellipsis"
        title={task.groupName}
      >
        <span className="name private">{task.name}</span> <span className="text2">{task.title}</span>
      </RouteLink>
      <span className={lateDays > 0 ? 'danger t12 nowrap' : 'text2 t12 nowrap'}>
        {lateDays > 0 ? d('task.late', { days: lateDays }) : d('today.today')}
      </span>
    </li>
  )
}

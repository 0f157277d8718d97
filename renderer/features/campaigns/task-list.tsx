import { ListTodo } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { CampaignDetail, CampaignTask, CampaignTaskId } from '#shared/features/campaigns/model.ts'
import { type CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { TaskRow } from './task-row.tsx'
import { dayFromStart, isLate } from './task-words.ts'

/** Tasks of a campaign, day by day; one at a time is open. */
export function TaskList({ detail }: { detail: CampaignDetail }) {
  const { campaign, tasks } = detail
  const words = useCampaignWords()
  const { p, format } = words
  const [openId, setOpenId] = useState<CampaignTaskId | null>(null)
  const now = useNow()
  const days = useMemo(() => daysOf(tasks), [tasks])
  const shown = tasks.filter(({ skippedAt }) => skippedAt === null)
  return (
    <section className="plan-tasks" aria-label={p('tasks.title')}>
      <div className="section-head plan-tasks-head">
        <h2>{p('tasks.title')}</h2>
        {shown.length > 0 ? (
          <span className="section-note">
            {p('tasks.count', {
              done: shown.filter(({ doneAt }) => doneAt !== null).length,
              all: shown.length,
            })}
          </span>
        ) : null}
      </div>
      {tasks.length === 0 ? (
        <EmptyState Icon={ListTodo} title={p('tasks.empty')} hint={p('tasks.emptyHint')} />
      ) : null}
      {days.map(({ on, tasks: due }) => (
        <section key={on} className="plan-day">
          <h3 className={on === now.today ? 'plan-day-head today' : 'plan-day-head'}>
            {format.dateWithWeekday(on)}
            <span className="text2">{dayFromStart(words, campaign, on)}</span>
            <span className="text3 push">{format.relativeDay(on)}</span>
          </h3>
          <ul>
            {due.map((task, at) => (
              <TaskRow
                key={task.id}
                task={task}
                campaign={campaign}
                isLate={isLate(task, now)}
                isOpen={task.id === openId}
                toggle={() => setOpenId(task.id === openId ? null : task.id)}
                canRise={isSameTime(due[at - 1], task)}
                canSink={isSameTime(due[at + 1], task)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function isSameTime(neighbour: CampaignTask | undefined, task: CampaignTask): boolean {
  return neighbour !== undefined && neighbour.dueMinute === task.dueMinute
}

function useNow(): { today: CalendarDate; minute: number } {
  const { format } = useCampaignWords()
  const calendar = useMemo(() => new ZoneCalendar(format.zone), [format.zone])
  const now = format.now()
  return { today: calendar.dateAt(now), minute: calendar.minuteOfDayAt(now) }
}

/** Tasks come by time already. */
function daysOf(tasks: readonly CampaignTask[]): { on: CalendarDate; tasks: CampaignTask[] }[] {
  const days: { on: CalendarDate; tasks: CampaignTask[] }[] = []
  for (const task of tasks) {
    const last = days.at(-1)
    if (last?.on === task.dueOn) last.tasks.push(task)
    else days.push({ on: task.dueOn, tasks: [task] })
  }
  return days
}

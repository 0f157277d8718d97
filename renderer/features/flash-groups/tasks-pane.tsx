import { ListTodo } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { FlashDetail, FlashPhase, FlashTask } from '#shared/features/flash-groups/model.ts'
import { phaseKey } from '#shared/features/flash-groups/rules/phase.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { BuyersPart } from './buyers-part.tsx'
import { SignupsPart } from './signups-part.tsx'
import { TaskRow } from './task-row.tsx'
import { useFlashWords, usePartWords } from './use-flash.ts'

/** One part by the hour; the call shows who signed up, the sale who bought. The task that is due stands open. */
export function TasksPane({ flash, phase }: { flash: FlashDetail; phase: FlashPhase }) {
  const t = useFlashWords()
  const part = usePartWords()(phase)
  const format = useFormat()
  const tasks = flash.tasks.filter((task) => phaseKey(task.phase) === phaseKey(phase))
  const [openId, setOpenId] = useState<string | null>(flash.nowId)
  return (
    <PageScroll label={t('tasks.label', { part })}>
      {phase.part === 'recruit' ? <SignupsPart flash={flash} /> : null}
      {tasks.length === 0 ? (
        <EmptyState Icon={ListTodo} title={t('tasks.empty')} hint={t('tasks.emptyHint')} />
      ) : null}
      {daysOf(tasks).map(({ on, due }) => (
        <section key={on} className="flash-day">
          <h2 className="flash-day-head">
            {format.dateWithWeekday(on)}
            <span className="text3">{format.relativeDay(on)}</span>
          </h2>
          <ul className="flash-tasks">
            {due.map((task) => (
              <TaskRow
                key={task.id}
                flash={flash}
                task={task}
                isOpen={task.id === openId}
                toggle={() => setOpenId(task.id === openId ? null : task.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {phase.part === 'sale' ? <BuyersPart flash={flash} /> : null}
    </PageScroll>
  )
}

/** Tasks come by time already. */
function daysOf(tasks: readonly FlashTask[]): { on: CalendarDate; due: FlashTask[] }[] {
  const days: { on: CalendarDate; due: FlashTask[] }[] = []
  for (const task of tasks) {
    const last = days.at(-1)
    if (last?.on === task.dueOn) last.due.push(task)
    else days.push({ on: task.dueOn, due: [task] })
  }
  return days
}

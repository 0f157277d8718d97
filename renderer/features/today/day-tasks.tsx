import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import { todayMessages } from '#shared/features/today/messages.ts'
import { type DayTask, inTime, ofCampaignTask, ofGroupTask, ofRitual, refOf } from './day-task.ts'
import { DayTaskRow } from './day-task-row.tsx'
import { MoveBar } from './move-bar.tsx'
import { useScopeInput } from './use-today.ts'

/** 今天要办: posts of sequences, tasks of campaigns and rituals; nothing when there is nothing. `?task=` opens one. */
export function DayTasks() {
  const t = useWords(todayMessages)
  const tasks = useDayTasks()
  const [wanted] = useQueryValue('task')
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  if (tasks.length === 0) return null
  const movable = tasks.filter((task) => refOf(task) !== null)
  const done = tasks.filter(({ state }) => state !== 'open').length
  const begin = () => setChosen(new Set(movable.filter(isLeftOver).map(({ key }) => key)))
  const flip = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  return (
    <Section
      title={t('tasks.title')}
      note={t('tasks.note', { done, all: tasks.length })}
      side={
        movable.length > 0 && chosen === null ? (
          <Button type="link" size="small" title={t('tasks.moveHint')} onClick={begin}>
            {t('tasks.move')}
          </Button>
        ) : null
      }
    >
      {chosen ? (
        <MoveBar
          chosen={movable.filter(({ key }) => chosen.has(key)).flatMap((task) => refOf(task) ?? [])}
          leave={() => setChosen(null)}
        />
      ) : null}
      <ul>
        {tasks.map((task) => (
          <DayTaskRow
            key={task.key}
            task={task}
            isWanted={wanted !== null && task.id === wanted && task.state === 'open'}
            choice={
              chosen && refOf(task) ? { isChosen: chosen.has(task.key), flip: () => flip(task.key) } : null
            }
          />
        ))}
      </ul>
    </Section>
  )
}

/** Left over from before: what is ticked at first when tasks are moved. */
function isLeftOver(task: DayTask): boolean {
  return task.kind === 'campaign' ? task.isLate : task.kind === 'group' && task.task.isOverdue
}

function useDayTasks(): DayTask[] {
  const language = useLocale()
  const input = { ...useScopeInput(), language }
  const posts = useQuery(orpc.sequences.listDueTasks.queryOptions({ input }))
  const tasks = useQuery(orpc.today.listCampaignTasks.queryOptions({ input }))
  const rituals = useQuery(orpc.rituals.listDue.queryOptions({ input }))
  return inTime([
    ...(posts.data ?? []).map(ofGroupTask),
    ...(tasks.data ?? []).map(ofCampaignTask),
    ...(rituals.data ?? []).map(ofRitual),
  ])
}

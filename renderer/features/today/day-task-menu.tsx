import { Button, Dropdown, type MenuProps } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { snoozeKinds } from './action-rows.tsx'
import { type DayTask, refOf } from './day-task.ts'
import type { useTaskActions } from './use-task-actions.ts'

type Actions = ReturnType<typeof useTaskActions>
type Item = NonNullable<MenuProps['items']>[number]

/** What else can be done with one task: put it off, leave it out, see what it belongs to. */
export function DayTaskMenu({ task, actions }: { task: DayTask; actions: Actions }) {
  const words = useWords(followUpMessages)
  const items = useItems(task, actions)
  if (task.state !== 'open') return null
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

function useItems(task: DayTask, actions: Actions): Item[] {
  const t = useWords(todayMessages)
  const words = useWords(followUpMessages)
  const line: Item = { type: 'divider', key: 'line' }
  const skip = (label: string): Item => ({
    key: 'skip',
    label,
    onClick: () => void actions.settle(task, 'skipped'),
  })
  if (task.kind === 'ritual')
    return [
      { key: 'tomorrow', label: t('tasks.tomorrow'), onClick: () => void actions.toTomorrow(task) },
      skip(t('tasks.skipOnce')),
      line,
      {
        key: 'open',
        label: t('tasks.openRitual'),
        onClick: () => navigate(paths.rituals({ ritual: task.ritualId })),
      },
    ]
  const refs = refOf(task) ? [refOf(task)].flatMap((ref) => ref ?? []) : []
  const moves: Item[] = (['next_workday', 'next_week'] as const).map((kind) => ({
    key: kind,
    label: t(kind === 'next_workday' ? 'tasks.nextWorkday' : 'tasks.nextWeek'),
    onClick: () => void actions.move(refs, { kind }),
  }))
  if (task.kind === 'campaign') {
    const open = () => navigate(paths.campaign(task.campaignId))
    return [
      ...moves,
      line,
      skip(words('detail.skip')),
      { key: 'open', label: t('tasks.openCampaign'), onClick: open },
    ]
  }
  const snoozes: Item[] = snoozeKinds.map((kind) => ({
    key: kind,
    label: words(`snooze.${kind}`),
    onClick: () => void actions.snooze(task, kind),
  }))
  return [...snoozes, line, skip(words('detail.skip'))]
}

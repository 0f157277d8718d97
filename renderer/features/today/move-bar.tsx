import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import type { TaskRef, TaskTarget } from '#shared/features/today/contract.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { type CalendarDate, isRealDate } from '#shared/kernel/calendar-date.ts'
import { useTaskActions } from './use-task-actions.ts'

/** Where the ticked tasks go: with the day that each choice means. Esc leaves everything as it is. */
export function MoveBar({ chosen, leave }: { chosen: readonly TaskRef[]; leave: () => void }) {
  const t = useWords(todayMessages)
  const format = useFormat()
  const { move } = useTaskActions()
  const { data } = useQuery(orpc.today.taskTargets.queryOptions())
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.focus(), [])
  const go = async (to: TaskTarget) => {
    if (chosen.length > 0 && (await move(chosen, to))) leave()
  }
  const isOff = chosen.length === 0
  const note = (day: CalendarDate | undefined) =>
    day === undefined ? null : <span className="text2">{format.dateWithWeekday(day)}</span>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of its own, no form
    <div
      ref={bar}
      role="group"
      tabIndex={-1}
      className="move-bar"
      aria-label={t('tasks.moveHint')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave()
      }}
    >
      <div className="move-head">
        <span>{t('tasks.moveTitle')}</span>
        <span className="t12 text2">{t('tasks.chosen', { count: chosen.length })}</span>
        <Button type="text" size="small" className="push" onClick={leave}>
          {t('tasks.leave')}
        </Button>
      </div>
      <div className="move-choices">
        <Button size="small" disabled={isOff} onClick={() => void go({ kind: 'next_workday' })}>
          {t('tasks.nextWorkday')} {note(data?.nextWorkday)}
        </Button>
        <Button size="small" disabled={isOff} onClick={() => void go({ kind: 'next_week' })}>
          {t('tasks.nextWeek')} {note(data?.nextWeek)}
        </Button>
        <Input
          type="date"
          size="small"
          disabled={isOff}
          aria-label={t('tasks.onDay')}
          min={format.today()}
          onChange={({ target: { value } }) => {
            if (isRealDate(value) && value >= format.today())
              void go({ kind: 'date', on: value as CalendarDate })
          }}
        />
      </div>
    </div>
  )
}

import { Button, Checkbox } from 'antd'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useToldChange } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api } from '#renderer/app/rpc.ts'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import type { FlashDetail, FlashTask } from '#shared/features/flash-groups/model.ts'
import { TaskWords } from './task-words.tsx'
import { useFlashWords } from './use-flash.ts'

type RowProps = { flash: FlashDetail; task: FlashTask; isOpen: boolean; toggle: () => void }

const SETTLED = { done: 'doTask', skipped: 'skipTask', open: 'reopenTask' } as const

/** Settles a task of one of the two campaigns, with undo. */
function useSettle({ id, title }: FlashTask) {
  const { t } = useCampaignWords()
  return useToldChange(
    (state: keyof typeof SETTLED) => api.campaigns.settleTask({ id, state }),
    (state) => t(`undo.campaigns.${SETTLED[state]}`, { title }),
  )
}

/** A task by its hour; it opens in place with how to do it and what to say. */
export function TaskRow({ flash, task, isOpen, toggle }: RowProps) {
  const t = useFlashWords()
  const settle = useSettle(task)
  const isDone = task.doneAt !== null
  const isSkipped = task.skippedAt !== null
  const isNow = task.id === flash.nowId
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={`flash-task${isDone || isSkipped ? ' settled' : ''}${isOpen ? ' open' : ''}`}>
      <div className="flash-task-line">
        <Checkbox
          checked={isDone}
          disabled={isSkipped}
          aria-label={t('task.done', { title: task.title })}
          onChange={({ target }) => settle.mutate(target.checked ? 'done' : 'open')}
        />
        <button type="button" className="plain flash-task-open" aria-expanded={isOpen} onClick={toggle}>
          <span className="flash-task-time">
            {task.dueMinute === null ? t('task.anyTime') : textOfMinute(task.dueMinute)}
          </span>
          <span className="flash-task-title">{task.title}</span>
          {isNow ? <Tag tone="ok">{t('turn.now')}</Tag> : null}
          {isSkipped ? <Tag>{t('task.skipped')}</Tag> : null}
          <span className="flash-task-channel t12 text2">{t(`channel.${task.channel}`)}</span>
          <Arrow size={16} className="text3" aria-hidden="true" />
        </button>
      </div>
      {isOpen ? <TaskDetail flash={flash} task={task} /> : null}
    </li>
  )
}

function TaskDetail({ flash, task }: { flash: FlashDetail; task: FlashTask }) {
  const t = useFlashWords()
  const settle = useSettle(task)
  const isSettled = task.doneAt !== null || task.skippedAt !== null
  return (
    <div className="flash-detail">
      {task.note === '' ? null : <p className="text2">{task.note}</p>}
      {task.words === '' ? null : <TaskWords flash={flash} task={task} />}
      <div className="flash-actions">
        {isSettled ? (
          <Button size="small" onClick={() => settle.mutate('open')}>
            {t('task.reopen')}
          </Button>
        ) : (
          <>
            <Button size="small" type="primary" onClick={() => settle.mutate('done')}>
              {t('task.finish')}
            </Button>
            <Button size="small" onClick={() => settle.mutate('skipped')}>
              {t('task.skip')}
            </Button>
          </>
        )}
        <RouteLink to={paths.campaign(task.campaignId)} className="t12">
          {t('task.edit')}
        </RouteLink>
      </div>
    </div>
  )
}

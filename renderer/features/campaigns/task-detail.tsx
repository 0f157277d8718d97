import { Button, Dropdown } from 'antd'
import { Ellipsis } from 'lucide-react'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { type CampaignTask, taskChannels } from '#shared/features/campaigns/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { KeptArea, KeptInput } from './kept-fields.tsx'
import type { TaskRowProps } from './task-row-props.ts'
import { TaskScript } from './task-script.tsx'
import { TaskTime } from './task-time.tsx'
import { useTaskActions } from './use-task-actions.ts'

/** Everything about a task, in its opened row; each field is kept as soon as it is left. */
export function TaskDetail(props: TaskRowProps) {
  const { task, campaign } = props
  const { p, t } = useCampaignWords()
  const { edit } = useTaskActions(task)
  return (
    <div className="plan-detail">
      <dl className="facts plan-facts">
        <dt>{p('task.title')}</dt>
        <dd>
          <KeptInput
            label={p('task.title')}
            kept={task.title}
            most={200}
            isNeeded
            save={(title) => edit.mutate({ title })}
          />
        </dd>
        <dt>{p('task.when')}</dt>
        <dd>
          <TaskTime task={task} campaign={campaign} />
        </dd>
        <dt>{p('task.channel')}</dt>
        <dd>
          <PresetGroup
            label={p('task.channel')}
            presets={taskChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            value={task.channel}
            onChange={(channel) => edit.mutate({ channel })}
          />
        </dd>
        <dt>{p('task.owner')}</dt>
        <dd>
          <KeptInput
            label={p('task.owner')}
            kept={task.owner}
            most={50}
            placeholder={p('task.ownerPlaceholder')}
            save={(owner) => edit.mutate({ owner })}
          />
        </dd>
        <dt>{p('task.note')}</dt>
        <dd>
          <KeptArea
            label={p('task.note')}
            kept={task.note}
            placeholder={p('task.notePlaceholder')}
            save={(note) => edit.mutate({ note })}
          />
        </dd>
        <dt>{p('task.script')}</dt>
        <dd>
          <TaskScript task={task} campaign={campaign} />
        </dd>
      </dl>
      <DetailActions {...props} />
    </div>
  )
}

function DetailActions({ task, canRise, canSink }: TaskRowProps) {
  const { p } = useCampaignWords()
  const { settle, shift, move, remove } = useTaskActions(task)
  const isOpen = task.doneAt === null && task.skippedAt === null
  const items = [
    ...(canRise ? [{ key: 'up', label: p('task.up') }] : []),
    ...(canSink ? [{ key: 'down', label: p('task.down') }] : []),
    { key: 'remove', label: p('task.remove'), danger: true },
  ]
  const onMenu = (key: string) => {
    if (key === 'remove') remove.mutate(undefined)
    else shift.mutate(key === 'up' ? -1 : 1)
  }
  return (
    <div className="plan-detail-actions">
      {isOpen ? (
        <>
          <Button type="primary" size="small" onClick={() => settle.mutate('done')}>
            {p('task.do')}
          </Button>
          <Button size="small" onClick={() => settle.mutate('skipped')}>
            {p('task.skip')}
          </Button>
          <PostponeButtons task={task} move={(due) => move.mutate(due)} />
        </>
      ) : (
        <Button size="small" onClick={() => settle.mutate('open')}>
          {p('task.reopen')}
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onMenu(key) }}>
        <Button
          type="text"
          size="small"
          icon={<Ellipsis aria-hidden="true" />}
          aria-label={p('task.more', { title: task.title })}
        />
      </Dropdown>
    </div>
  )
}

type Move = (due: Pick<CampaignTask, 'dueOn' | 'dueMinute'>) => void

function PostponeButtons({ task, move }: { task: CampaignTask; move: Move }) {
  const { p, format } = useCampaignWords()
  const { dueOn, dueMinute } = task
  const tomorrow = addDays(format.today(), 1)
  return (
    <>
      {dueOn === tomorrow ? null : (
        <Button type="text" size="small" onClick={() => move({ dueOn: tomorrow, dueMinute })}>
          {p('task.tomorrow')}
        </Button>
      )}
      <Button type="text" size="small" onClick={() => move({ dueOn: addDays(dueOn, 7), dueMinute })}>
        {p('task.nextWeek')}
      </Button>
    </>
  )
}

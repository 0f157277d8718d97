import { Check } from 'lucide-react'
import { StageBar, stageColours } from '#renderer/ui/stage-mark.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CalendarCampaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import { useWords } from '../i18n.tsx'
import { clockOf } from './clock.ts'
import type { CalendarEntry } from './entry.ts'
import { HintMark } from './hint-mark.tsx'
import { timeOf } from './span.ts'
import { useWhen } from './use-when.ts'

type Ends = { isStart: boolean; isEnd: boolean; isColumn: boolean }

/** An entry as the month and the week draw it: a bar for a campaign, a small line for a task. */
export function EntryBar({ entry, ...ends }: Ends & { entry: CalendarEntry }) {
  if (entry.kind === 'task') return <TaskLine task={entry.task} />
  return <CampaignBar campaign={entry.campaign} {...ends} />
}

function CampaignBar({ campaign, isStart, isEnd, isColumn }: Ends & { campaign: CalendarCampaign }) {
  const words = useWords(campaignMessages)
  const t = useWords(calendarMessages)
  const when = useWhen()
  const { stage, status, name, startsMinute } = campaign
  const time = isStart && startsMinute !== null ? clockOf(startsMinute) : null
  const classes = [
    'cal-bar',
    status,
    isColumn ? 'column' : '',
    isStart ? '' : 'goes-back',
    isEnd ? '' : 'goes-on',
  ]
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <StageBar stage={stage} glyph={words(`glyph.${stage}`)} isDraft={status === 'draft'}>
        <HintMark id={campaign.id} />
        {time ? <span className="cal-time">{time} </span> : null}
        {name}
      </StageBar>
      <span className="visually-hidden">
        {t('entry.facts', {
          stage: words(`stage.${stage}`),
          days: when(timeOf(campaign)),
          status: words(`status.${status}`),
        })}
      </span>
      {isStart && !isColumn ? <span className="cal-grip start" data-grip="start" /> : null}
      {isEnd ? <span className="cal-grip end" data-grip="end" /> : null}
    </span>
  )
}

const stateOf = ({ doneAt, skippedAt }: CampaignTask) =>
  doneAt !== null ? 'done' : skippedAt !== null ? 'skipped' : 'open'

function TaskLine({ task }: { task: CampaignTask }) {
  const t = useWords(calendarMessages)
  const state = stateOf(task)
  return (
    <span className={`cal-task ${state}`} style={stageColours(task.stage)}>
      <span className="cal-task-mark" aria-hidden="true">
        {state === 'done' ? <Check size={10} strokeWidth={2.4} /> : null}
      </span>
      <span className="cal-task-words">
        {task.dueMinute === null ? null : <span className="cal-time">{clockOf(task.dueMinute)} </span>}
        {task.title}
      </span>
      <span className="visually-hidden">
        {t('entry.task', { campaign: task.campaignName, state: t(`entry.task.${state}`) })}
      </span>
    </span>
  )
}

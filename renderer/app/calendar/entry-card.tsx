import { Button } from 'antd'
import { Check, Copy, SkipForward, Trash2, Undo2 } from 'lucide-react'
import { Tag, type TagTone } from '#renderer/ui/marks.tsx'
import { StageMark } from '#renderer/ui/stage-mark.tsx'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CalendarCampaign, CampaignStatus, CampaignTask } from '#shared/features/campaigns/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { timeOf, timeOfTask } from './span.ts'
import type { CalendarActions } from './use-calendar-actions.ts'
import { useWhen } from './use-when.ts'

const TONES: Readonly<Record<CampaignStatus, TagTone>> = {
  draft: 'plain',
  planned: 'info',
  running: 'ok',
  ended: 'warn',
  reviewed: 'plain',
  cancelled: 'plain',
}

type Parts = { actions: CalendarActions; close: () => void }

/** What one wants to know of a campaign without leaving the calendar, and what one does to it there. */
export function CampaignCard({ campaign, actions, close }: Parts & { campaign: CalendarCampaign }) {
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  const format = useFormat()
  const when = useWhen()
  const { stage, status, tasks, tasksDone } = campaign
  return (
    <>
      <div className="cal-card-head">
        <StageMark stage={stage} glyph={words(`glyph.${stage}`)}>
          <span className="text2">{words(`stage.${stage}`)}</span>
        </StageMark>
        <Tag tone={TONES[status]}>{words(`status.${status}`)}</Tag>
        {campaign.isHardSell ? <Tag tone="warn">{t('card.hardSell')}</Tag> : null}
      </div>
      <h2>{campaign.name}</h2>
      <dl className="facts">
        <dt>{t('card.when')}</dt>
        <dd>
          {when(timeOf(campaign))}
          <div className="t12 text2">{format.relativeDay(campaign.startsOn)}</div>
        </dd>
        <dt>{t('card.groups')}</dt>
        <dd>{format.list(campaign.groups.map(({ name }) => name))}</dd>
        <dt>{t('card.tasks')}</dt>
        <dd>{tasks === 0 ? t('card.noTasks') : t('card.tasksDone', { done: tasksDone, all: tasks })}</dd>
      </dl>
      <CampaignButtons campaign={campaign} actions={actions} close={close} />
    </>
  )
}

function CampaignButtons({ campaign, actions, close }: Parts & { campaign: CalendarCampaign }) {
  const t = useWords(calendarMessages)
  const isDraft = campaign.status === 'draft'
  const after = (act: () => unknown) => () => {
    close()
    void act()
  }
  return (
    <div className="cal-card-actions">
      <Button size="small" type="primary" onClick={() => navigate(paths.campaign(campaign.id))}>
        {t('card.open')}
      </Button>
      {isDraft ? (
        <Button size="small" onClick={() => void actions.confirm(campaign)}>
          {t('card.confirm')}
        </Button>
      ) : null}
      <span className="spacer" />
      <Button
        size="small"
        type="text"
        icon={<Copy size={14} aria-hidden="true" />}
        aria-label={t('card.copy')}
        title={t('card.copy')}
        onClick={after(() => actions.copy(campaign, addDays(campaign.startsOn, 7)))}
      />
      <Button
        size="small"
        type="text"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-label={t('card.remove')}
        title={t('card.remove')}
        onClick={after(() => actions.remove(campaign))}
      />
    </div>
  )
}

/** A task: when, of which campaign, and what became of it. */
export function TaskCard({ task, actions }: { task: CampaignTask; actions: CalendarActions }) {
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  const when = useWhen()
  const isOpen = task.doneAt === null && task.skippedAt === null
  return (
    <>
      <div className="cal-card-head">
        <span className="text2">{words(`channel.${task.channel}`)}</span>
        {isOpen ? null : <Tag>{t(task.doneAt === null ? 'entry.task.skipped' : 'entry.task.done')}</Tag>}
      </div>
      <h2>{task.title}</h2>
      <dl className="facts">
        <dt>{t('card.when')}</dt>
        <dd>{when(timeOfTask(task))}</dd>
        <dt>{t('card.campaign')}</dt>
        <dd>
          <StageMark stage={task.stage} glyph={words(`glyph.${task.stage}`)}>
            {task.campaignName}
          </StageMark>
        </dd>
      </dl>
      {task.note ? <p className="text2 cal-card-note">{task.note}</p> : null}
      <div className="cal-card-actions">
        {isOpen ? (
          <>
            <Button
              size="small"
              type="primary"
              icon={<Check size={14} aria-hidden="true" />}
              onClick={() => void actions.settleTask(task, 'done')}
            >
              {t('card.done')}
            </Button>
            <Button
              size="small"
              icon={<SkipForward size={14} aria-hidden="true" />}
              onClick={() => void actions.settleTask(task, 'skipped')}
            >
              {t('card.skip')}
            </Button>
          </>
        ) : (
          <Button
            size="small"
            icon={<Undo2 size={14} aria-hidden="true" />}
            onClick={() => void actions.settleTask(task, 'open')}
          >
            {t('card.reopen')}
          </Button>
        )}
        <span className="spacer" />
        <Button size="small" type="text" onClick={() => navigate(paths.campaign(task.campaignId))}>
          {t('card.open')}
        </Button>
      </div>
    </>
  )
}

import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { PaperSection } from '../paper/paper-section.tsx'
import { clockOf } from './clock.ts'
import type { CalendarPart, PaperFacts } from './paper-facts.ts'
import { timeOf } from './span.ts'
import { useWhen } from './use-when.ts'

type Props = { facts: PaperFacts; parts: ReadonlySet<CalendarPart> }

/** The campaigns as lines by their start, each with its groups and, where wanted, its tasks. */
export function PaperAgenda({ facts, parts }: Props) {
  const t = useWords(calendarMessages)
  const startOf = ({ startsOn, startsMinute }: CalendarCampaign) =>
    `${startsOn} ${String(startsMinute ?? -1).padStart(5, '0')}`
  const ordered = facts.campaigns.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
  return (
    <PaperSection title={t('paper.list')} note={t('paper.listNote')}>
      <ul className="rows">
        {ordered.map((campaign) => (
          <AgendaRow key={campaign.id} campaign={campaign} facts={facts} parts={parts} />
        ))}
      </ul>
    </PaperSection>
  )
}

function AgendaRow({ campaign, facts, parts }: Props & { campaign: CalendarCampaign }) {
  const words = useWords(campaignMessages)
  const format = useFormat()
  const when = useWhen()
  const { stage, status } = campaign
  const tasks = parts.has('tasks') ? facts.tasks.filter(({ campaignId }) => campaignId === campaign.id) : []
  return (
    <li>
      <div className="line">
        <span className={`paper-cal-glyph ${stage}`}>{words(`glyph.${stage}`)}</span>
        <span className="grow">
          {campaign.name} <span className="meta">{words(`status.${status}`)}</span>
        </span>
        <span className="meta">{when(timeOf(campaign))}</span>
      </div>
      <p className="meta">{format.list(campaign.groups.map(facts.nameOf))}</p>
      {tasks.map((task) => (
        <p key={task.id} className="meta">
          {task.doneAt === null ? '○' : '●'} {format.date(task.dueOn)}
          {task.dueMinute === null ? '' : ` ${clockOf(task.dueMinute)}`} {task.title}
        </p>
      ))}
    </li>
  )
}

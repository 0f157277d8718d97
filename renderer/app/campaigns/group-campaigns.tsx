import { useQuery } from '@tanstack/react-query'
import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { StageGlyph } from '#renderer/ui/stage-mark.tsx'
import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { addDays, daysBetween } from '#shared/kernel/calendar-date.ts'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { useNewCampaign } from './new-campaign.tsx'
import { useCampaignWords } from './use-campaign-words.ts'
import './campaigns.css'

const SHOWN = 5
const LOOKS_AHEAD_DAYS = 60

/** On the page of a group: campaigns that run, then those to come; a group that is over shows only what runs. */
export function GroupCampaigns({ group }: { group: Group }) {
  const { p, format } = useCampaignWords()
  const { open } = useNewCampaign()
  const from = format.today()
  const input = { from, to: addDays(from, LOOKS_AHEAD_DAYS), groupId: group.id }
  const { data } = useQuery(orpc.campaigns.listRange.queryOptions({ input }))
  const coming =
    data?.campaigns.filter(({ status }) => ['draft', 'planned', 'running'].includes(status)) ?? []
  const isLiving = group.archivedAt === null && group.lifecycle !== 'ended'
  if (!data || (coming.length === 0 && !isLiving)) return null
  return (
    <Section
      title={p('group.title')}
      side={
        isLiving ? (
          <button type="button" className="plain link" onClick={() => open({ groupIds: [group.id] })}>
            {p('group.new')}
          </button>
        ) : null
      }
    >
      {coming.length === 0 ? <p className="text2">{p('group.none')}</p> : null}
      <ul>
        {coming.slice(0, SHOWN).map((campaign) => (
          <li key={campaign.id}>
            <ComingCampaign campaign={campaign} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ComingCampaign({ campaign }: { campaign: CalendarCampaign }) {
  const { t, glyph } = useCampaignWords()
  const when = useShortWhen()
  const { id, name, stage, status } = campaign
  return (
    <RouteLink to={paths.campaign(id)} className="coming-campaign">
      <span className="text2">{status === 'running' ? t('status.running') : when(campaign)}</span>
      <StageGlyph stage={stage} glyph={glyph(stage)} />
      <span className="ellipsis private">{name}</span>
      {status === 'draft' ? <span className="t12 text3">{t('status.draft')}</span> : null}
    </RouteLink>
  )
}

/** 今天 21:00, 明天, 10月1日. */
function useShortWhen(): (campaign: CalendarCampaign) => string {
  const { format } = useCampaignWords()
  return ({ startsOn, startsMinute }) => {
    const isNear = Math.abs(daysBetween(format.today(), startsOn)) <= 1
    const day = isNear ? format.relativeDay(startsOn) : format.date(startsOn)
    return startsMinute !== null && isNear ? `${day} ${textOfMinute(startsMinute)}` : day
  }
}

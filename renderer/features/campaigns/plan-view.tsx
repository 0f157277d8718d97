import type { CampaignPaneProps } from '#renderer/app/campaigns/tabs.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { whenOf } from '#renderer/app/campaigns/when.ts'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { Tag } from '#renderer/ui/marks.tsx'
import { PageBody, PageMain, PageRail, PageScroll } from '#renderer/ui/page.tsx'
import type { Campaign } from '#shared/features/campaigns/model.ts'
import { AddTask } from './add-task.tsx'
import { CostsSection } from './costs-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { MaterialsSection } from './materials-section.tsx'
import { TaskList } from './task-list.tsx'
import './plan.css'

const RAIL_WIDTH = 312
const NARROW_RAIL_WIDTH = 264

/** What a campaign is to be: when and where, its tasks by time, and beside them goal, budget, materials and costs. */
export function PlanView({ detail }: CampaignPaneProps) {
  const { campaign } = detail
  const { p } = useCampaignWords()
  const isNarrow = useIsNarrow()
  return (
    <PageBody>
      <PageMain footer={<AddTask campaign={campaign} />}>
        <PlanHead campaign={campaign} />
        <PageScroll label={p('tab.plan')}>
          <TaskList detail={detail} />
        </PageScroll>
      </PageMain>
      <PageRail width={isNarrow ? NARROW_RAIL_WIDTH : RAIL_WIDTH} label={p('facts.title')}>
        <FactsSection campaign={campaign} />
        <MaterialsSection detail={detail} />
        <CostsSection detail={detail} />
      </PageRail>
    </PageBody>
  )
}

/** Groups named before the rest is counted. */
const NAMED_GROUPS = 3

function PlanHead({ campaign }: { campaign: Campaign }) {
  const words = useCampaignWords()
  const { p, format } = words
  const { groups, playbookName } = campaign
  return (
    <div className="plan-head">
      <div className="plan-head-lines">
        <div className="plan-when">
          {whenOf(words, campaign)}
          <span className="t12 text2">{format.relativeDay(campaign.startsOn)}</span>
        </div>
        <div className="plan-where t12 text2">
          {groups.slice(0, NAMED_GROUPS).map(({ id, name }) => (
            <RouteLink key={id} to={paths.group(id)} className="private">
              {name}
            </RouteLink>
          ))}
          {groups.length > NAMED_GROUPS ? (
            <span>{p('head.moreGroups', { count: groups.length })}</span>
          ) : null}
          {playbookName === '' ? null : <span>{p('head.playbook', { name: playbookName })}</span>}
        </div>
      </div>
      {campaign.isHardSell ? <Tag>{p('head.hardSell')}</Tag> : null}
    </div>
  )
}

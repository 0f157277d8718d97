import type { ReactNode } from 'react'
import { stageColours } from '#renderer/ui/stage-mark.tsx'
import { seasonMessages } from '#shared/features/campaigns/messages/season.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CampaignStage } from '#shared/features/campaigns/model.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useFormat, useWords } from '../i18n.tsx'

/** Blocks of one week before the rest is a number. */
const MOST_BLOCKS = 9

/** The last row: how many campaigns of each stage run in each week. */
export function SeasonCounts(props: {
  weeks: readonly CalendarDate[]
  stages: readonly (readonly CampaignStage[])[]
  note: string
  /** Opens which stages are missing. */
  more: ReactNode
}) {
  const t = useWords(seasonMessages)
  return (
    <div className="season-row season-counts">
      <div className="season-group">
        <div className="season-group-words">
          <span className="season-group-name">{t('counts.title')}</span>
          <span className="season-group-kind">{props.note}</span>
          {props.more}
        </div>
      </div>
      <ul className="season-stacks">
        {props.weeks.map((monday, week) => (
          <WeekStack key={monday} monday={monday} stages={props.stages[week] ?? []} />
        ))}
      </ul>
    </div>
  )
}

function WeekStack({ monday, stages }: { monday: CalendarDate; stages: readonly CampaignStage[] }) {
  const t = useWords(seasonMessages)
  const words = useWords(campaignMessages)
  const format = useFormat()
  const said = campaignStages.flatMap((stage) => {
    const count = stages.filter((one) => one === stage).length
    return count === 0 ? [] : [t('counts.stage', { stage: words(`stage.${stage}`), count })]
  })
  const label = t('counts.week', {
    day: format.date(monday),
    stages: said.length === 0 ? t('counts.none') : format.list(said),
  })
  const hidden = stages.length - MOST_BLOCKS
  return (
    <li className="season-stack" title={label}>
      <span className="visually-hidden">{label}</span>
      {hidden > 0 ? (
        <span className="season-stack-more" aria-hidden="true">
          +{hidden}
        </span>
      ) : null}
      {stages.slice(0, MOST_BLOCKS).map((stage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one stage are alike
        <span key={at} className="season-block" style={stageColours(stage)} aria-hidden="true" />
      ))}
    </li>
  )
}

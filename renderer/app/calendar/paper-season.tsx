import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { useFormat, useWords } from '../i18n.tsx'
import type { PaperFacts } from './paper-facts.ts'
import { type SeasonBar, type SeasonRow, seasonRows, seasonWeeks } from './season-layout.ts'

/** The season on paper: a row per group, a column per week. */
export function PaperSeason({ facts }: { facts: PaperFacts }) {
  const { locale } = useFormat()
  const format = useFormat()
  const { range, campaigns, groups } = facts
  const rows = seasonRows(groups, campaigns, [], { range, today: format.today() })
  const short = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  return (
    <section className="paper-season">
      <div className="paper-season-row heads">
        <span />
        {seasonWeeks(range).map((monday) => (
          <span key={monday}>{short.format(Date.parse(`${monday}T00:00:00Z`))}</span>
        ))}
      </div>
      {rows.map((row) => (
        <PaperRow key={row.group.id} row={row} name={facts.nameOf(row.group)} />
      ))}
    </section>
  )
}

function PaperRow({ row, name }: { row: SeasonRow; name: string }) {
  return (
    <div className="paper-season-row">
      <span className="paper-season-group" style={{ gridRow: `1 / span ${row.lanes}` }}>
        {name}
      </span>
      {row.bars.map((bar) => (
        <PaperSeasonBar key={bar.campaign.id} bar={bar} />
      ))}
    </div>
  )
}

function PaperSeasonBar({ bar }: { bar: SeasonBar }) {
  const words = useWords(campaignMessages)
  const { campaign, lane, from, until } = bar
  return (
    <div
      className={`paper-cal-bar ${campaign.stage} ${campaign.status}`}
      style={{ gridColumn: `${from + 2} / ${until + 3}`, gridRow: lane + 1 }}
    >
      <span className={`paper-cal-glyph ${campaign.stage}`}>{words(`glyph.${campaign.stage}`)}</span>
      <span className="paper-cal-name">{campaign.name}</span>
    </div>
  )
}

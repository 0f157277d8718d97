import type { ReactNode, Ref } from 'react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { Paper, PaperFoot } from '../paper/paper.tsx'
import { PaperAgenda } from './paper-agenda.tsx'
import type { CalendarPart, PaperFacts } from './paper-facts.ts'
import { PaperSeason } from './paper-season.tsx'
import { PaperWeek } from './paper-week.tsx'
import { usePeriodTitle } from './use-when.ts'
import { mondaysOf } from './week-lanes.ts'

/** The days on screen as a paper: title, range, legend, the calendar itself, and what it holds as a list. */
export function CalendarPaper(props: {
  facts: PaperFacts
  parts: ReadonlySet<CalendarPart>
  ref: Ref<HTMLElement>
}) {
  const { facts, parts } = props
  const t = useWords(calendarMessages)
  const format = useFormat()
  const { view } = facts.state
  return (
    <Paper ref={props.ref}>
      <Head facts={facts} />
      {parts.has('legend') ? <Legend /> : null}
      {view === 'month' || view === 'week' ? (
        <section className="paper-cal">
          <WeekdayHeads />
          {mondaysOf(facts.range).map((monday) => (
            <PaperWeek key={monday} monday={monday} facts={facts} parts={parts} />
          ))}
        </section>
      ) : null}
      {view === 'season' ? <PaperSeason facts={facts} /> : null}
      {parts.has('list') || parts.has('tasks') || view === 'list' ? (
        <PaperAgenda facts={facts} parts={parts} />
      ) : null}
      <PaperFoot
        made={t('paper.made')}
        note={`${t('paper.count', { count: facts.campaigns.length })}, ${format.fullDate(format.today())}`}
      />
    </Paper>
  )
}

function Head({ facts: { state, scope } }: { facts: PaperFacts }) {
  const t = useWords(calendarMessages)
  const title = usePeriodTitle()
  return (
    <header className="paper-head">
      <div className="paper-title">
        <h2>{t('paper.title')}</h2>
        <p className="meta">{t('paper.scope', { scope, range: title(state.view, state.on) })}</p>
      </div>
    </header>
  )
}

function Legend() {
  const t = useWords(calendarMessages)
  const words = useWords(campaignMessages)
  return (
    <ul className="paper-cal-legend" aria-label={t('paper.legend')}>
      {campaignStages.map((stage) => (
        <li key={stage}>
          <span className={`paper-cal-glyph ${stage}`}>{words(`glyph.${stage}`)}</span>
          {words(`stage.${stage}`)}
        </li>
      ))}
      <li className="meta">{t('paper.draft')}</li>
    </ul>
  )
}

/** 周一 … 周日 over the weeks. */
function WeekdayHeads(): ReactNode {
  const { locale } = useFormat()
  const shape = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const monday = Date.UTC(2026, 8, 21)
  return (
    <div className="paper-cal-heads">
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        <span key={day}>{shape.format(monday + day * 86_400_000)}</span>
      ))}
    </div>
  )
}

import { ChartColumn } from 'lucide-react'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { PageScroll, Section } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { OutputFigures } from '#shared/features/content-output/model.ts'
import { piecesOf } from '#shared/features/content-output/rules/weeks.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { EffectSection } from './effect-section.tsx'
import { ShareSection } from './share-section.tsx'
import { shortDate } from './short-date.ts'
import { useContentWords } from './use-content-words.ts'
import { useFigures, WeekStrip } from './week-strip.tsx'

/** Rhythm, shares, and what happened after posts. */
export function FiguresView({ persona }: { persona: Persona }) {
  const { t, p } = useContentWords()
  const figures = useFigures(persona)
  return (
    <>
      <WeekStrip persona={persona} />
      <PageScroll label={t('view.figures')}>
        {figures ? (
          <>
            {figures.pieces === 0 ? (
              <EmptyState Icon={ChartColumn} title={p('chart.none')} hint={p('chart.noneHint')} />
            ) : (
              <ShareSection figures={figures} />
            )}
            <RhythmSection figures={figures} />
          </>
        ) : null}
        <EffectSection persona={persona} />
      </PageScroll>
    </>
  )
}

/** One box a week: kept, missed, running, resting. */
function RhythmSection({ figures }: { figures: OutputFigures }) {
  const { p, format } = useContentWords()
  const { weeks, streak, longest } = figures
  return (
    <Section
      title={p('cadence.title')}
      note={p('cadence.note', { streak, longest })}
      side={
        <ExplainPopover label={p('cadence.help')} title={p('cadence.help')}>
          {p('cadence.explain')}
        </ExplainPopover>
      }
    >
      <ol className="rhythm">
        {weeks.map((week) => (
          <li key={week.monday} className={`rhythm-week ${week.state}`}>
            <span className="rhythm-count">
              {week.target === null || week.target === 0
                ? format.number(piecesOf(week))
                : `${format.number(piecesOf(week))}/${format.number(week.target)}`}
            </span>
            <span className="t12">{p(`weekState.${week.state}`)}</span>
            <span className="t12 text2">{shortDate(week.monday)}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

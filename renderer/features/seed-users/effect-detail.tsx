import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { SeedEffect, SeedEffectDetail } from '#shared/features/seed-users/effect-model.ts'
import { EffectChart } from './effect-chart.tsx'
import { useEffectWords } from './use-effect-words.ts'

/** One effect: what it says in a sentence, what else may have its share, and the days as a chart or a table. */
export function EffectDetail({ found }: { found: SeedEffect }) {
  const words = useEffectWords()
  const { t } = words
  const [isTable, setTable] = useState(false)
  const { data, error, refetch } = useQuery(
    orpc.seedUsers.effect.queryOptions({ input: { id: found.seedId } }),
  )
  const label = t(isTable ? 'effect.asChart' : 'effect.asTable')
  return (
    <div className="effect-detail">
      <Section
        title={<span className="private">{t('effect.chart', { name: found.name })}</span>}
        side={
          <>
            <Button
              type="text"
              size="small"
              className="as-table"
              icon={isTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
              aria-label={label}
              title={label}
              onClick={() => setTable(!isTable)}
            />
            <ExplainPopover label={t('effect.how')} text={t('effect.how')} title={t('effect.how')}>
              <HowText found={found} />
            </ExplainPopover>
          </>
        }
      >
        <p className="t12 text2">{t('effect.chartNote', { group: found.groupName })}</p>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        <div className="effect-figure">
          {data ? isTable ? <DayTable detail={data} /> : <EffectChart detail={data} /> : null}
        </div>
        <Finding found={found} />
      </Section>
    </div>
  )
}

function Finding({ found }: { found: SeedEffect }) {
  const { t, format, sentence } = useEffectWords()
  const { effect, neighbours, daysToCome } = found
  const names = neighbours.map(({ name, on }) => t('effect.neighbour', { name, on: format.date(on) }))
  return (
    <>
      <p>
        <b>{t(`effect.verdict.${effect.verdict}`)}</b> <span className="private">{sentence(found)}</span>{' '}
        {effect.verdict === 'too_little' ? null : t('effect.caution')}
      </p>
      {neighbours.length > 0 ? (
        <p className="text2 private">{t('effect.neighbours', { names: format.list(names) })}</p>
      ) : null}
      {daysToCome > 0 ? <p className="text2">{t('effect.toCome', { days: daysToCome })}</p> : null}
    </>
  )
}

function HowText({ found: { effect } }: { found: SeedEffect }) {
  const { t, format } = useEffectWords()
  const { before, after, spread, echo } = effect
  return (
    <>
      <p>{t('effect.lead')}</p>
      <p>
        {t('effect.sides', {
          beforeDays: before.days,
          beforeTotal: before.total,
          afterDays: after.days,
          afterTotal: after.total,
        })}
      </p>
      {spread === null || echo === null ? null : (
        <p>
          {t('effect.howText', {
            spread: format.decimal(spread, 1),
            echo: format.decimal(echo, 2),
            degrees: before.days + after.days - 2,
          })}
        </p>
      )}
      <p>{t('effect.caution')}</p>
    </>
  )
}

function DayTable({ detail }: { detail: SeedEffectDetail }) {
  const { t, format } = useEffectWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="effect-days" tabIndex={0} aria-label={t('effect.messages')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('effect.day')}</th>
            <th scope="col">{t('effect.messages')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('effect.column.verdict')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.days.map(({ on, count }) => (
            <tr key={on}>
              <th scope="row">{format.dateWithWeekday(on)}</th>
              <td>
                {count === null ? (
                  <span className="text3">{t('effect.uncovered')}</span>
                ) : (
                  format.number(count)
                )}
              </td>
              <td className="text2">{on === detail.on ? t('effect.joiningDay') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

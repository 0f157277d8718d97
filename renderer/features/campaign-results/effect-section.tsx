import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { EffectDaysChart } from '#renderer/app/results/effect-days-chart.tsx'
import { EffectCaution, EffectTable } from '#renderer/app/results/effect-table.tsx'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { Section } from '#renderer/ui/page.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import {
  type CampaignEffectDetail,
  type EffectReach,
  effectReaches,
} from '#shared/features/campaign-results/model.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'

/** The groups before and after the campaign, as a table and a chart of days; never told as a cause. */
export function EffectSection({ campaignId }: { campaignId: CampaignId }) {
  const { t } = useResultWords()
  const [reach, setReach] = useState<EffectReach>(14)
  const [isTable, setTable] = useState(false)
  const { data } = useQuery({
    ...orpc.campaignResults.effect.queryOptions({ input: { campaignId, reach } }),
    placeholderData: (before) => before,
  })
  if (!data) return null
  const label = t(isTable ? 'effect.asChart' : 'effect.asTable')
  return (
    <Section
      title={t('effect.title')}
      side={
        <span className="effect-side">
          <PresetGroup
            label={t('effect.reach')}
            presets={effectReaches.map((value) => ({
              value: `${value}`,
              label: t('effect.days', { days: value }),
            }))}
            value={`${reach}`}
            onChange={(value) => setReach(value === '7' ? 7 : 14)}
          />
          <Button
            type="text"
            size="small"
            icon={isTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
            aria-label={label}
            title={label}
            onClick={() => setTable(!isTable)}
          />
        </span>
      }
    >
      <p className="t12 text2">{t('effect.hint', { reach })}</p>
      <EffectTable effect={data} />
      <p className="effect-chart-title">{t('effect.chart')}</p>
      <p className="t12 text2">{t('effect.chartNote')}</p>
      {isTable ? <DayTable detail={data} /> : <EffectDaysChart detail={data} />}
      <EffectCaution effect={data} />
    </Section>
  )
}

function DayTable({ detail }: { detail: CampaignEffectDetail }) {
  const { t, format } = useResultWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="effect-day-table" tabIndex={0} aria-label={t('effect.chart')}>
      <table className="result-table">
        <thead>
          <tr>
            <th scope="col">{t('effect.day')}</th>
            <th scope="col" className="number">
              {t('figure.messages')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('effect.reach')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.days.map(({ on, count, part }) => (
            <tr key={on}>
              <th scope="row">{format.dateWithWeekday(on)}</th>
              <td className="number">
                {count === null ? (
                  <span className="text3">{t('effect.uncovered')}</span>
                ) : (
                  format.number(count)
                )}
              </td>
              <td className="text2">{t(`effect.part.${part}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

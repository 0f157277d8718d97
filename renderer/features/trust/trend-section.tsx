import { Button } from 'antd'
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { Section } from '#renderer/ui/page.tsx'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { TrustPillar, TrustPillarId } from '#shared/features/trust/model.ts'
import { useTrustWords } from './use-trust-words.ts'

const HEIGHT = 168
const TICKS = [0, 25, 50, 75, 100]
const AXIS = { axisLine: false, tickLine: false, tick: { fill: 'var(--text3)', fontSize: 12 } } as const
const STROKES: Readonly<Record<TrustPillarId, { stroke: string; strokeDasharray?: string }>> = {
  personal: { stroke: 'var(--accent)' },
  product: { stroke: 'var(--text2)', strokeDasharray: '5 3' },
}

type Props = { pillars: readonly TrustPillar[] }

/** Both pillars over six windows, as lines or as a table. */
export function TrendSection({ pillars }: Props) {
  const { t } = useTrustWords()
  const [isTable, setTable] = useState(false)
  const label = t(isTable ? 'trend.asChart' : 'trend.asTable')
  return (
    <Section
      title={t('trend.title')}
      note={t('trend.note')}
      side={
        <Button
          type="text"
          size="small"
          className="as-table"
          icon={isTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
          aria-label={label}
          title={label}
          onClick={() => setTable(!isTable)}
        />
      }
    >
      {isTable ? <TrendTable pillars={pillars} /> : <TrendChart pillars={pillars} />}
    </Section>
  )
}

function rowsOf(pillars: readonly TrustPillar[]) {
  const scoreOf = (id: TrustPillarId, at: number) =>
    pillars.find((pillar) => pillar.id === id)?.trend[at]?.score ?? null
  return (pillars[0]?.trend ?? []).map(({ until }, at) => ({
    until,
    personal: scoreOf('personal', at),
    product: scoreOf('product', at),
  }))
}

function TrendChart({ pillars }: Props) {
  const { t, format } = useTrustWords()
  const [box, width] = useWidth()
  return (
    <>
      <ul className="trust-legend t12 text2">
        {pillars.map(({ id }) => (
          <li key={id}>
            <svg width={20} height={8} aria-hidden="true">
              <path d="M0 4H20" strokeWidth={2} {...STROKES[id]} />
            </svg>
            {t(`pillar.${id}`)}
          </li>
        ))}
      </ul>
      <div ref={box} role="img" aria-label={t('trend.chart')} style={{ minHeight: HEIGHT }}>
        {width > 0 ? (
          <LineChart
            width={width}
            height={HEIGHT}
            data={rowsOf(pillars)}
            margin={{ top: 8, right: 24, bottom: 0, left: -16 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="until"
              {...AXIS}
              interval={0}
              padding={{ left: 40, right: 16 }}
              tickFormatter={(day) => format.date(day)}
            />
            <YAxis {...AXIS} width={48} ticks={TICKS} domain={[0, 100]} />
            {pillars.map(({ id }) => (
              <Line
                key={id}
                dataKey={id}
                {...STROKES[id]}
                strokeWidth={2}
                dot={{ r: 3, strokeWidth: 0, fill: STROKES[id].stroke }}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        ) : null}
      </div>
    </>
  )
}

function TrendTable({ pillars }: Props) {
  const { t, format } = useTrustWords()
  const text = (score: number | null) => (score === null ? t('pillar.tooLittle') : Math.round(score))
  return (
    <table className="trust-table">
      <thead>
        <tr>
          <th scope="col">{t('trend.day')}</th>
          {pillars.map(({ id }) => (
            <th key={id} scope="col" className="number">
              {t(`pillar.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(pillars).map(({ until, personal, product }) => (
          <tr key={until}>
            <th scope="row">{format.date(until)}</th>
            <td className="number">{text(personal)}</td>
            <td className="number">{text(product)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

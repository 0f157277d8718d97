import { Button } from 'antd'
import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { HeatMap, RampLegend } from '#renderer/ui/heat-map.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupOverview } from '#shared/features/activity/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { addDays, mondayOf } from '#shared/kernel/calendar-date.ts'
import { useGroupWords } from './use-group-words.ts'

type Heat = NonNullable<GroupOverview['heatMap']>

/** When people talk, hour by weekday; the same numbers as a table behind a button. */
export function HeatSection({ heatMap }: { heatMap: GroupOverview['heatMap'] }) {
  const { t } = useGroupWords()
  const w = useWords(workspaceMessages)
  const format = useFormat()
  const [isTable, setTable] = useState(false)
  const days = useDayNames()
  if (!heatMap)
    return (
      <Section title={t('heat.title')}>
        <p className="text3">{t('heat.none')}</p>
      </Section>
    )
  const peak = peakOf(heatMap)
  const note =
    peak.count === 0
      ? t('heat.quiet', { days: heatMap.coveredDays })
      : t('heat.note', { days: heatMap.coveredDays, day: days[peak.day] ?? '', hour: peak.hour })
  const label = w(isTable ? 'list.asChart' : 'list.asTable')
  return (
    <Section
      title={t('heat.title')}
      note={note}
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
          <RampLegend low="0" high={format.number(peak.count)} />
        </>
      }
    >
      {isTable ? (
        <HeatTable heat={heatMap} days={days} />
      ) : (
        <HeatMap
          rows={heatMap.hours}
          dayLabels={days}
          label={`${t('heat.title')}: ${note}`}
          hint={(day, hour, count) => t('heat.cell', { day: days[day] ?? '', hour, count })}
        />
      )}
    </Section>
  )
}

/** 周一 … 周日 as the language calls them. */
function useDayNames(): string[] {
  const format = useFormat()
  const monday = mondayOf(format.today())
  return Array.from({ length: 7 }, (_, day) => format.weekday(addDays(monday, day)))
}

function peakOf({ hours }: Heat): { day: number; hour: number; count: number } {
  let peak = { day: 0, hour: 0, count: 0 }
  for (const [day, row] of hours.entries())
    for (const [hour, count] of row.entries()) if (count > peak.count) peak = { day, hour, count }
  return peak
}

function HeatTable({ heat, days }: { heat: Heat; days: readonly string[] }) {
  const { t } = useGroupWords()
  const format = useFormat()
  return (
    <table className="heat-table">
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 24 }, (_, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its hour
          <tr key={hour}>
            <th scope="row">{t('heat.hour', { hour })}</th>
            {heat.hours.map((row, day) => (
              <td key={days[day]} className={row[hour] === 0 ? 'zero' : ''}>
                {format.number(row[hour] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { campaignResultsMessages } from '#shared/features/campaign-results/messages.ts'
import type { ResultFigure } from '#shared/features/campaign-results/model.ts'
import type { GoalMetric } from '#shared/features/campaigns/model.ts'
import { useFormat, useWords } from '../i18n.tsx'
import { orpc } from '../rpc.ts'

/** Words and numbers of results, with amounts in the currency of the workspace. */
export function useResultWords() {
  const t = useWords(campaignResultsMessages)
  const format = useFormat()
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const currency = data?.currency
  return useMemo(() => {
    const money = (cents: number) => format.money(cents, currency)
    const figure = ({ value }: ResultFigure) => (value === null ? null : format.number(value))
    const amount = ({ value }: ResultFigure) => (value === null ? null : money(value))
    const inMetric = (metric: GoalMetric, value: number) =>
      metric === 'revenue' ? money(value) : format.number(value)
    const percent = (ratio: number) => format.signed(Math.round(100 * (ratio - 1)))
    return { t, format, money, figure, amount, inMetric, percent }
  }, [t, format, currency])
}
export type ResultWords = ReturnType<typeof useResultWords>

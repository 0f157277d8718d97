import { useQuery } from '@tanstack/react-query'
import type { ComparedCampaign } from '#shared/features/campaign-results/model.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { RouteLink } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'
import { useResultWords } from './use-result-words.ts'
import './results.css'

/** Campaigns of one playbook beside each other: a row each, with a bar for who took part. */
export function PlaybookComparison(props: { playbookId: string; name: string; current?: CampaignId }) {
  const { t } = useResultWords()
  const { playbookId, name, current } = props
  const { data } = useQuery(orpc.campaignResults.compare.queryOptions({ input: { playbookId } }))
  if (!data) return null
  if (data.length === 0) return <p className="text2">{t('compare.lead')}</p>
  if (data.length === 1) return <p className="text2">{t('compare.only', { name })}</p>
  return <ComparisonTable rows={data} current={current ?? null} />
}

function ComparisonTable({
  rows,
  current,
}: {
  rows: readonly ComparedCampaign[]
  current: CampaignId | null
}) {
  const { t } = useResultWords()
  const most = Math.max(1, ...rows.map(({ result }) => result.participants.value ?? 0))
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.campaign')}</th>
          <th scope="col" className="bar-column">
            {t('compare.participants')}
          </th>
          {(['rate', 'revenue', 'cost', 'lift', 'leaves'] as const).map((column) => (
            <th key={column} scope="col" className="number">
              {t(`compare.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparisonRow
            key={row.result.campaignId}
            row={row}
            most={most}
            isCurrent={row.result.campaignId === current}
          />
        ))}
      </tbody>
    </table>
  )
}

function ComparisonRow(props: { row: ComparedCampaign; most: number; isCurrent: boolean }) {
  const { t, format, money, figure, amount, percent } = useResultWords()
  const { row, isCurrent } = props
  const { result, lift, leaves } = row
  const people = result.participants.value
  const missing = <span className="text3">{t('missing')}</span>
  return (
    <tr>
      <th scope="row">
        <RouteLink to={paths.campaign(result.campaignId, 'result')} className="private">
          {result.name}
        </RouteLink>{' '}
        <span className="text3 t12">{isCurrent ? t('compare.this') : format.date(result.startsOn)}</span>
      </th>
      <td className="bar-column">
        {people === null ? (
          missing
        ) : (
          <span className="compare-bar">
            <span className="compare-number">{format.number(people)}</span>
            <span
              aria-hidden="true"
              className={isCurrent ? 'compare-fill current' : 'compare-fill'}
              style={{ width: `${(100 * people) / props.most}%` }}
            />
          </span>
        )}
      </td>
      <td className="number">
        {people === null || result.reach === 0 ? missing : format.percent(people / result.reach)}
      </td>
      <td className="number private">
        {amount(result.revenueCents) ?? <span className="text3">{t('notTyped')}</span>}
      </td>
      <td className="number private">{result.costCents === 0 ? '' : money(result.costCents)}</td>
      <td className="number">{lift === null ? t('effect.verdict.too_little') : `${percent(lift)}%`}</td>
      <td className="number">{figure(leaves) ?? missing}</td>
    </tr>
  )
}

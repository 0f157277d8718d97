import { useMutation, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ResultWords, useResultWords } from '#renderer/app/results/use-result-words.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Section } from '#renderer/ui/page.tsx'
import type { GroupKpi, GroupKpis } from '#shared/features/campaign-results/model.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { type GroupPurpose, groupPurposes } from '#shared/features/playbooks/model.ts'

/** The key figures of each group of the campaign, by what it is for; the operator may say otherwise. */
export function KpiSection({ campaignId }: { campaignId: CampaignId }) {
  const { t, format } = useResultWords()
  const { data } = useQuery(orpc.campaignResults.kpis.queryOptions({ input: { campaignId } }))
  const [first] = data ?? []
  if (!data || !first) return null
  return (
    <Section
      title={t('kpi.title')}
      note={t('kpi.note', { from: format.date(first.from), to: format.date(first.to) })}
    >
      {data.map((group) => (
        <GroupLine key={group.groupId} group={group} />
      ))}
    </Section>
  )
}

function GroupLine({ group }: { group: GroupKpis }) {
  const words = useResultWords()
  const { t } = words
  const toasts = useToasts()
  const { groupId, groupName } = group
  const setPurpose = useMutation({
    mutationFn: (purpose: GroupPurpose) => api.campaignResults.setPurpose({ groupId, purpose }),
    onSuccess: ({ undoId }, purpose) =>
      toasts.show({
        text: t('done.purpose', { group: groupName, purpose: t(`purpose.${purpose}`) }),
        undoId,
      }),
  })
  return (
    <div className="kpi-group">
      <div className="kpi-head">
        <span className="private kpi-name">{groupName}</span>
        <Select
          size="small"
          aria-label={t('kpi.purpose', { group: groupName })}
          value={group.purpose}
          options={groupPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          onChange={(purpose) => setPurpose.mutate(purpose)}
        />
        {group.isSuggested ? <span className="t12 text3">{t('kpi.suggested')}</span> : null}
      </div>
      <dl className="kpi-list">
        {group.kpis.map((kpi) => (
          <div key={kpi.id}>
            <dt className="t12 text3">{t(`kpi.${kpi.id}`)}</dt>
            <dd>
              <Value words={words} kpi={kpi} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const RATES: ReadonlySet<GroupKpi['id']> = new Set(['speak7', 'retention7', 'attendance', 'conversion'])

function Value({ words, kpi }: { words: ResultWords; kpi: GroupKpi }) {
  const { t, format, money } = words
  const { id, value, of, gap } = kpi
  if (value === null)
    return <span className="text3">{gap === null ? t('missing') : t(`kpi.gap.${gap}`)}</span>
  const shown = RATES.has(id) ? format.percent(value) : id === 'revenue' ? money(value) : format.number(value)
  return (
    <>
      <span className={id === 'revenue' ? 'kpi-value private' : 'kpi-value'}>{shown}</span>{' '}
      {of === null ? null : (
        <span className="t12 text3">
          {t(id === 'returning' ? 'kpi.ofSpeakers' : 'kpi.of', { count: of })}
        </span>
      )}
    </>
  )
}

import { Button } from 'antd'
import { TrendingUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useIsNarrow } from '#renderer/app/use-is-narrow.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { Effect } from '#shared/features/activity/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { SeedEffect } from '#shared/features/seed-users/effect-model.ts'
import type { SeedId } from '#shared/features/seed-users/model.ts'
import { useEffectColumns } from './effect-columns.tsx'
import { EffectDetail } from './effect-detail.tsx'
import './effect.css'
import { useEffects, useInsightWords } from './use-insights.ts'

/** The catfish effect of every seed who joined: the chart of one above, all of them below. */
export function EffectView(props: { groupId: GroupId | null; toBoard: () => void }) {
  const t = useInsightWords()
  const { data, error, refetch } = useEffects(props.groupId)
  if (error)
    return (
      <PageMain>
        <ErrorNotice error={error} retry={() => void refetch()} />
      </PageMain>
    )
  if (!data) return <PageMain>{null}</PageMain>
  if (data.length === 0)
    return (
      <PageMain>
        <EmptyState
          Icon={TrendingUp}
          title={t('effect.noneTitle')}
          hint={t('effect.noneText')}
          action={<Button onClick={props.toBoard}>{t('effect.noneAction')}</Button>}
        />
      </PageMain>
    )
  return <Effects effects={data} withGroup={props.groupId === null} />
}

function Effects({ effects, withGroup }: { effects: readonly SeedEffect[]; withGroup: boolean }) {
  const t = useInsightWords()
  const isNarrow = useIsNarrow()
  const [openId, setOpenId] = useState<SeedId | null>(null)
  const open = effects.find(({ seedId }) => seedId === openId) ?? mostTelling(effects)
  const columns = useEffectColumns({ withGroup, isNarrow })
  const counts = useMemo(() => countVerdicts(effects), [effects])
  return (
    <PageMain footer={<PageFooter right={t('effect.caution')}>{t('effect.summary', counts)}</PageFooter>}>
      {open ? <EffectDetail key={open.seedId} found={open} /> : null}
      <div className="effect-table">
        <DataTable
          label={t('effect.table')}
          columns={columns}
          rowCount={effects.length}
          rowAt={(index) => effects[index]}
          rowKey={({ seedId }) => seedId}
          openKey={open?.seedId ?? null}
          onOpen={({ seedId }) => setOpenId(seedId)}
        />
      </div>
    </PageMain>
  )
}

/** What is shown before somebody chose: the clearest finding, else the latest seed. */
function mostTelling(effects: readonly SeedEffect[]): SeedEffect | undefined {
  const weight = ({ effect: { verdict, ratio } }: SeedEffect) =>
    verdict === 'too_little' ? -2 : verdict === 'no_clear_effect' ? -1 : Math.abs(Math.log(ratio ?? 1))
  return effects.toSorted((a, b) => weight(b) - weight(a))[0]
}

function countVerdicts(effects: readonly SeedEffect[]) {
  const count = (wanted: Effect['verdict']) =>
    effects.filter(({ effect }) => effect.verdict === wanted).length
  return {
    rise: count('rise'),
    fall: count('fall'),
    none: count('no_clear_effect'),
    little: count('too_little'),
  }
}

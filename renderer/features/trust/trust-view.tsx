import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { PageBody, PageMain, PageScroll } from '#renderer/ui/page.tsx'
import { EmptyState } from '#renderer/ui/states.tsx'
import type { TrustReport } from '#shared/features/trust/model.ts'
import { LeverSection } from './lever-section.tsx'
import { PillarSection } from './pillar-section.tsx'
import './trust.css'
import { TrendSection } from './trend-section.tsx'
import { useTrustWords } from './use-trust-words.ts'

/** 信任: both pillars side by side with their facts, what would raise them most, and how they went. */
export function TrustView({ persona }: PersonaPaneProps) {
  const { t } = useTrustWords()
  const { group } = useScope()
  const groupIds = group === null ? persona.groupIds : [group.id]
  const { data, error, refetch } = useQuery(
    orpc.trust.overview.queryOptions({ input: { groupIds: [...groupIds] }, enabled: groupIds.length > 0 }),
  )
  return (
    <PageBody>
      <PageMain>
        <PageScroll label={t('pane.label')}>
          {groupIds.length === 0 ? (
            <EmptyState Icon={ShieldCheck} title={t('none.title')} hint={t('none.hint')} />
          ) : null}
          {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
          {data ? <Report report={data} /> : null}
        </PageScroll>
      </PageMain>
    </PageBody>
  )
}

function Report({ report }: { report: TrustReport }) {
  const { t, format } = useTrustWords()
  const { from, until, groups, pillars } = report
  return (
    <>
      <p className="trust-period t12 text2">
        {t('pane.period', { from: format.date(from), until: format.date(until), groups })}
      </p>
      <div className="trust-pillars">
        {pillars.map((pillar) => (
          <PillarSection key={pillar.id} pillar={pillar} />
        ))}
      </div>
      <LeverSection levers={report.levers} />
      <TrendSection pillars={pillars} />
    </>
  )
}

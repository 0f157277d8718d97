import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { RoleDot } from '#renderer/ui/marks.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { activityMessages } from '#shared/features/activity/messages.ts'
import {
  type ActivityThresholds,
  activityThresholds,
  defaultThresholds,
} from '#shared/features/activity/model.ts'
import type { RoleEffect } from '#shared/features/settings/contract.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { LimitsHead, wasKept } from './limits-head.tsx'
import { NUMBER_SLOT } from './number-line.tsx'
import { NumberParts } from './number-parts.tsx'

type Name = keyof ActivityThresholds

/** By what the numbers hang together, and what they decide. */
const PARTS = {
  data: ['windowDays', 'coveredShare', 'staleAfterDays'],
  newcomer: ['newcomerDays'],
  active: ['activeDays', 'activeDaysWeighted', 'activeWeighted'],
  loyal: ['loyalTenureDays', 'loyalWeeks', 'loyalOrders'],
  dominator: ['dominatorShare', 'dominatorPerDay'],
} as const satisfies Record<string, readonly Name[]>
const parts = Object.entries(PARTS) as unknown as readonly [keyof typeof PARTS, readonly Name[]][]

/** By what numbers roles and activity are judged; every change derives all of them anew and says what it came to. */
export function ActivitySection() {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const [effect, setEffect] = useState<readonly RoleEffect[] | null>(null)
  const query = useQuery(orpc.settings.getActivity.queryOptions())
  const update = useMutation({
    mutationFn: (thresholds: ActivityThresholds) => api.settings.updateActivity(thresholds),
    onSuccess(done) {
      client.setQueryData(orpc.settings.getActivity.queryKey(), done.thresholds)
      setEffect(done.effect)
      toasts.show({ text: t('activity.saved'), undoId: done.undoId })
    },
  })
  const thresholds = query.data
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (!thresholds) return null
  const keep = (next: ActivityThresholds) => wasKept(update.mutateAsync(next))
  return (
    <>
      <LimitsHead
        title={t('activity.title')}
        hint={t('activity.hint')}
        restoreLabel={t('activity.restore')}
        isBusy={update.isPending}
        restore={() => void keep(defaultThresholds)}
      />
      <section className="setting-part" aria-live="polite">
        <SectionHead title={t('activity.effect')} />
        {update.isPending ? <p className="text2">{t('activity.deriving')}</p> : <Effect effect={effect} />}
      </section>
      <NumberParts<Name>
        parts={parts.map(([id, names]) => ({
          id,
          title: t(`activity.${id}`),
          note: t(`activity.${id}Note`),
          names,
        }))}
        sentence={(name) => t(`activity.${name}`, { input: NUMBER_SLOT })}
        shape={activityThresholds.shape}
        values={thresholds}
        shares={['coveredShare', 'dominatorShare']}
        keep={(name, value) => keep({ ...thresholds, [name]: value })}
      />
    </>
  )
}

function Effect({ effect }: { effect: readonly RoleEffect[] | null }) {
  const t = useWords(settingsMessages)
  const m = useWords(activityMessages)
  const format = useFormat()
  if (effect === null) return <p className="text3">{t('activity.noEffectYet')}</p>
  const moved = effect.filter(({ before, after }) => before !== after)
  if (moved.length === 0) return <p className="text2">{t('activity.sameRoles')}</p>
  return (
    <dl className="role-effects">
      {moved.map(({ role, before, after }) => (
        <div key={role ?? 'unknown'} style={{ display: 'contents' }}>
          <dt>
            {role === null ? (
              <span className="text3">{t('activity.unknown')}</span>
            ) : (
              <RoleDot role={role}>{m(`role.${role}`)}</RoleDot>
            )}
          </dt>
          <dd>{t('activity.moved', { before: format.number(before), after: format.number(after) })}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { defaultLimits, type HintLimits, hintLimits } from '#shared/features/campaign-hints/model.ts'
import { hintSettingsMessages } from '#shared/features/settings/messages/hints.ts'
import { LimitsHead, wasKept } from './limits-head.tsx'
import { NUMBER_SLOT } from './number-line.tsx'
import { NumberParts } from './number-parts.tsx'

type Name = keyof HintLimits

const PARTS = {
  selling: ['convertDays', 'hardSellDays'],
  quiet: ['idleDays', 'usualDays'],
} as const satisfies Record<string, readonly Name[]>
const parts = Object.entries(PARTS) as unknown as readonly [keyof typeof PARTS, readonly Name[]][]

/** From where on the plan of campaigns is told of; every change is kept at once and can be taken back. */
export function HintsSection() {
  const t = useWords(hintSettingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const query = useQuery(orpc.settings.getCampaignHints.queryOptions())
  const update = useMutation({
    mutationFn: (settings: HintLimits) => api.settings.updateCampaignHints(settings),
    onSuccess({ settings, undoId }) {
      client.setQueryData(orpc.settings.getCampaignHints.queryKey(), settings)
      toasts.show({ text: t('hints.saved'), undoId })
    },
  })
  const settings = query.data
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (!settings) return null
  const keep = (next: HintLimits) => wasKept(update.mutateAsync(next))
  return (
    <>
      <LimitsHead
        title={t('hints.title')}
        hint={t('hints.hint')}
        restoreLabel={t('hints.restore')}
        isBusy={update.isPending}
        restore={() => void keep(defaultLimits)}
      />
      <NumberParts<Name>
        parts={parts.map(([id, names]) => ({
          id,
          title: t(`hints.${id}`),
          note: t(`hints.${id}Note`),
          names,
        }))}
        sentence={(name) => t(`hints.${name}`, { input: NUMBER_SLOT })}
        shape={hintLimits.shape}
        values={settings}
        keep={(name, value) => keep({ ...settings, [name]: value })}
      />
    </>
  )
}

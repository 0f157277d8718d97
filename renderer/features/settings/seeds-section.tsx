import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { defaultSeedSettings, type SeedSettings, seedSettings } from '#shared/features/seed-users/model.ts'
import { seedSettingsMessages } from '#shared/features/settings/messages/seeds.ts'
import { LimitsHead, wasKept } from './limits-head.tsx'
import { NUMBER_SLOT } from './number-line.tsx'
import { NumberParts } from './number-parts.tsx'

type Name = keyof SeedSettings

/** By what the numbers hang together. */
const PARTS = {
  stages: ['candidateLimit', 'invitedLimit', 'joinedLimit', 'engagedLimit', 'pausedLimit'],
  kinds: ['takerShare'],
  target: ['leastShare', 'mostShare', 'leastSeeds'],
  engaged: ['engagedDays', 'engagedAfterDays', 'offerRestDays'],
} as const satisfies Record<string, readonly Name[]>
const parts = Object.entries(PARTS) as unknown as readonly [keyof typeof PARTS, readonly Name[]][]
const SHARES: readonly Name[] = ['takerShare', 'leastShare', 'mostShare']

/** By what numbers seeds are judged; every change is kept at once and can be taken back. */
export function SeedsSection() {
  const t = useWords(seedSettingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const query = useQuery(orpc.settings.getSeeds.queryOptions())
  const update = useMutation({
    mutationFn: (settings: SeedSettings) => api.settings.updateSeeds(settings),
    onSuccess({ settings, undoId }) {
      client.setQueryData(orpc.settings.getSeeds.queryKey(), settings)
      toasts.show({ text: t('seeds.saved'), undoId })
    },
  })
  const settings = query.data
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (!settings) return null
  const keep = (next: SeedSettings) => wasKept(update.mutateAsync(next))
  return (
    <>
      <LimitsHead
        title={t('seeds.title')}
        hint={t('seeds.hint')}
        restoreLabel={t('seeds.restore')}
        isBusy={update.isPending}
        restore={() => void keep(defaultSeedSettings)}
      />
      <NumberParts<Name>
        parts={parts.map(([id, names]) => ({
          id,
          title: t(`seeds.${id}`),
          note: t(`seeds.${id}Note`),
          names,
        }))}
        sentence={(name) => t(`seeds.${name}`, { input: NUMBER_SLOT })}
        shape={seedSettings.shape}
        values={settings}
        shares={SHARES}
        keep={(name, value) => keep({ ...settings, [name]: value })}
      />
    </>
  )
}

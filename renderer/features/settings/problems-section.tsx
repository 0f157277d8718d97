import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { defaultTargets, type ProblemTargets, problemTargets } from '#shared/features/problems/model.ts'
import { problemSettingsMessages } from '#shared/features/settings/messages/problems.ts'
import { LimitsHead, wasKept } from './limits-head.tsx'
import { NUMBER_SLOT } from './number-line.tsx'
import { NumberParts } from './number-parts.tsx'

type Name = keyof ProblemTargets

const PARTS = {
  targets: ['responseHours', 'closeHours'],
  inbox: ['inboxDays'],
} as const satisfies Record<string, readonly Name[]>
const parts = Object.entries(PARTS) as unknown as readonly [keyof typeof PARTS, readonly Name[]][]

/** Within how many hours problems are to be answered and closed; every change is kept at once and can be taken back. */
export function ProblemsSection() {
  const t = useWords(problemSettingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const query = useQuery(orpc.settings.getProblems.queryOptions())
  const update = useMutation({
    mutationFn: (settings: ProblemTargets) => api.settings.updateProblems(settings),
    onSuccess({ settings, undoId }) {
      client.setQueryData(orpc.settings.getProblems.queryKey(), settings)
      toasts.show({ text: t('problems.saved'), undoId })
    },
  })
  const settings = query.data
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (!settings) return null
  const keep = (next: ProblemTargets) => wasKept(update.mutateAsync(next))
  return (
    <>
      <LimitsHead
        title={t('problems.title')}
        hint={t('problems.hint')}
        restoreLabel={t('problems.restore')}
        isBusy={update.isPending}
        restore={() => void keep(defaultTargets)}
      />
      <NumberParts<Name>
        parts={parts.map(([id, names]) => ({
          id,
          title: t(`problems.${id}`),
          note: t(`problems.${id}Note`),
          names,
        }))}
        sentence={(name) => t(`problems.${name}`, { input: NUMBER_SLOT })}
        shape={problemTargets.shape}
        values={settings}
        keep={(name, value) => keep({ ...settings, [name]: value })}
      />
    </>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { defaultTargets, type ProblemTargets, problemTargets } from '#shared/features/problems/model.ts'
import { problemSettingsMessages } from '#shared/features/settings/messages/problems.ts'
import { limitsOf, NUMBER_SLOT, NumberLine } from './number-line.tsx'

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
  const keep = (next: ProblemTargets) =>
    update.mutateAsync(next).then(
      () => true,
      () => false,
    )
  return (
    <>
      <section className="setting-part">
        <SectionHead
          title={t('problems.title')}
          side={
            <Button size="small" disabled={update.isPending} onClick={() => void keep(defaultTargets)}>
              {t('problems.restore')}
            </Button>
          }
        />
        <p className="text2">{t('problems.hint')}</p>
      </section>
      {parts.map(([part, names]) => (
        <section className="setting-part" key={part}>
          <SectionHead title={t(`problems.${part}`)} note={t(`problems.${part}Note`)} />
          {names.map((name) => (
            <NumberLine
              key={name}
              sentence={t(`problems.${name}`, { input: NUMBER_SLOT })}
              limits={limitsOf(problemTargets.shape[name])}
              value={settings[name]}
              keep={(value) => keep({ ...settings, [name]: value })}
            />
          ))}
        </section>
      ))}
    </>
  )
}

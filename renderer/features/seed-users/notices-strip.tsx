import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useSeedWords } from '#renderer/app/seeds/use-seed-words.ts'
import type { SeedNotice } from '#shared/features/seed-users/model.ts'
import { useSeedActions, useStepActions } from './use-seed-actions.ts'

const FIRST_SHOWN = 2

/** What imported logs told of seeds: what was recorded, with its undo, and what could be. */
export function NoticesStrip({ notices }: { notices: readonly SeedNotice[] }) {
  const { t } = useSeedWords()
  const [isAll, setAll] = useState(false)
  if (notices.length === 0) return null
  const shown = isAll ? notices : notices.slice(0, FIRST_SHOWN)
  return (
    <section className="seed-notices" aria-label={t('notice.label')}>
      <ul>
        {shown.map((notice) => (
          <NoticeLine key={`${notice.seedId} ${notice.kind} ${notice.on}`} notice={notice} />
        ))}
      </ul>
      {notices.length > shown.length ? (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          {t('notice.more', { count: notices.length - shown.length })}
        </button>
      ) : null}
    </section>
  )
}

function NoticeLine({ notice }: { notice: SeedNotice }) {
  const { t } = useSeedWords()
  const format = useFormat()
  const { move, retire } = useStepActions()
  const { closeNotice } = useSeedActions()
  const { kind, undoId } = notice
  const undo = useMutation({ mutationFn: (id: string) => api.workspace.undo({ undoId: id }) })
  const seeds = [{ id: notice.seedId, name: notice.name }]
  const words = { name: notice.name, group: notice.groupName, on: format.date(notice.on) }
  return (
    <li className="seed-notice">
      <span className="private">
        {t(`notice.${kind}`, { ...words, days: notice.activeDays, messages: notice.messages })}
      </span>
      {kind === 'joined' && undoId !== null ? (
        <Button size="small" type="text" loading={undo.isPending} onClick={() => undo.mutate(undoId)}>
          {t('notice.undo')}
        </Button>
      ) : null}
      {kind === 'engaged' ? (
        <Button size="small" onClick={() => move.mutate({ seeds, to: 'engaged', note: '' })}>
          {t('notice.engage')}
        </Button>
      ) : null}
      {kind === 'left' ? (
        <Button size="small" onClick={() => retire.mutate({ seeds, reason: 'left_group', note: '' })}>
          {t('notice.lose')}
        </Button>
      ) : null}
      <Button size="small" type="text" onClick={() => closeNotice.mutate(notice)}>
        {t(kind === 'joined' ? 'notice.seen' : 'notice.later')}
      </Button>
    </li>
  )
}

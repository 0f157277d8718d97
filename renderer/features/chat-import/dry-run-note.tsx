import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { LongWork } from '#renderer/ui/states.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import type { DryRun, Work } from './import-session.ts'
import { useImport } from './use-import.ts'

const NEEDS = {
  group: 'dryRun.needsGroup',
  person: 'dryRun.needsPerson',
  name: 'dryRun.needsName',
} as const

/** Where the numbers will stand: what is missing, how far it is, or why it did not finish. */
export function DryRunNote({
  dryRun,
  isChat,
}: {
  dryRun: Exclude<DryRun, { state: 'ready' }>
  isChat: boolean
}) {
  const c = useWords(checkMessages)
  const { session } = useImport()
  if (dryRun.state === 'waiting') {
    if (dryRun.missing === null) return null
    return <p className="text2">{c(NEEDS[dryRun.missing])}</p>
  }
  if (dryRun.state === 'failed')
    return <ErrorNotice title={c('dryRun.failed')} error={dryRun.error} retry={() => session.runAgain()} />
  if (dryRun.state === 'stopped')
    return (
      <>
        <p className="text2">{c('dryRun.stopped')}</p>
        <Button size="small" onClick={() => session.runAgain()}>
          {c('dryRun.again')}
        </Button>
      </>
    )
  return <Running work={dryRun.work} isChat={isChat} />
}

function Running({ work, isChat }: { work: Work | null; isChat: boolean }) {
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session } = useImport()
  const share = work && work.total > 0 ? Math.min(1, work.done / work.total) : null
  const count = !work
    ? ''
    : isChat
      ? c('dryRun.messages', { messages: work.messages, percent: format.percent(share ?? 0) })
      : c('dryRun.rows', { done: format.number(work.done), total: format.number(work.total) })
  return (
    <LongWork
      title={c('dryRun.running')}
      count={count}
      hint={c('dryRun.runningHint')}
      share={share}
      cancel={{ label: c('dryRun.cancel'), run: () => session.stopDryRun() }}
    />
  )
}

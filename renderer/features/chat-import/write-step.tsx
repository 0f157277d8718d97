import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { LongWork } from '#renderer/ui/states.tsx'
import { checkMessages } from '#shared/features/chat-import/messages/check.ts'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import { useImport } from './use-import.ts'

/** Step 3: the dry run is made to count. It goes on when the operator looks elsewhere. */
export function WriteStep() {
  const t = useWords(wizardMessages)
  const c = useWords(checkMessages)
  const format = useFormat()
  const { session, state } = useImport()
  const { work, writeError } = state
  if (writeError)
    return (
      <div className="import-narrow">
        <ErrorNotice title={t('write.failed')} error={writeError} />
        <Button onClick={() => session.restart()}>{t('foot.back')}</Button>
      </div>
    )
  const isDeriving = work?.stage === 'deriving'
  const count =
    !work || isDeriving
      ? ''
      : c('dryRun.rows', { done: format.number(work.done), total: format.number(work.total) })
  return (
    <div className="import-narrow">
      <LongWork
        title={t(isDeriving ? 'write.deriving' : 'write.title')}
        count={count}
        hint={t('write.hint')}
        share={!work || isDeriving || work.total === 0 ? null : work.done / work.total}
      />
    </div>
  )
}

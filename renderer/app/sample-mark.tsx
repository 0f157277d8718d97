import { Modal, Tooltip } from 'antd'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { LongWork } from '#renderer/ui/states.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from './i18n.tsx'
import { api } from './rpc.ts'
import { useToasts } from './toasts.tsx'
import { useWorkspaceStatus } from './workspace-facts.tsx'

/** In the sidebar of every page: marks the sample for what it is, with the way to be rid of it. */
export function SampleMark({ isCollapsed }: { isCollapsed: boolean }) {
  const t = useWords(workspaceMessages)
  const { data } = useWorkspaceStatus()
  const [isAsking, setAsking] = useState(false)
  const removal = useSampleRemoval(() => setAsking(false))
  if (!data?.hasSample && !removal.progress) return null
  const ask = () => setAsking(true)
  return (
    <>
      {isCollapsed ? (
        <Tooltip title={t('sample.remove')} placement="right">
          <button type="button" className="plain sample-mark" aria-label={t('sample.remove')} onClick={ask}>
            <FlaskConical size={14} aria-hidden="true" />
          </button>
        </Tooltip>
      ) : (
        <div className="sample-mark">
          <FlaskConical size={14} aria-hidden="true" />
          <span>{t('sample.notice')}</span>
          <button type="button" className="plain link" onClick={ask}>
            {t('sample.removeShort')}
          </button>
        </div>
      )}
      <Modal
        open={isAsking}
        title={t('sample.removeTitle')}
        width={480}
        okText={t('sample.remove')}
        okButtonProps={{ danger: true, type: 'default', disabled: removal.progress !== null }}
        cancelText={t('sample.cancel')}
        onOk={removal.remove}
        onCancel={() => setAsking(false)}
      >
        {removal.progress ? (
          <LongWork
            title={t('sample.removing')}
            count={t('sample.removingCount', removal.progress)}
            hint=""
            share={removal.progress.total > 0 ? removal.progress.done / removal.progress.total : null}
          />
        ) : (
          t('sample.removeText', data?.sample)
        )}
      </Modal>
    </>
  )
}

function useSampleRemoval(onDone: () => void) {
  const t = useWords(workspaceMessages)
  const toasts = useToasts()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const remove = async () => {
    setProgress({ done: 0, total: 0 })
    try {
      for await (const event of await api.workspace.removeSample())
        if (event.kind === 'progress') setProgress({ done: event.done, total: event.total })
      toasts.show({ text: t('sample.removed') })
    } catch (error) {
      toasts.showFailure(error)
    } finally {
      setProgress(null)
      onDone()
    }
  }
  return { progress, remove: () => void remove() }
}

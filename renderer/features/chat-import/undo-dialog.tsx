import { useMutation, useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { wizardMessages } from '#shared/features/chat-import/messages/wizard.ts'
import type { BatchId } from '#shared/features/chat-import/model.ts'

const SHOWN_NAMES = 8

type UndoProps = {
  batchIds: readonly BatchId[]
  name: string
  isRoster: boolean
  close: () => void
  onDone?: () => void
}

/** Names in numbers what undoing an import takes back, and by name who stays. */
export function UndoDialog(props: UndoProps) {
  const t = useWords(wizardMessages)
  const { undo, progress } = useUndo(props)
  return (
    <Modal
      open
      width={480}
      title={t('undo.title')}
      okText={t('undo.confirm')}
      cancelText={t('foot.cancel')}
      okButtonProps={{ danger: true, type: 'default', loading: undo.isPending }}
      onOk={() => undo.mutate()}
      onCancel={props.close}
      closable={!undo.isPending}
      mask={{ closable: !undo.isPending }}
    >
      <p>{t('undo.text', { name: props.name })}</p>
      {props.batchIds.map((batchId) => (
        <UndoNumbers key={batchId} batchId={batchId} isRoster={props.isRoster} />
      ))}
      {undo.isPending && progress ? <p className="text2">{t('undo.running', progress)}</p> : null}
      {undo.error ? <ErrorNotice error={undo.error} /> : null}
    </Modal>
  )
}

function useUndo({ batchIds, close, onDone }: UndoProps) {
  const t = useWords(wizardMessages)
  const toasts = useToasts()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const undo = useMutation({
    async mutationFn() {
      for (const batchId of batchIds)
        for await (const event of await api.chatImport.undoBatch({ batchId }))
          if (event.kind === 'progress' && event.stage === 'removing') setProgress(event)
    },
    onSuccess() {
      toasts.show({ text: t('result.undone') })
      onDone?.()
      close()
    },
    meta: { ownError: true },
  })
  return { undo, progress }
}

function UndoNumbers({ batchId, isRoster }: { batchId: BatchId; isRoster: boolean }) {
  const t = useWords(wizardMessages)
  const format = useFormat()
  const preview = useQuery(orpc.chatImport.undoPreview.queryOptions({ input: { batchId } }))
  if (preview.error) return <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />
  if (!preview.data) return null
  const { messages, members, kept, staying } = preview.data
  const names = format.list(staying.slice(0, SHOWN_NAMES))
  return (
    <>
      <ul className="import-undo">
        {isRoster ? <li>{t('undo.profiles')}</li> : <li>{t('undo.messages', { count: messages })}</li>}
        <li>{t('undo.members', { count: members })}</li>
      </ul>
      {kept > 0 ? <p className="text2">{t('undo.kept', { count: kept })}</p> : null}
      {staying.length > 0 ? (
        <p className="text2">
          {staying.length > SHOWN_NAMES
            ? t('undo.stayingMore', { names, count: staying.length })
            : t('undo.staying', { names })}
        </p>
      ) : null}
    </>
  )
}

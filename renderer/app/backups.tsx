import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { recoveryMessages } from '#shared/features/recovery/messages.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { ErrorNotice } from './error-notice.tsx'
import { useFormat, useWords } from './i18n.tsx'
import { api, orpc } from './rpc.ts'
import { useToasts } from './toasts.tsx'

type BackupFile = Awaited<ReturnType<typeof api.recovery.backups>>[number]

/** Backups, newest first, each with its way back; works while the workspace cannot be opened too. */
export function BackupList() {
  const t = useWords(settingsMessages)
  const kinds = useWords(recoveryMessages)
  const format = useFormat()
  const [chosen, choose] = useState<BackupFile | null>(null)
  const backups = useQuery(orpc.recovery.backups.queryOptions())
  const rows = [...(backups.data ?? [])].sort((a, b) => b.at - a.at)
  return (
    <>
      {backups.error ? <ErrorNotice error={backups.error} retry={() => void backups.refetch()} /> : null}
      {backups.isSuccess && rows.length === 0 ? <p className="text3">{t('data.noBackups')}</p> : null}
      <ul className="backup-list">
        {rows.map((backup) => (
          <li key={backup.name}>
            <span>{format.exact(backup.at)}</span>
            <span className="text2">{kinds(`kind.${backup.kind}`)}</span>
            <span className="text2 number">{format.bytes(backup.bytes)}</span>
            <Button size="small" type="text" onClick={() => choose(backup)}>
              {t('data.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <RestoreDialog backup={chosen} close={() => choose(null)} />
    </>
  )
}

/** Asks before the present data is replaced; it is kept as a backup first. */
function RestoreDialog({ backup, close }: { backup: BackupFile | null; close: () => void }) {
  const t = useWords(settingsMessages)
  const format = useFormat()
  const toasts = useToasts()
  const at = backup ? format.exact(backup.at) : ''
  const restore = useMutation({
    mutationFn: (name: string) => api.recovery.restore({ name }),
    onSuccess: () => {
      close()
      toasts.show({ text: t('data.restored', { at }) })
    },
  })
  return (
    <Modal
      open={backup !== null}
      title={t('data.restoreTitle', { at })}
      width={480}
      okText={t('data.restore')}
      okButtonProps={{ danger: true, type: 'default' }}
      cancelText={t('action.cancel')}
      confirmLoading={restore.isPending}
      onOk={() => backup && restore.mutate(backup.name)}
      onCancel={close}
    >
      {t('data.restoreText')}
    </Modal>
  )
}

/** Makes one now and says when it is done. */
export function BackUpButton() {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const backups = useQuery({ ...orpc.recovery.backups.queryOptions(), enabled: false })
  const backUp = useMutation({
    mutationFn: () => api.recovery.backUpNow(),
    onSuccess: () => {
      toasts.show({ text: t('data.backupDone') })
      void backups.refetch()
    },
  })
  return (
    <Button size="small" loading={backUp.isPending} onClick={() => backUp.mutate()}>
      {t('data.backupNow')}
    </Button>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { useWorkspaceStatus } from '#renderer/app/workspace-facts.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { recoveryMessages } from '#shared/features/recovery/messages.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'

/** Where the data lives, its backups, and what this program never does. */
export function DataSection() {
  const t = useWords(settingsMessages)
  const { data: status } = useWorkspaceStatus()
  return (
    <>
      <section className="setting-part">
        <SectionHead title={t('data.folder')} side={<FolderButtons />} />
        <p className="setting-path">{status?.dataDir}</p>
        <p className="t12 text2">{t('data.folderHint')}</p>
        {status ? (
          <p className="t12 text2">
            {t('data.counts', { groups: status.groups, people: status.people, messages: status.messages })}
          </p>
        ) : null}
      </section>
      <Backups />
      <section className="setting-part">
        <p className="text2">{t('privacy.network')}</p>
        <p className="t12 text3">
          {status ? t('about.version', { version: status.version }) : ''} {t('about.licence')}
        </p>
      </section>
    </>
  )
}

function FolderButtons() {
  const t = useWords(settingsMessages)
  const host = useHost()
  const toasts = useToasts()
  const open = (which: 'data' | 'logs') => () => void host.openPath(which).catch(toasts.showFailure)
  return (
    <>
      <Button size="small" type="text" onClick={open('logs')}>
        {t('data.openLogs')}
      </Button>
      <Button size="small" onClick={open('data')}>
        {t('data.openFolder')}
      </Button>
    </>
  )
}

type BackupFile = {
  name: string
  kind: 'daily' | 'manual' | 'before-migration' | 'before-restore'
  at: number
  bytes: number
}

function Backups() {
  const t = useWords(settingsMessages)
  const kinds = useWords(recoveryMessages)
  const format = useFormat()
  const toasts = useToasts()
  const [chosen, choose] = useState<BackupFile | null>(null)
  const backups = useQuery(orpc.recovery.backups.queryOptions())
  const backUp = useMutation({
    mutationFn: () => api.recovery.backUpNow(),
    onSuccess: () => {
      toasts.show({ text: t('data.backupDone') })
      void backups.refetch()
    },
  })
  const rows = [...(backups.data ?? [])].sort((a, b) => b.at - a.at)
  return (
    <section className="setting-part">
      <SectionHead
        title={t('data.backups')}
        note={t('data.backupsHint')}
        side={
          <Button size="small" loading={backUp.isPending} onClick={() => backUp.mutate()}>
            {t('data.backupNow')}
          </Button>
        }
      />
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
    </section>
  )
}

function RestoreDialog({ backup, close }: { backup: BackupFile | null; close: () => void }) {
  const t = useWords(settingsMessages)
  const format = useFormat()
  const restore = useMutation({
    mutationFn: (name: string) => api.recovery.restore({ name }),
    onSuccess: close,
  })
  const at = backup ? format.exact(backup.at) : ''
  return (
    <Modal
      open={backup !== null}
      title={t('data.restoreTitle', { at })}
      width={480}
      okText={t('data.restore')}
      okButtonProps={{ danger: true }}
      cancelText={t('action.cancel')}
      confirmLoading={restore.isPending}
      onOk={() => backup && restore.mutate(backup.name)}
      onCancel={close}
    >
      {t('data.restoreText')}
    </Modal>
  )
}

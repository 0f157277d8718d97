import { Button } from 'antd'
import { BackUpButton, BackupList } from '#renderer/app/backups.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { useWorkspaceStatus } from '#renderer/app/workspace-facts.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
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
        <p className="t12 text3">{status ? t('about.version', { version: status.version }) : null}</p>
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

function Backups() {
  const t = useWords(settingsMessages)
  return (
    <section className="setting-part">
      <SectionHead title={t('data.backups')} note={t('data.backupsHint')} side={<BackUpButton />} />
      <BackupList />
    </section>
  )
}

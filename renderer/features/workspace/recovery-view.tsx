import { Button } from 'antd'
import { BackupList } from '#renderer/app/backups.tsx'
import { useConnection } from '#renderer/app/connection-banner.tsx'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { Logo } from '#renderer/app/logo.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { SectionHead } from '#renderer/ui/page.tsx'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { startMessages } from '#shared/features/workspace/messages/start.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import './start.css'

/** Instead of everything else while the workspace cannot be opened: why, what stands, and the ways out. */
export function RecoveryView() {
  const t = useWords(startMessages)
  const settings = useWords(settingsMessages)
  const { status, retry } = useConnection()
  const host = useHost()
  const toasts = useToasts()
  const { code, facts } = status.failure ?? { code: 'BACKEND_FAILED', facts: {} }
  const open = (which: 'data' | 'logs') => () => void host.openPath(which).catch(toasts.showFailure)
  return (
    <main className="start-page">
      <div className="start-column">
        <header className="start-head">
          <Logo size={40} />
          <h1>{t('recovery.title')}</h1>
        </header>
        <ErrorNotice title={t('recovery.why')} error={new AppError(code, facts)} retry={() => void retry()} />
        <section className="recovery-part">
          <SectionHead title={settings('data.backups')} note={t('recovery.backupsHint')} />
          <BackupList />
        </section>
        <section className="recovery-part recovery-folders">
          <Button size="small" onClick={open('data')}>
            {settings('data.openFolder')}
          </Button>
          <Button size="small" type="text" onClick={open('logs')}>
            {settings('data.openLogs')}
          </Button>
        </section>
      </div>
    </main>
  )
}

import { Button } from 'antd'
import { Unlink } from 'lucide-react'
import { EmptyState } from '#renderer/ui/states.tsx'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from './i18n.tsx'
import { navigate, usePlace } from './navigation.tsx'
import { paths } from './paths.ts'

/** An address that leads nowhere, with the way back. */
export function NotFound() {
  const t = useWords(workspaceMessages)
  const { path } = usePlace()
  if (path === '/') return null
  return (
    <div className="page">
      <h1 className="visually-hidden">{t('page.notFound')}</h1>
      <EmptyState
        Icon={Unlink}
        title={t('page.notFound')}
        hint={t('page.notFoundHint')}
        action={
          <Button type="primary" onClick={() => navigate(paths.today)}>
            {t('page.toToday')}
          </Button>
        }
      />
    </div>
  )
}

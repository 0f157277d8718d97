import { Button } from 'antd'
import { BookMarked } from 'lucide-react'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'
import { useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'

/** Opens the library of playbooks, beside what makes a campaign from nothing. */
export function FromPlaybook() {
  const t = useWords(playbookLibraryMessages)
  return (
    <Button
      size="small"
      className="cal-new"
      icon={<BookMarked size={16} aria-hidden="true" />}
      aria-label={t('page.from')}
      onClick={() => navigate(paths.playbooks())}
    >
      <span className="cal-new-word">{t('page.from')}</span>
    </Button>
  )
}

import { Share2 } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { playbookLibraryMessages } from '#shared/features/playbooks/messages/library.ts'

/** What the platforms forbid about rewarded sharing, in sober words, with where that comes from. */
export function SharingRisk() {
  const t = useWords(playbookLibraryMessages)
  return (
    <aside className="playbook-risk" aria-label={t('risk.title')}>
      <Share2 size={16} aria-hidden="true" />
      <div>
        <p className="strong">{t('risk.title')}</p>
        <p>{t('risk.text')}</p>
        <p>{t('risk.how')}</p>
        <p className="t12 text2">{t('risk.source')}</p>
      </div>
    </aside>
  )
}

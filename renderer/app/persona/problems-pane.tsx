import { Segmented } from 'antd'
import { FaqView } from '#renderer/features/faq/faq-view.tsx'
import { ProblemsView } from '#renderer/features/problems/problems-view.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import { useWords } from '../i18n.tsx'
import { useQueryValue } from '../navigation.tsx'
import type { LoosePaneProps } from './tabs.ts'

const FAQ = 'faq'
const PROBLEMS = 'problems'

/** 直面问题: the problems, or the answers that grew from them; `?view=faq` says which. */
export function ProblemsPane({ persona }: LoosePaneProps) {
  const t = useWords(faqOfferMessages)
  const [view, setView] = useQueryValue('view')
  const isFaq = view === FAQ
  const lead = (
    <Segmented
      size="small"
      aria-label={t('view.switch')}
      value={isFaq ? FAQ : PROBLEMS}
      options={[
        { value: PROBLEMS, label: t('view.problems') },
        { value: FAQ, label: t('view.faq') },
      ]}
      onChange={(value) => setView(value === FAQ ? FAQ : null)}
    />
  )
  if (isFaq) return <FaqView lead={lead} />
  return (
    <>
      <div className="pane-bar">{lead}</div>
      <ProblemsView persona={persona} />
    </>
  )
}

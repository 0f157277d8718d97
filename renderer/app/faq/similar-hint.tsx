import { Popover } from 'antd'
import { MessageCircleQuestion } from 'lucide-react'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { useWords } from '../i18n.tsx'
import './faq.css'
import type { Settling } from './match-row.tsx'
import { SimilarAnswers } from './similar-answers.tsx'
import { useSimilar } from './use-similar.ts'

/** Beside a question in a list: how alike the best entry is; a click opens the answers. Nothing where none fits. */
export function SimilarHint(props: { question: string; groupId: GroupId | null; settling?: Settling }) {
  const t = useWords(faqOfferMessages)
  const { question, groupId } = props
  const { data } = useSimilar({ text: question, groupId })
  const [best] = data?.matches ?? []
  if (!data || !best || best.percent < data.threshold) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in here are not those of the row beneath
        <div className="faq-hint-offers" onKeyDown={(event) => event.stopPropagation()}>
          <SimilarAnswers {...props} />
        </div>
      }
    >
      <button type="button" className="plain link faq-hint">
        <MessageCircleQuestion size={14} aria-hidden="true" />
        {t('hint.open', { percent: best.percent })}
      </button>
    </Popover>
  )
}

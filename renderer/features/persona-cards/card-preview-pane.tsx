import { Segmented } from 'antd'
import { useMemo } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { PageRail, SectionHead } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import { type Card, type CardPictures, cardDesigns } from '#shared/features/persona-cards/model.ts'
import { CardPicture, CutNote, ExportButtons } from './card-picture.tsx'
import { drawCard } from './draw-card.ts'
import './persona-cards.css'
import { type CardActions, useCard, useCardActions } from './use-card.ts'

/** 名片预览: the card beside the self-introduction, following every change of it. */
export function CardPreviewPane({ persona }: PersonaPaneProps) {
  const t = useWords(personaCardsMessages)
  const { card, pictures, error, retry } = useCard(persona)
  const { choose } = useCardActions(persona)
  return (
    <PageRail width={288} label={t('preview.title')}>
      <div className="card-preview-pane">
        <SectionHead title={t('preview.title')} />
        {error ? <ErrorNotice error={error} retry={retry} /> : null}
        {card ? <Preview card={card} pictures={pictures} choose={choose} /> : null}
      </div>
    </PageRail>
  )
}

function Preview(props: { card: Card; pictures: CardPictures; choose: CardActions['choose'] }) {
  const t = useWords(personaCardsMessages)
  const { card, pictures } = props
  const drawn = useMemo(
    () => drawCard(card, pictures, { design: card.design, tone: card.tone, format: 'long' }),
    [card, pictures],
  )
  return (
    <>
      <Segmented
        block
        size="small"
        aria-label={t('design.label')}
        value={card.design}
        options={cardDesigns.map((value) => ({ value, label: t(`design.${value}`) }))}
        onChange={(design) => props.choose({ design })}
      />
      <CardPicture card={card} drawn={drawn} format="long" />
      <CutNote drawn={drawn} />
      <ExportButtons card={card} drawn={drawn} />
      <p className="t12 text2">{t(card.qr ? 'preview.local' : 'preview.same')}</p>
    </>
  )
}

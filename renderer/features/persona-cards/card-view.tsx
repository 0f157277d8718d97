import { Segmented } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import type { PersonaPaneProps } from '#renderer/app/persona/tabs.ts'
import { PageBody, PageFooter, PageMain } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import {
  type Card,
  type CardFormat,
  type CardPictures,
  cardDesigns,
  cardFormats,
  cardTones,
} from '#shared/features/persona-cards/model.ts'
import { CardForm } from './card-form.tsx'
import { CardPicture, CutNote, ExportButtons } from './card-picture.tsx'
import { drawCard } from './draw-card.ts'
import './persona-cards.css'
import { type CardActions, useCard, useCardActions } from './use-card.ts'

/** 名片: what stands on the card left, the designs and the card itself right. */
export function CardView({ persona }: PersonaPaneProps) {
  const { card, pictures, error, retry } = useCard(persona)
  const actions = useCardActions(persona)
  return (
    <PageBody>
      {error ? <ErrorNotice error={error} retry={retry} /> : null}
      {card ? (
        <>
          <CardForm persona={persona} card={card} pictures={pictures} actions={actions} />
          <CardDesk card={card} pictures={pictures} choose={actions.choose} />
        </>
      ) : null}
    </PageBody>
  )
}

type DeskProps = { card: Card; pictures: CardPictures; choose: CardActions['choose'] }

function CardDesk({ card, pictures, choose }: DeskProps) {
  const t = useWords(personaCardsMessages)
  const [format, setFormat] = useState<CardFormat>('story')
  const drawn = useMemo(
    () => drawCard(card, pictures, { design: card.design, tone: card.tone, format }),
    [card, pictures, format],
  )
  const { width, height } = drawn.scene
  return (
    <PageMain
      footer={
        <PageFooter right={<CutNote drawn={drawn} />}>
          {t('format.size', { width, height })}
          <span>{t('preview.same')}</span>
        </PageFooter>
      }
    >
      <div className="card-bar">
        <Segmented
          size="small"
          aria-label={t('format.label')}
          value={format}
          options={cardFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          onChange={setFormat}
        />
        <Segmented
          size="small"
          aria-label={t('tone.label')}
          value={card.tone}
          options={cardTones.map((value) => ({ value, label: t(`tone.${value}`) }))}
          onChange={(tone) => choose({ tone })}
        />
        <ExportButtons card={card} drawn={drawn} isMain />
      </div>
      <DesignChooser card={card} pictures={pictures} choose={choose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="card-desk" tabIndex={0} aria-label={t('preview.title')}>
        <CardPicture card={card} drawn={drawn} format={format} />
      </section>
    </PageMain>
  )
}

/** Each design with the operator's own card in it. */
function DesignChooser({ card, pictures, choose }: DeskProps) {
  const t = useWords(personaCardsMessages)
  const shown = useDeferredValue(card)
  const urls = useMemo(
    () =>
      cardDesigns.map((design) => ({
        design,
        url: drawCard(shown, pictures, { design, tone: shown.tone, format: 'square' }).url,
      })),
    [shown, pictures],
  )
  return (
    <div className="card-designs" role="radiogroup" aria-label={t('design.label')}>
      {urls.map(({ design, url }) => (
        <label key={design} className="card-design">
          <input
            type="radio"
            name="card-design"
            value={design}
            checked={card.design === design}
            onChange={() => choose({ design })}
          />
          <img src={url} width={72} height={72} alt="" />
          {t(`design.${design}`)}
        </label>
      ))}
    </div>
  )
}
